import type { Limit, Where } from '../questionnaire/scoring-types.ts';
import { exact } from './exact.ts';
import type { Exact } from './exact.ts';

/** `maybe`: what is missing or unsure would decide. */
export type Truth = 'yes' | 'no' | 'maybe';

/** What is known of a number: all from `low` to `high` is possible, both ends inclusive. */
export interface Seen {
  readonly low: Exact;
  readonly high: Exact;
  /** It may turn out not to apply at all. */
  readonly isDoubtful?: boolean;
}

/** A score and a level; null where it does not apply. */
export interface Item {
  readonly score: Seen | null;
  readonly level: () => Seen | null;
}

function certain(holds: boolean): Truth {
  return holds ? 'yes' : 'no';
}

/** Yes where all are. Yes of none. */
export function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes('no')) return 'no';
  return truths.includes('maybe') ? 'maybe' : 'yes';
}

export function anyOf(truths: readonly Truth[]): Truth {
  return opposite(allOf(truths.map(opposite)));
}

export function opposite(truth: Truth): Truth {
  return ({ yes: 'no', no: 'yes', maybe: 'maybe' } as const)[truth];
}

/** Yes only where something that may not be so is so. */
export function lessSure(truth: Truth): Truth {
  return truth === 'yes' ? 'maybe' : truth;
}

/** What does not apply meets no limit. */
export function compare(limit: Limit, seen: Seen | null): Truth {
  if (!seen) return 'no';
  const truth = compareThere(limit, seen);
  return seen.isDoubtful ? lessSure(truth) : truth;
}

function compareThere({ is, than }: Limit, seen: Seen): Truth {
  const worst = meets(seen.low, is, exact(than));
  const best = meets(seen.high, is, exact(than));
  return worst === best ? certain(worst) : 'maybe';
}

function meets(value: Exact, is: Limit['is'], than: Exact): boolean {
  switch (is) {
    case 'at_least':
      return value.gte(than);
    case 'at_most':
      return value.lte(than);
    case 'above':
      return value.gt(than);
    case 'below':
      return value.lt(than);
  }
}

/** Whether an item is what is asked of it. */
export function meetsWhere(where: Where, item: Item): Truth {
  switch (where.kind) {
    case 'limit':
      return compare(where.limit, where.on === 'level' ? item.level() : item.score);
    case 'not':
      return opposite(meetsWhere(where.part, item));
    case 'all':
      return allOf(where.parts.map((part) => meetsWhere(part, item)));
    case 'any':
      return anyOf(where.parts.map((part) => meetsWhere(part, item)));
  }
}
