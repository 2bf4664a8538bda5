import type { Question } from './question-types.ts';

/** How many options are to be ticked, for sentences; `most` is 0 where there is no limit. */
export interface Picks {
  readonly least: number;
  readonly most: number;
  readonly range: 'at_least' | 'at_most' | 'exactly' | 'between';
}

export function picksOf({ minimumPicks: least = 1, maximumPicks: most }: Question): Picks {
  if (most === undefined) return { least, most: 0, range: 'at_least' };
  if (least === most) return { least, most, range: 'exactly' };
  return { least, most, range: least === 1 ? 'at_most' : 'between' };
}
