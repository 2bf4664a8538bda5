import type { Group, LevelClass } from './cohort.ts';
import { distributionOf } from './distribution.ts';
import type { FirmRecord } from './firm-record.ts';

/** Firms of one group → how many, at which level, with which scores. */
export function describeGroup(
  key: Group['key'],
  firms: readonly FirmRecord[],
  {
    levels,
    dimensions,
  }: { readonly levels: readonly LevelClass[]; readonly dimensions: readonly string[] },
): Group {
  return {
    key,
    firms: firms.length,
    levels: levels.map(({ values }) => firms.filter(({ level }) => values.includes(level)).length),
    score: distributionOf(
      firms.flatMap(({ score }) => score ?? []),
      firms.flatMap(({ percent }) => percent ?? []),
    ),
    dimensions: Object.fromEntries(
      dimensions.map((id, at) => [
        id,
        distributionOf(firms.flatMap((firm) => firm.dimensions[at] ?? [])),
      ]),
    ),
  };
}
