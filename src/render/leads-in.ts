import type { Block } from '../report/document.ts';

/** A paragraph between a heading and what it introduces stays with both, one before a table with the table. */
export function leadsIn(blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1]?.kind;
  if (next === 'table') return true;
  const introduces = next !== undefined && next !== 'paragraph' && next !== 'page_break';
  return blocks[index - 1]?.kind === 'heading' && introduces;
}
