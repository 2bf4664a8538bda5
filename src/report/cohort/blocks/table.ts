import { countOf } from '../../blocks/block.ts';
import { paragraph } from '../../make-blocks.ts';
import { tableBlock } from '../cohort-table.ts';
import { cohortTables } from '../cohort-tables.ts';
import type { CohortBlock } from './cohort-block.ts';

/** A table by its id, with what must be said of it; nothing where there is no such table. */
export const cohortTable: CohortBlock = {
  needs: ['table'],
  takes: ['limit', 'note'],
  build: (context, { table: id, limit, note }) => {
    const table = cohortTables(context).find((one) => one.id === id);
    if (!table) return [];
    const block = tableBlock(table, context, countOf(limit, Number.POSITIVE_INFINITY));
    const isSilent = table.note === undefined || note === false;
    return isSilent ? [block] : [block, paragraph(table.note, 'small')];
  },
};
