import Table from 'cli-table3';
import stringWidth from 'string-width';
import type { Block } from '../report/document.ts';
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

function blockText(block: Block, paint: Session['paint']): string {
  switch (block.kind) {
    case 'heading':
      return paint.bold(plainText(block.text));
    case 'paragraph':
      return plainText(block.spans.map(({ text }) => text).join(''));
    case 'list':
      return block.items
        .map((spans) => `  - ${plainText(spans.map(({ text }) => text).join(''))}`)
        .join('\n');
    case 'callout':
      return [paint.bold(block.title), ...block.paragraphs.map((text) => `  ${text}`)]
        .map(plainText)
        .join('\n');
    case 'table':
      return tableText(block, paint);
    case 'summary_cards':
    case 'ladder':
    case 'radar':
    case 'bars':
    case 'detail_card':
    case 'roadmap':
    case 'page_break':
      // Pictures: what they show stands in the tables too.
      return '';
  }
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
    if (stringWidth(line + piece) <= WIDEST) lines[lines.length - 1] = line + piece;
    else lines.push(piece.trimStart());
  }
  return lines.join('\n');
}
