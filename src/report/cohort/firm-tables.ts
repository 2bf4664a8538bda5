import { levelName } from './cohort-context.ts';
import type { CohortContext } from './cohort-context.ts';
import { decimal, whole, words } from './cohort-table.ts';
import type { CohortTable } from './cohort-table.ts';
import type { RowPlace } from '../../cohort/scored-firm.ts';

/** What should be looked at again. */
export function qualityTable({ say, cohort }: CohortContext): CohortTable {
  const { quality } = cohort;
  return {
    id: 'quality',
    title: say('cohort.quality'),
    columns: [words(say('cohort.column-what'), 5), whole(say('cohort.column-firms'))],
    rows: (['straight', 'top', 'checks', 'sparse'] as const).map((review) => [
      say(`cohort.review-${review}`),
      quality[review],
    ]),
    note: say('cohort.quality-note'),
  };
}

/** Red flags that are up somewhere, most common first. */
export function flagTable({
  say,
  cohort,
  questionnaire,
  text,
}: CohortContext): CohortTable | undefined {
  const up = questionnaire.flags
    .map(({ id, title }) => [text(title), cohort.quality.flags[id] ?? null] as const)
    .filter(([, firms]) => firms !== 0)
    .toSorted(([, a], [, b]) => (b ?? 0) - (a ?? 0));
  if (up.length === 0) return undefined;
  return {
    id: 'flags',
    title: say('cohort.flags'),
    columns: [words(say('cohort.column-what'), 5), whole(say('cohort.column-firms'))],
    rows: up,
    note: say('cohort.flags-note'),
  };
}

/** Firms by score, with names: none in the public edition. */
export function rankingTable(context: CohortContext): CohortTable | undefined {
  const { say, cohort } = context;
  if (cohort.ranking.length === 0) return undefined;
  return {
    id: 'ranking',
    title: say('cohort.ranking'),
    columns: [
      whole(say('cohort.column-rank')),
      words(say('cohort.column-firm'), 4),
      words(say('cohort.column-level'), 2.6),
      decimal(say('cohort.column-score')),
      whole(say('cohort.column-gaps')),
      words(say('cohort.column-review'), 2),
    ],
    rows: cohort.ranking.map(({ rank, firm, level, score, gaps, review }) => [
      rank,
      firm,
      levelName({ values: [level] }, context),
      score,
      gaps,
      review.map((why) => say(`cohort.review-short-${why}`)).join(say('report.list-separator')),
    ]),
  };
}

/** Rows that gave way to another of the same firm. */
export function replacedTable({ say, cohort }: CohortContext): CohortTable | undefined {
  const { replaced } = cohort.frame;
  if (replaced.length === 0) return undefined;
  const place = ({ file, sheet, row }: RowPlace): string =>
    say('cohort.place', { file: sheet === undefined ? file : `${file} ${sheet}`, row });
  return {
    id: 'replaced',
    title: say('cohort.replaced'),
    columns: [
      words(say('cohort.column-firm')),
      words(say('cohort.column-kept')),
      words(say('cohort.column-dropped')),
    ],
    rows: replaced.map(({ firm, kept, dropped }) => [firm, place(kept), place(dropped)]),
    note: say('cohort.replaced-note'),
  };
}
