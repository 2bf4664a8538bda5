import { textWidth } from '../ask/text-width.ts';
import Table from 'cli-table3';
import { NO_LINES } from './no-lines.ts';

export interface Cells {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns between two. */
  readonly gap: number;
  /** How many columns stand at the left; numbers stand at the right. */
  readonly left: number;
}

interface Width {
  readonly isTTY: boolean;
  readonly columns: number;
}

/** A table without lines, or undefined where a terminal is too narrow for it. */
export function fitTable(cells: Cells, { isTTY, columns }: Width): string | undefined {
  const lines = linesOf(cells);
  return isTTY && lines.some((line) => textWidth(line) > columns) ? undefined : lines.join('\n');
}

function linesOf({ head, rows, gap, left }: Cells): readonly string[] {
  const table = new Table({
    head: [...head],
    chars: NO_LINES,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': gap },
    colAligns: head.map((_, index) => (index < left ? 'left' : 'right')),
  });
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}
