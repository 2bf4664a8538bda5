import type { Distribution } from '../../cohort/cohort.ts';
import { fieldName, groupName, levelName } from './cohort-context.ts';
import type { CohortContext } from './cohort-context.ts';
import { decimal, whole, words } from './cohort-table.ts';
import type { CohortColumn, CohortTable, CohortValue } from './cohort-table.ts';
import { titleOf } from '../title-of.ts';
import { percentOf } from './percent-of.ts';

/** Who is counted: what came in, and what was left out and why. */
export function frameTable(context: CohortContext): CohortTable {
  const { say, cohort } = context;
  const { frame } = cohort;
  const counts = (
    [
      'rows',
      'refused',
      'other_questionnaire',
      'duplicates',
      'other_waves',
      'filtered_out',
      'firms',
    ] as const
  )
    .filter((name) => name === 'firms' || (frame[name] !== null && isTold(name, frame[name])))
    .map((name) => [say(`cohort.frame-${name}`), frame[name]]);
  const filters = frame.filters.map(({ field, values }) => [
    say('cohort.frame-filter', { field: fieldName(field, context) }),
    values.map((code) => groupName([code], [field], context)).join(say('report.list-separator')),
  ]);
  const wave = frame.wave === null ? [] : [[say('cohort.frame-wave'), frame.wave]];
  return {
    id: 'frame',
    title: say('cohort.frame'),
    columns: [words(say('cohort.column-what'), 4), whole(say('cohort.column-count'), 2)],
    rows: [...wave, ...filters, ...counts],
    note:
      cohort.edition === 'public'
        ? say('cohort.frame-note-public', { least: cohort.min_cell })
        : say('cohort.frame-note'),
  };
}

/** That nothing was left out is not told. */
function isTold(name: string, count: number): boolean {
  return name === 'rows' || count !== 0;
}

/** Firms per level. */
export function levelTable(context: CohortContext): CohortTable | undefined {
  const { say, cohort } = context;
  if (cohort.levels.length === 0) return undefined;
  return {
    id: 'levels',
    title: say('cohort.levels'),
    columns: [
      words(say('cohort.column-level')),
      whole(say('cohort.column-firms')),
      decimal(say('cohort.column-share')),
    ],
    rows: cohort.levels.map((level, at) => {
      const firms = cohort.overall.levels[at] ?? null;
      return [levelName(level, context), firms, percentOf(firms, cohort.overall.firms)];
    }),
  };
}

/** Mean, spread and percentiles of the score and of each dimension. */
export function scoreTable(context: CohortContext): CohortTable {
  const { say, cohort, dimensions, questionnaire } = context;
  return {
    id: 'scores',
    title: say('cohort.scores'),
    columns: [words(say('cohort.column-dimension'), 2), ...distributionColumns(context)],
    rows: [
      [titleOf(questionnaire.scoring.main, context), ...distributionCells(cohort.overall.score)],
      ...dimensions.map(({ id, title: name }) => {
        const found = cohort.overall.dimensions[id];
        return [name, ...(found ? distributionCells(found) : [])];
      }),
    ],
    note: say('cohort.scores-note'),
  };
}

function distributionColumns({ say }: CohortContext): readonly CohortColumn[] {
  return [
    whole(say('cohort.column-firms')),
    decimal(say('cohort.column-mean')),
    decimal(say('cohort.column-deviation')),
    decimal('P10'),
    decimal('P25'),
    decimal(say('cohort.column-median')),
    decimal('P75'),
    decimal('P90'),
  ];
}

function distributionCells(found: Distribution): readonly CohortValue[] {
  const { n, mean, deviation, median, percentiles } = found;
  const { p10 = null, p25 = null, p75 = null, p90 = null } = percentiles ?? {};
  return [n, mean, deviation, p10, p25, median, p75, p90];
}

/** Firms in tenths of the score's range. */
export function tenthsTable({ say, cohort }: CohortContext): CohortTable | undefined {
  const { tenths, n } = cohort.overall.score;
  if (tenths.length === 0) return undefined;
  return {
    id: 'tenths',
    title: say('cohort.tenths'),
    columns: [
      words(say('cohort.column-range')),
      whole(say('cohort.column-firms')),
      decimal(say('cohort.column-share')),
    ],
    rows: tenths.map((firms, at) => [
      say('cohort.tenth', { from: at * 10, to: at * 10 + 10, last: at === 9 ? 'yes' : 'no' }),
      firms,
      percentOf(firms, n),
    ]),
  };
}
