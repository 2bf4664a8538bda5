import type { Levels, LevelStep } from '../questionnaire/scoring-types.ts';
import { truthOf } from './needs.ts';
import type { Look } from './needs.ts';
import { allOf } from './truth.ts';
import type { Truth } from './truth.ts';

/** What a node's level is, and what it could still be; undefined stands for no level at all. */
export interface Award {
  readonly level: LevelStep | undefined;
  readonly worst: LevelStep | undefined;
  readonly best: LevelStep | undefined;
}

/**
 * `score` sees every node at its score, `bounds` at all it could still be. Where the level is awarded
 * on the lower bound, it is the lowest that is possible.
 */
export function awardLevel(levels: Levels, score: Look, bounds: Look): Award {
  const possible = possibleLevels(levels, bounds);
  const worst = extreme(possible, 'low');
  const [awarded] = levels.awardedOn === 'lower_bound' ? [worst] : sureLevel(levels, score);
  return { level: awarded, worst, best: extreme(possible, 'high') };
}

/** Whether each step is met, by itself or, where levels are cumulative, with all below it. */
export function stepsMet({ pick, steps }: Levels, look: Look): readonly Truth[] {
  const own = steps.map(({ needs }) => (needs ? truthOf(needs, look) : 'yes'));
  return pick === 'cumulative' ? own.map((_, place) => allOf(own.slice(0, place + 1))) : own;
}

/** The step that is certain as far as `look` sees; what may hold does not count. */
function sureLevel(levels: Levels, look: Look): readonly [LevelStep | undefined] {
  const met = stepsMet(levels, look);
  const { pick, steps } = levels;
  const place = pick === 'first' ? met.indexOf('yes') : met.lastIndexOf('yes');
  return [steps[place]];
}

/** Every level that what is missing could still lead to. */
function possibleLevels(levels: Levels, look: Look): readonly (LevelStep | undefined)[] {
  const { pick, steps } = levels;
  const met = stepsMet(levels, look);
  // From the step that outranks the others to the one that is outranked by them.
  const ranked = pick === 'first' ? steps : steps.toReversed();
  const truths = pick === 'first' ? met : met.toReversed();
  const sure = truths.indexOf('yes');
  const open = sure < 0 ? ranked : ranked.slice(0, sure);
  const maybe = open.filter((_, place) => truths[place] === 'maybe');
  return [...maybe, sure < 0 ? undefined : ranked[sure]];
}

function rank(step: LevelStep | undefined): number {
  return step?.value ?? -1;
}

function extreme(
  possible: readonly (LevelStep | undefined)[],
  end: 'low' | 'high',
): LevelStep | undefined {
  const sign = end === 'low' ? 1 : -1;
  return possible.reduce((best, step) => (sign * (rank(step) - rank(best)) < 0 ? step : best));
}
