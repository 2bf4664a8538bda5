import type { Block, Cell } from '../../document.ts';
import { cell, paragraph, toneOf } from '../../make-blocks.ts';
import { tableBlock } from '../cohort-table.ts';
import type { CohortTable } from '../cohort-table.ts';
import { cohortTables } from '../cohort-tables.ts';
import type { CohortContext } from '../cohort-context.ts';
import type { CohortBlock } from './cohort-block.ts';

/** Dimensions × groups: each mean in the colour of where it stands, and in words the lowest of all. */
export const cohortHeat: CohortBlock = {
  needs: ['groups'],
  build: (context, { groups }) => {
    const table = cohortTables(context).find(({ id }) => id === `heat_${String(groups)}`);
    if (!table || table.columns.length < 2) return [];
    const block = tableBlock(table, context);
    const rows = block.rows.map((row, at) =>
      row.map((own, column) => warmCell(own, table.rows[at]?.[column] ?? null)),
    );
    return [{ ...block, rows }, ...inWords(table, context)];
  },
};

function warmCell(own: Cell, value: string | number | null): Cell {
  return typeof value === 'number' ? cell(own.text, { tone: toneOf(value), fill: true }) : own;
}

/** The lowest and the highest of the map, and what its colours say. */
function inWords({ columns, rows }: CohortTable, { say }: CohortContext): readonly Block[] {
  const cells = rows.flatMap((row) =>
    row.flatMap((value, at) =>
      typeof value === 'number'
        ? [{ group: String(row[0]), dimension: columns[at]?.title ?? '', value }]
        : [],
    ),
  );
  const sorted = cells.toSorted((a, b) => a.value - b.value);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (!lowest || !highest) return [];
  const told = (one: typeof lowest): string =>
    say('cohort.heat-cell', { ...one, value: one.value.toFixed(1) });
  const words = say('cohort.heat-words', { lowest: told(lowest), highest: told(highest) });
  return [paragraph(words, 'small')];
}
