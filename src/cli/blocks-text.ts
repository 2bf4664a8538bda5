import Table from 'cli-table3';
import { textWidth } from '../ask/text-width.ts';
import type { Block, Span } from '../report/document.ts';
import { NO_LINES } from './no-lines.ts';
import { plainText } from './plain-text.ts';
import type { Session } from './session.ts';

/** Cells of the terminal that a column may take; more is broken into lines. */
const WIDEST = 44;

/** Blocks of a report as a person reads them on a terminal. */
export function blocksText(blocks: readonly Block[], { paint }: Pick<Session, 'paint'>): string {
  return blocks
    .map((block) => blockText(block, paint))
    .filter((text) => text !== '')
    .map((text) => `${text}\n`)
    .join('\n');
}

/** Pictures are left out: what they show stands in the tables too. */
function blockText(block: Block, paint: Session['paint']): string {
  if (block.kind === 'heading') return paint.bold(plainText(block.text));
  if (block.kind === 'paragraph') return spansText(block.spans);
  if (block.kind === 'list')
    return block.items.map((spans) => `  - ${spansText(spans)}`).join('\n');
  if (block.kind === 'callout') {
    const lines = block.paragraphs.map((text) => `  ${plainText(text)}`);
    return [paint.bold(plainText(block.title)), ...lines].join('\n');
  }
  return block.kind === 'table' ? tableText(block, paint) : '';
}

function spansText(spans: readonly Span[]): string {
  return plainText(spans.map(({ text }) => text).join(''));
}

function tableText(
  { caption, columns, rows }: Extract<Block, { kind: 'table' }>,
  paint: Session['paint'],
): string {
  const table = new Table({
    head: columns.map(({ title }) => plainText(title)),
    chars: NO_LINES,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
  });
  for (const row of rows) table.push(row.map(({ text }) => inLines(plainText(text))));
  return `${paint.bold(plainText(caption))}\n${table.toString()}`;
}

/** Chinese is broken anywhere, words between letters only. */
function inLines(text: string): string {
  const lines = [''];
  for (const piece of text.match(/[!-~]+|[^!-~]/gu) ?? []) {
    const line = lines.at(-1) ?? '';
    if (textWidth(line + piece) <= WIDEST) lines[lines.length - 1] = line + piece;
    else lines.push(piece.trimStart());
  }
  return lines.join('\n');
}
