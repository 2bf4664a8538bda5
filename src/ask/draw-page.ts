import { drawBars } from './draw-bars.ts';
import { drawFoot } from './draw-foot.ts';
import { legendOf } from './draw-matrix.ts';
import { drawRow } from './draw-row.ts';
import { indent, joinKeys } from './lay-lines.ts';
import type { Page } from './page.ts';
import type { PageState } from './press-key.ts';
import { EMPTY } from './screen.ts';
import type { Block, Drawing, Screen } from './screen.ts';
import { textWidth } from './text-width.ts';
import { cutText, wrapText } from './wrap-text.ts';

const WIDEST = 96;
const LEAST_ROWS = 8;

/** A page in its present state → at most `screen.rows - 1` lines. */
export function drawPage(page: Page, state: PageState, screen: Screen): Drawing {
  const width = Math.min(screen.columns - 1, WIDEST);
  const above = [...drawHead(page, screen, width), ...drawQuestion(page, screen, width)];
  const body = state.more ? drawMore(page, screen, width) : drawRows(page, state, screen, width);
  const below = drawFoot(page, state, screen, width);
  const room = screen.rows - 1;
  // A list can be scrolled: what is said above it must not go for its sake.
  const wanted = page.progress === '' ? Math.min(LEAST_ROWS, countLines(body)) : countLines(body);
  const kept = dropSpare([...above, ...below], room - wanted);
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

/** The blocks that fit: what can best be spared goes first, and comes back where room is left after all. */
function dropSpare(blocks: readonly Block[], room: number): ReadonlySet<Block> {
  const kept = new Set(blocks);
  const spare = blocks.filter((block) => block.spare > 0).toSorted((a, b) => b.spare - a.spare);
  let height = countLines(blocks.map((block) => block.lines));
  const dropped: Block[] = [];
  for (const block of spare) {
    if (height <= room) break;
    kept.delete(block);
    dropped.push(block);
    height -= block.lines.length;
  }
  for (const block of dropped.toReversed()) {
    if (height + block.lines.length > room) continue;
    kept.add(block);
    height += block.lines.length;
  }
  return kept;
}

function drawHead(page: Page, { paint, symbols }: Screen, width: number): readonly Block[] {
  if (page.progress === '') return [{ ...EMPTY }];
  const gap = 3;
  const space = width - 1 - textWidth(page.progress);
  const firm = cutText(page.firm, Math.max(0, space - gap));
  // A name cut to a letter or two says nothing.
  const shown = firm === page.firm || textWidth(firm) >= 8 ? firm : '';
  const line = page.progress + ' '.repeat(Math.max(0, space - textWidth(shown))) + shown;
  const blocks: Block[] = [{ lines: [` ${paint.dim(line.trimEnd())}`], spare: 0 }];
  if (page.share !== undefined) {
    // Short, since a Chinese console may draw these marks two columns wide.
    const length = Math.min(30, Math.floor((width - 1) / 2));
    const done = Math.round(page.share * length);
    const bar =
      paint.cyan(symbols.done.repeat(done)) + paint.dim(symbols.left.repeat(length - done));
    const time = page.timeLeft === undefined ? '' : `  ${paint.dim(page.timeLeft)}`;
    blocks.push({ lines: [` ${bar}${time}`], spare: 7 });
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

function drawQuestion(page: Page, screen: Screen, width: number): readonly Block[] {
  const { paint } = screen;
  const title: Block = { lines: indent(wrapText(page.title, width - 1), paint.bold), spare: 0 };
  const { help } = page;
  const lines = help === undefined ? [] : indent(wrapText(help, width - 1), paint.dim);
  const bars: Block = { lines: drawBars(page.bars ?? [], screen, width), spare: 0 };
  const around = [title, { lines, spare: 1 }, { ...EMPTY, spare: 5 }, bars];
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
