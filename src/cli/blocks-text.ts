import Table from 'cli-table3';
import type { Block, Span } from '../report/document.ts';
import { wrapText } from '../ask/wrap-text.ts';
import { fitColumns, GAP } from './fit-columns.ts';
import { NO_LINES } from './no-lines.ts';
import { plainText } from './plain-text.ts';
import type { Session } from './session.ts';

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
  const head = columns.map(({ title }) => plainText(title));
  const cells = rows.map((row) => row.map(({ text }) => plainText(text)));
  const widths = fitColumns([head, ...cells]);
  const fitted = (row: readonly string[]): string[] =>
    row.map((text, at) => wrapText(text, widths[at] ?? 0).join('\n'));
  const table = new Table({
    head: fitted(head),
    chars: NO_LINES,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP },
  });
  for (const row of cells) table.push(fitted(row));
  const lines = table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
  return [paint.bold(plainText(caption)), ...lines].join('\n');
}
