import type { Page } from './page.ts';

/** Options bear numbers, except where a number can be typed as the answer: there they would mislead. */
export function isNumbered({ rows }: Page): boolean {
  const options = rows.filter((row) => row.kind === 'option');
  return options.length > 1 && !rows.some((row) => row.kind === 'input');
}
