import type { Cell, Table } from '../report/document.ts';
import { shareWidths } from './share-widths.ts';

/** Widths of columns by their shares, but none narrower than what a cell in it needs at least. */
export function columnWidths(
  { columns, rows }: Pick<Table, 'columns' | 'rows'>,
  leastOf: (cell: Pick<Cell, 'text' | 'bold'>) => number,
  total: number,
): readonly number[] {
  const least = columns.map(({ title }, index) => {
    const cells = rows.flatMap((row) => row[index] ?? []);
    return Math.max(leastOf({ text: title, bold: true }), ...cells.map(leastOf));
  });
  const shares = columns.map(({ width }) => width);
  return shareWidths(shares, least, total);
}
