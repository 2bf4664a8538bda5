import type { Levels, ScoreNode } from '../../questionnaire/scoring-types.ts';
import { basisOf } from '../look.ts';
import { compileNeed } from './compile-needs.ts';
import type { NeedContext, Test } from './compile-needs.ts';
import { COUNTED } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { MAYBE, YES } from './truths.ts';

/** The value of the level awarded; null where there is none. */
export type Award = (sheet: Sheet) => number | null;

/** Undefined where a need is left to the exact scorer. */
export function compileLevels(
  node: ScoreNode,
  levels: Levels,
  context: Pick<NeedContext, 'questionAt' | 'nodeAt'>,
): Award | undefined {
  const own = { ...context, node, sight: basisOf(node) };
  const needed = levels.steps.map(({ needs }) => (needs ? compileNeed(needs, own) : always));
  const tests = needed.filter((test) => test !== undefined);
  if (tests.length < needed.length) return undefined;
  const steps = levels.steps.map(({ value }, place) => ({
    value,
    test: testOf(place, tests, levels),
  }));
  const ranked = levels.pick === 'first' ? steps : steps.toReversed();
  const award = levels.awardedOn === 'lower_bound' ? lowestPossible : firstSure;
  const at = context.nodeAt(node.id) ?? 0;
  return (sheet) => (sheet.nodes.state[at] === COUNTED ? award(ranked, sheet) : null);
}

const always: Test = () => YES;

interface RankedStep {
  readonly value: number;
  readonly test: Test;
}

/** Where levels are cumulative, a step holds together with all below it. */
function testOf(place: number, tests: readonly Test[], { pick }: Levels): Test {
  const own = tests[place] ?? always;
  if (pick !== 'cumulative') return own;
  const all = tests.slice(0, place + 1);
  return (sheet) => all.reduce((least, test) => Math.min(least, test(sheet)), YES);
}

/** What may hold does not count. Steps come from the one that outranks the others. */
function firstSure(ranked: readonly RankedStep[], sheet: Sheet): number | null {
  for (const { value, test } of ranked) if (test(sheet) === YES) return value;
  return null;
}

/** The lowest of the levels that may still be; none at all is below every one. */
function lowestPossible(ranked: readonly RankedStep[], sheet: Sheet): number | null {
  let lowest = Number.POSITIVE_INFINITY;
  for (const { value, test } of ranked) {
    const truth = test(sheet);
    if (truth >= MAYBE) lowest = Math.min(lowest, value);
    if (truth === YES) return lowest;
  }
  return lowest < NONE ? lowest : null;
}

const NONE = -1;
