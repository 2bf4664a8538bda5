import { textWidth } from '../ask/text-width.ts';

/** Cells of the terminal between two columns. */
export const GAP = 2;

/** What a table may take, and a column of it; and what no column is narrowed below. */
const COLUMNS = 80;
const WIDEST = 44;
const NARROWEST = 8;

/** How wide each column of a table is, so that all fit side by side: the widest give way first. */
export function fitColumns(rows: readonly (readonly string[])[]): readonly number[] {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.min(WIDEST, Math.max(...rows.map((row) => textWidth(row[at] ?? '')))),
  );
  const room = COLUMNS - GAP * (widths.length - 1);
  for (let left = widths.reduce((sum, width) => sum + width, 0); left > room; left -= 1) {
    const widest = Math.max(...widths);
    if (widest <= NARROWEST) break;
    widths[widths.indexOf(widest)] = widest - 1;
  }
  return widths;
}
