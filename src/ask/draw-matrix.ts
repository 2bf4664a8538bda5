import type { Choice, MatrixLine, Page } from './page.ts';
import type { Drawn } from './screen.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** One row of a matrix: its label, and beside it what it was given. */
export function drawMatrixLine(
  line: MatrixLine,
  focused: boolean,
  drawn: Drawn,
): readonly string[] {
  const { page, state, screen, width } = drawn;
  const { paint, symbols, say } = screen;
  const position = state.chosen.get(line.id);
  const choice = position === undefined ? undefined : page.choices?.[position];
  const column = labelWidth(page, width);
  const labels = wrapText(line.label, column);
  const words = choice ? `${choice.key} ${choice.label}` : say('ask.row-empty');
  const given = wrapText(words, width - MARGIN - column - GAP);
  const colour = focused ? paint.cyan : choice ? plain : paint.dim;
  return Array.from({ length: Math.max(labels.length, given.length) }, (_, index) => {
    const pointer = focused && index === 0 ? paint.cyan(symbols.pointer) : ' ';
    const label = labels[index] ?? '';
    const space = ' '.repeat(column - textWidth(label) + GAP);
    return ` ${pointer} ${colour(`${label}${space}${given[index] ?? ''}`.trimEnd())}`;
  });
}

const MARGIN = 3;
const GAP = 3;

/** As wide as the longest label, but never more than half of the page. */
function labelWidth({ rows }: Page, width: number): number {
  const widest = Math.max(...rows.map((row) => textWidth(row.label)));
  return Math.max(8, Math.min(widest, Math.floor((width - MARGIN - GAP) / 2)));
}

function plain(text: string): string {
  return text;
}

/** What each key gives. */
export function legendOf(choices: readonly Choice[]): readonly string[] {
  return choices.map(({ key, label }) => `${key} ${label}`);
}
