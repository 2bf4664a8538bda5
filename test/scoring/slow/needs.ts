import type { LimitsFile, NeedFile, WhereFile } from '../../../src/questionnaire/file.ts';
import { compare, over, rational, read } from './rational.ts';
import type { Rational } from './rational.ts';
import { all, any, truthOf } from './sheet.ts';
import type { Sheet, Truth } from './sheet.ts';

/** What a question or node came to. */
export interface Found {
  /** `open`: it will have a score once more is answered; `none`: it does not apply. */
  readonly status: 'scored' | 'open' | 'none';
  readonly score?: Rational | undefined;
  readonly level?: number | undefined;
}

export interface World {
  readonly sheet: Sheet;
  readonly look: (id: string) => Found;
}

function limitsHold(limits: LimitsFile, value: Rational): boolean {
  const { at_least, at_most, above, below } = limits;
  return (
    (at_least === undefined || compare(value, read(at_least)) >= 0) &&
    (at_most === undefined || compare(value, read(at_most)) <= 0) &&
    (above === undefined || compare(value, read(above)) > 0) &&
    (below === undefined || compare(value, read(below)) < 0)
  );
}

/** Undefined where it is not known yet, or there is no number. */
function numberOf(found: Found, on: 'score' | 'level'): Rational | undefined {
  if (on === 'score') return found.score;
  return found.level === undefined ? undefined : rational(BigInt(found.level));
}

function reaches(limits: LimitsFile, found: Found, on: 'score' | 'level'): Truth {
  if (found.status === 'none') return false;
  const value = numberOf(found, on);
  return value && limitsHold(limits, value);
}

export function meets(where: WhereFile, found: Found): Truth {
  if (typeof where === 'number') return reaches({ at_least: where }, found, 'score');
  if (where.all) return all(where.all.map((part) => meets(part, found)));
  if (where.any) return any(where.any.map((part) => meets(part, found)));
  if (where.not !== undefined) return not(meets(where.not, found));
  return reaches(where, found, where.on ?? 'score');
}

function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

/** Whether a need holds; undefined while that rests on what is still open. */
export function holds(need: NeedFile, world: World): Truth {
  if (need.all) return all(need.all.map((part) => holds(part, world)));
  if (need.any) return any(need.any.map((part) => holds(part, world)));
  if (need.not) return not(holds(need.not, world));
  if (need.when !== undefined) return truthOf(world.sheet, need.when, true);
  if (need.level !== undefined) return reaches(need, world.look(need.level), 'level');
  if (need.score !== undefined) return reaches(need, world.look(need.score), 'score');
  return holdsForMany(need, world);
}

function holdsForMany(need: NeedFile, world: World): Truth {
  const ids = need.each ?? need.count ?? need.share;
  const named = Array.isArray(ids) ? (ids as readonly string[]) : [];
  const applying = named.map(world.look).filter(({ status }) => status !== 'none');
  if (need.each) return all(applying.map((found) => reaches(need, found, need.on ?? 'score')));
  const truths = applying.map((found) => meets(need.where ?? 0, found));
  if (truths.includes(undefined)) return undefined;
  const met = rational(BigInt(truths.filter(Boolean).length));
  if (need.count) return limitsHold(need, met);
  if (truths.length === 0) return false;
  return limitsHold(need, over(met, rational(BigInt(truths.length))));
}
