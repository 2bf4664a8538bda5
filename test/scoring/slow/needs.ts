import type { LimitsFile, NeedFile, WhereFile } from '../../../src/questionnaire/scoring-file.ts';
import { compare, rational, read } from './rational.ts';
import type { Rational } from './rational.ts';
import { all, any, truthOf } from './sheet.ts';
import type { Sheet, Truth } from './sheet.ts';

/** What a question or node came to. */
export interface Found {
  /** `open`: it will have a score once more is answered; `none`: it does not apply. */
  readonly status: 'scored' | 'open' | 'none';
  readonly score?: Rational | undefined;
  /** Below every level: -1. Undefined where it has none to reach, or that is open. */
  readonly level?: number | undefined;
  /** Of a question that is open: the least and the most it can be worth. */
  readonly ends?: readonly [Rational, Rational];
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
  if (value) return limitsHold(limits, value);
  if (!found.ends) return undefined;
  // Each comparison for itself: known where both ends agree.
  const truths = Object.entries(limits).map(([is, than]) => {
    const [low, high] = (found.ends ?? []).map((end) => limitsHold({ [is]: than }, end));
    return low === high ? low : undefined;
  });
  return all(truths);
}

export function meets(where: WhereFile, found: Found): Truth {
  if (typeof where === 'number') return reaches({ at_least: where }, found, 'score');
  if (where.all) return all(where.all.map((part) => meets(part, found)));
  if (where.any) return any(where.any.map((part) => meets(part, found)));
  if (where.not !== undefined) return not(meets(where.not, found));
  const { on = 'score', all: _, any: __, not: ___, ...limits } = where;
  return reaches(limits, found, on);
}

function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

/** Whether a need holds; undefined while that rests on what is still open. */
export function holds(need: NeedFile, world: World): Truth {
  if (need.all) return all(need.all.map((part) => holds(part, world)));
  if (need.any) return any(need.any.map((part) => holds(part, world)));
  if (need.not) return not(holds(need.not, world));
  if (need.when !== undefined) return truthOf(world.sheet, need.when);
  const limits = limitsOf(need);
  if (need.level !== undefined) return reaches(limits, world.look(need.level), 'level');
  if (need.score !== undefined) return reaches(limits, world.look(need.score), 'score');
  const ids = (need.each ?? need.count ?? need.share ?? []) as readonly string[];
  const applying = ids.map(world.look).filter(({ status }) => status !== 'none');
  if (need.each && applying.length === 0) return false;
  if (need.each) return all(applying.map((found) => reaches(limits, found, need.on ?? 'score')));
  return holdsForMany(need, applying);
}

export function limitsOf({ at_least, at_most, above, below }: LimitsFile): LimitsFile {
  return {
    ...(at_least !== undefined && { at_least }),
    ...(at_most !== undefined && { at_most }),
    ...(above !== undefined && { above }),
    ...(below !== undefined && { below }),
  };
}

/** Known where it comes out the same whether what is open is counted or not. */
function holdsForMany(need: NeedFile, applying: readonly Found[]): Truth {
  const truths = applying.map((found) => meets(need.where ?? 0, found));
  const sure = truths.filter((truth) => truth === true).length;
  const possible = truths.filter((truth) => truth !== false).length;
  const among = need.count ? 1 : Math.max(1, applying.length);
  const ends = [sure, possible].map((count) => rational(BigInt(count), BigInt(among))) as [
    Rational,
    Rational,
  ];
  return reaches(limitsOf(need), { status: 'open', ends }, 'score');
}

/** The ids that a need names. */
export function idsIn(need: NeedFile): readonly string[] {
  return [
    ...[need.score ?? [], need.level ?? []].flat(),
    ...[need.each, need.count, need.share].flatMap((ids) => (ids ?? []) as readonly string[]),
    ...partsOf(need).flatMap(idsIn),
  ];
}

/** The conditions that stand in a need. */
export function conditionsIn(need: NeedFile): readonly string[] {
  return [...(need.when === undefined ? [] : [need.when]), ...partsOf(need).flatMap(conditionsIn)];
}

function partsOf({ all: every = [], any: some = [], not: none }: NeedFile): readonly NeedFile[] {
  return [...every, ...some, ...(none ? [none] : [])];
}
