import type { CohortContext } from '../../report/cohort/cohort-context.ts';
import { cohortTables } from '../../report/cohort/cohort-tables.ts';
import { tableBlock } from '../../report/cohort/cohort-table.ts';
import type { Block } from '../../report/document.ts';
import { heading, paragraph } from '../../report/make-blocks.ts';
import { blocksText } from '../blocks-text.ts';
import type { Session } from '../session.ts';
import { wrapLines } from '../wrap-lines.ts';

/** Long tables are cut here: all of them stand in the files. */
const MOST_ROWS: Readonly<Record<string, number>> = {
  gaps: 10,
  demand: 12,
  ranking: 10,
  flags: 10,
  replaced: 5,
  reliability_weights: 10,
};

/** Too wide for a terminal. */
const IN_FILES_ONLY = new Set(['questions', 'tenths', 'reliability_items', 'reliability_kappa']);

const COLUMNS = 80;

/** The picture as a person reads it on a terminal. */
export function cohortText(context: CohortContext, session: Pick<Session, 'paint'>): string {
  const { say } = context;
  const blocks = cohortTables(context)
    .filter(({ id }) => !IN_FILES_ONLY.has(id))
    .flatMap((table): readonly Block[] => [
      tableBlock(table, context, MOST_ROWS[table.id]),
      ...(table.note === undefined ? [] : [paragraph(table.note, 'small')]),
    ]);
  const isPlanned = context.cohort.funding !== null;
  const hint = isPlanned ? [] : [paragraph(say('cohort.no-plans'), 'small')];
  const title = heading(1, '', say('cohort.title'));
  const text = blocksText([title, ...blocks, ...hint], session);
  const lines = text.split('\n').map((line) => line.trimEnd());
  return wrapLines(lines.join('\n'), COLUMNS);
}
