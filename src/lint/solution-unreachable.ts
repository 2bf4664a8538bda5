import type { Lift, Solution } from '../catalogue/types.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { questionsOf } from '../questionnaire/questions-of.ts';
import type { Question } from '../questionnaire/question-types.ts';
import type { Finding } from '../source/finding.ts';

/**
 * Solutions none of whose lifts can start: no question shows such a level below its target, and no
 * other solution leads there. One that lifts what these questionnaires do not measure is left alone.
 */
export function* solutionUnreachable(
  solutions: readonly Solution[],
  questionnaires: Iterable<LoadedQuestionnaire>,
): Generator<Finding> {
  const shown = levelsShown(questionnaires);
  const lifts = solutions.flatMap((solution) => solution.lifts);
  const starts = new Map([...shown].map(([id, gaps]) => [id, withChains(gaps, id, lifts)]));
  for (const [position, { id, lifts: own }] of solutions.entries()) {
    const canStart = ({ capability, from, to }: Lift): boolean => {
      const levels = starts.get(capability);
      return !levels || [...levels].some((level) => from <= level && level < to);
    };
    if (own.some(canStart)) continue;
    const path = ['solutions', position, 'lifts'];
    yield { code: 'solution-unreachable', path, part: 'key', args: { id, reason: 'levels' } };
  }
}

/** The levels below a target at which questions can find a capability. */
function levelsShown(
  questionnaires: Iterable<LoadedQuestionnaire>,
): ReadonlyMap<string, ReadonlySet<number>> {
  const shown = new Map<string, ReadonlySet<number>>();
  for (const { questionnaire } of questionnaires) {
    for (const question of questionsOf(questionnaire)) {
      const { capability } = question;
      if (capability === undefined) continue;
      const levels = levelsOf(question).filter((level) => level < questionnaire.target);
      shown.set(capability, new Set([...(shown.get(capability) ?? []), ...levels]));
    }
  }
  return shown;
}

function levelsOf({ kind, options, bands, reaches }: Question): readonly number[] {
  if (reaches) return [0, ...Object.keys(reaches).map(Number)];
  const levels = [...options, ...bands].map((option) => option.reaches ?? 0);
  return kind === 'multiple' ? [0, ...levels] : levels;
}

/** With those that other solutions lead to on the way. */
function withChains(
  gaps: ReadonlySet<number>,
  id: string,
  lifts: readonly Lift[],
): ReadonlySet<number> {
  const levels = new Set(gaps);
  // A set takes in what is added while it is walked.
  for (const level of levels) {
    for (const { capability, from, to } of lifts) {
      if (capability === id && from <= level && level < to) levels.add(to);
    }
  }
  return levels;
}
