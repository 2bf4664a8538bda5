import type { Levels, ScoreNode } from '../../questionnaire/types.ts';
import { basisOf } from '../look.ts';
import { compileNeed } from './compile-needs.ts';
import type { Look, NeedContext, Test } from './compile-needs.ts';
import { MAYBE, YES } from './truths.ts';

/** The value of the level awarded; null where there is none. */
export type Award = (look: Look) => number | null;

/** Undefined where a need is left to the exact scorer. */
export function compileLevels(
  node: ScoreNode,
  levels: Levels,
  context: Pick<NeedContext, 'questionAt' | 'nodeAt'>,
): Award | undefined {
  const own = { ...context, node, sight: basisOf(node) };
  const steps = levels.steps.map(({ value, needs }) => ({
    value,
    test: needs ? compileNeed(needs, own) : always,
  }));
  const ranked = (levels.pick === 'first' ? steps : steps.toReversed()).map(({ value }) => value);
  const tests = steps.map(({ test }) => test).filter((test) => test !== undefined);
  if (tests.length < steps.length) return undefined;
  const award = levels.awardedOn === 'lower_bound' ? lowestPossible : firstSure;
  const at = context.nodeAt(node.id) ?? 0;
  return (look) => {
    const scored = look.scored[at];
    if (!scored || scored.state === 'excluded') return null;
    if (levels.awardedOn === 'score' && scored.value === null) return null;
    return award(truthsOf(tests, levels.pick, look), ranked);
  };
}

const always: Test = () => YES;

/** The truth of each step, from the one that outranks the others to the one that all outrank. */
function truthsOf(tests: readonly Test[], pick: Levels['pick'], look: Look): readonly number[] {
  const truths = tests.map((test) => test(look));
  if (pick === 'first') return truths;
  if (pick === 'highest') return truths.toReversed();
  let least = YES;
  const together = truths.map((truth) => (least = Math.min(least, truth)));
  return together.toReversed();
}

/** What may hold does not count. */
function firstSure(truths: readonly number[], ranked: readonly number[]): number | null {
  return ranked[truths.indexOf(YES)] ?? null;
}

/** The lowest of the levels that may still be; none at all is below every one. */
function lowestPossible(truths: readonly number[], ranked: readonly number[]): number | null {
  const sure = truths.indexOf(YES);
  let lowest = ranked[sure] ?? null;
  for (let place = 0; place < (sure < 0 ? truths.length : sure); place += 1) {
    const value = ranked[place] ?? 0;
    if (truths[place] === MAYBE && value < (lowest ?? NONE)) lowest = value;
  }
  return lowest;
}

const NONE = -1;
