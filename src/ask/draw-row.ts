import type { Say } from '../messages/message.ts';
import { drawMatrixLine } from './draw-matrix.ts';
import { isNumbered } from './is-numbered.ts';
import type { Page, Row } from './page.ts';
import type { Drawn } from './screen.ts';
import { textWidth } from './text-width.ts';
import { cutText, wrapText } from './wrap-text.ts';

// A long answer is recognised by its beginning.
const MOST_ASIDE = 30;

/** One row, with the mark of where one stands. */
export function drawRow(row: Row, position: number, drawn: Drawn): readonly string[] {
  const { page, state, screen, width } = drawn;
  const { paint, symbols } = screen;
  const focused = position === state.focus;
  const pointer = focused ? paint.cyan(symbols.pointer) : ' ';
  if (row.kind === 'input') return drawInput(row, focused, drawn);
  if (row.kind === 'line') return drawMatrixLine(row, focused, drawn);
  const mark = row.kind === 'option' ? markOf(row.code, position, drawn) : '';
  const hang = ' '.repeat(textWidth(mark));
  const ticked = row.kind === 'option' && state.ticked.has(row.code);
  const quiet = row.kind === 'state' ? paint.dim : (text: string): string => text;
  const colour = focused ? paint.cyan : ticked && page.many ? paint.green : quiet;
  const lines = wrapText(row.label, width - 3 - hang.length).map((line, index) =>
    colour(index === 0 ? mark + line : hang + line),
  );
  const aside = asideOf(row, screen.say);
  const all = aside === '' ? lines : beside(lines, { aside, hang }, drawn);
  return all.map((line, index) => ` ${index === 0 ? pointer : ' '} ${line}`);
}

/** A state says by which key it is given from anywhere on the page. */
function asideOf(row: Row, say: Say): string {
  if (row.kind === 'state') return row.toOther ? '' : say(`ask.key-${row.state}`);
  return row.kind === 'option' ? (row.aside ?? '') : '';
}

const ASIDE_GAP = 2;

/** Quiet words behind the last line, or below it where they do not fit. */
function beside(
  lines: readonly string[],
  { aside, hang }: { readonly aside: string; readonly hang: string },
  { screen, width }: Drawn,
): readonly string[] {
  const room = width - 3 - textWidth(hang);
  const words = screen.paint.dim(cutText(aside, Math.min(room, MOST_ASIDE)));
  const last = lines.at(-1) ?? '';
  return textWidth(last) + ASIDE_GAP + textWidth(words) <= width - 3
    ? [...lines.slice(0, -1), `${last}${' '.repeat(ASIDE_GAP)}${words}`]
    : [...lines, `${hang}${words}`];
}

function markOf(code: string, position: number, { page, state, screen }: Drawn): string {
  const box = state.ticked.has(code) ? screen.symbols.ticked : screen.symbols.open;
  const number = !isNumbered(page) ? '' : `${position + 1}.`.padEnd(numberWidth(page));
  return page.many ? `${number}${box} ` : number;
}

/** What has no number of its own takes no room for one. */
function numberWidth({ rows }: Page): number {
  return rows.filter(({ kind }) => kind === 'option').length > 9 ? 4 : 3;
}

function drawInput(
  row: Extract<Row, { kind: 'input' }>,
  focused: boolean,
  { state, screen, width }: Drawn,
): readonly string[] {
  const { paint, symbols, columns, say } = screen;
  const label = ` ${focused ? paint.cyan(symbols.pointer) : ' '} ${row.label}${say('ask.input-mark')}`;
  const note =
    row.note === '' ? [] : wrapText(row.note, width - 3).map((line) => `   ${paint.dim(line)}`);
  if (!focused) return [label + cutText(state.line, width - textWidth(label)), ...note];
  // The typed line itself is drawn last, over these rows, so that the cursor stands in it.
  const typed = textWidth(label) + textWidth(state.line) + 1;
  const more = Array.from({ length: Math.ceil(typed / columns) - 1 }, () => '');
  return [label, ...more, ...note];
}
