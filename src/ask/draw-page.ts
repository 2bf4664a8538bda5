import stringWidth from 'string-width';
import { drawFoot } from './draw-foot.ts';
import { drawMatrixLine, legendOf } from './draw-matrix.ts';
import { isNumbered } from './is-numbered.ts';
import { indent, joinKeys } from './lay-lines.ts';
import type { Page, Row } from './page.ts';
import type { PageState } from './press-key.ts';
import { EMPTY } from './screen.ts';
import type { Block, Drawing, Drawn, Screen } from './screen.ts';
import { cutText, wrapText } from './wrap-text.ts';

const WIDEST = 96;
/** A page in its present state → at most `screen.rows - 1` lines. */
export function drawPage(page: Page, state: PageState, screen: Screen): Drawing {
  const width = Math.min(screen.columns - 1, WIDEST);
  const above = [...drawHead(page, screen, width), ...drawQuestion(page, screen, width)];
  const body = state.more ? drawMore(page, screen, width) : drawRows(page, state, screen, width);
  const below = drawFoot(page, state, screen, width);
  const room = screen.rows - 1;
  const kept = dropSpare([...above, ...below], room - countLines(body));
  const top = above.filter((block) => kept.has(block)).flatMap((block) => block.lines);
  const bottom = below.filter((block) => kept.has(block)).flatMap((block) => block.lines);
  const space = Math.max(3, room - top.length - bottom.length);
  const shown = windowOf(body, state.more ? 0 : state.focus, space, screen);
  const lines = [...top, ...shown.lines, ...bottom];
  // Taller than the smallest window: what is to be done matters more than where we are.
  const over = Math.max(0, lines.length - room);
  if (state.more || page.rows[state.focus]?.kind !== 'input') return { lines: lines.slice(over) };
  const row = Math.max(0, top.length + shown.focused - over);
  return { lines: lines.slice(over), input: { row, before: inputLabel(page, state, screen) } };
}

function countLines(blocks: readonly (readonly string[])[]): number {
  return blocks.reduce((sum, lines) => sum + lines.length, 0);
}

function dropSpare(blocks: readonly Block[], room: number): ReadonlySet<Block> {
  const kept = new Set(blocks);
  const spare = blocks.filter((block) => block.spare > 0).toSorted((a, b) => b.spare - a.spare);
  let height = countLines(blocks.map((block) => block.lines));
  for (const block of spare) {
    if (height <= room) break;
    kept.delete(block);
    height -= block.lines.length;
  }
  return kept;
}

function drawHead(page: Page, { paint, symbols }: Screen, width: number): readonly Block[] {
  if (page.progress === '') return [{ ...EMPTY }];
  const gap = 3;
  const space = width - 1 - stringWidth(page.progress);
  const firm = cutText(page.firm, Math.max(0, space - gap));
  // A name cut to a letter or two says nothing.
  const shown = firm === page.firm || stringWidth(firm) >= 8 ? firm : '';
  const line = page.progress + ' '.repeat(Math.max(0, space - stringWidth(shown))) + shown;
  const blocks: Block[] = [{ lines: [` ${paint.dim(line.trimEnd())}`], spare: 0 }];
  if (page.share !== undefined) {
    // Short, since a Chinese console may draw these marks two columns wide.
    const length = Math.min(30, Math.floor((width - 1) / 2));
    const done = Math.round(page.share * length);
    const bar =
      paint.cyan(symbols.done.repeat(done)) + paint.dim(symbols.left.repeat(length - done));
    blocks.push({ lines: [` ${bar}`], spare: 7 });
  }
  if (page.section !== undefined) {
    blocks.push(
      { ...EMPTY },
      { lines: indent(wrapText(page.section, width - 1), paint.cyan), spare: 4 },
    );
  }
  if (page.introduction !== undefined) {
    blocks.push({ lines: indent(wrapText(page.introduction, width - 1), paint.dim), spare: 3 });
  }
  return [...blocks, { ...EMPTY }];
}

function drawQuestion(page: Page, { paint }: Screen, width: number): readonly Block[] {
  const title: Block = { lines: indent(wrapText(page.title, width - 1), paint.bold), spare: 0 };
  const { help } = page;
  const lines = help === undefined ? [] : indent(wrapText(help, width - 1), paint.dim);
  const around = [title, { lines, spare: 1 }, { ...EMPTY, spare: 5 }];
  if (!page.choices) return around;
  const legend = indent(joinKeys(legendOf(page.choices), width - 1), paint.cyan);
  return [...around, { lines: legend, spare: 0 }, { ...EMPTY, spare: 5 }];
}

function drawMore(page: Page, { paint }: Screen, width: number): readonly (readonly string[])[] {
  return page.more.map(({ label, text }) => [
    ` ${paint.cyan(label)}`,
    ...wrapText(text, width - 3).map((line) => `   ${line}`),
  ]);
}

function drawRows(
  page: Page,
  state: PageState,
  screen: Screen,
  width: number,
): readonly (readonly string[])[] {
  return page.rows.map((row, position) => {
    const lines = drawRow(row, position, { page, state, screen, width });
    const first = row.kind === 'state' && page.rows[position - 1]?.kind !== 'state';
    return first && position > 0 ? ['', ...lines] : lines;
  });
}

function drawRow(row: Row, position: number, drawn: Drawn): readonly string[] {
  const { page, state, screen, width } = drawn;
  const { paint, symbols } = screen;
  const focused = position === state.focus;
  const pointer = focused ? paint.cyan(symbols.pointer) : ' ';
  if (row.kind === 'input') return drawInput(row, focused, drawn);
  if (row.kind === 'line') return drawMatrixLine(row, focused, drawn);
  const mark = row.kind === 'option' ? markOf(row.code, position, drawn) : '';
  const hang = ' '.repeat(stringWidth(mark));
  const ticked = row.kind === 'option' && state.ticked.has(row.code);
  const quiet = row.kind === 'state' ? paint.dim : (text: string): string => text;
  const colour = focused ? paint.cyan : ticked && page.many ? paint.green : quiet;
  const [first = '', ...rest] = wrapText(row.label, width - 3 - hang.length);
  return [
    ` ${pointer} ${colour(mark + first)}`,
    ...rest.map((line) => `   ${colour(hang + line)}`),
  ];
}

function markOf(code: string, position: number, { page, state, screen }: Drawn): string {
  const box = state.ticked.has(code) ? screen.symbols.ticked : screen.symbols.open;
  const number = !isNumbered(page) ? '' : `${position + 1}.`.padEnd(page.rows.length > 9 ? 4 : 3);
  return page.many ? `${number}${box} ` : number;
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
  if (!focused) return [label + cutText(state.line, width - stringWidth(label)), ...note];
  // The typed line itself is drawn last, over these rows, so that the cursor stands in it.
  const typed = stringWidth(label) + stringWidth(state.line) + 1;
  const more = Array.from({ length: Math.ceil(typed / columns) - 1 }, () => '');
  return [label, ...more, ...note];
}

function inputLabel(page: Page, state: PageState, { say, paint, symbols }: Screen): string {
  const row = page.rows[state.focus];
  return ` ${paint.cyan(symbols.pointer)} ${row?.kind === 'input' ? row.label : ''}${say('ask.input-mark')}`;
}

/** The rows around the focus that fit, with a mark where there are more. */
function windowOf(
  rows: readonly (readonly string[])[],
  focus: number,
  space: number,
  { paint, symbols, say }: Screen,
): { readonly lines: readonly string[]; readonly focused: number } {
  const lines = rows.flat();
  const start = countLines(rows.slice(0, Math.max(0, focus)));
  // The row may open with an empty line that sets it apart.
  const own = rows[Math.max(0, focus)] ?? [];
  const focused = start + (own[0] === '' ? 1 : 0);
  if (lines.length <= space) return { lines, focused };
  const end = start + own.length;
  const from = Math.max(0, Math.min(start - 1, Math.max(0, end + 1 - space), lines.length - space));
  const shown = lines.slice(from, from + space);
  const more = (arrow: string): string => `   ${paint.dim(say('ask.more-rows', { arrow }))}`;
  const marked = shown.map((line, index) => {
    if (index === 0 && from > 0) return more(symbols.up);
    return index === shown.length - 1 && from + space < lines.length ? more(symbols.down) : line;
  });
  return { lines: marked, focused: focused - from };
}
