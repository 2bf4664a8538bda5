import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { questionsOf } from '../questionnaire/questions-of.ts';
import type { StateRule } from '../questionnaire/scoring-types.ts';
import { whatFalls } from '../questionnaire/what-falls.ts';
import { ZERO } from '../scoring/exact.ts';
import { pointsOfAnswer } from '../scoring/measure.ts';
import type { Track } from './tracks.ts';

/** Whether carrying out one more solution never lowers anything, for a firm whose profile is known. */
export function isRising(loaded: LoadedQuestionnaire, tracks: readonly Track[]): boolean {
  const rises = known.get(tracks) ?? lowersNothing(loaded, tracks);
  known.set(tracks, rises);
  return rises;
}

/** The same is asked for every goal of a plan. */
const known = new WeakMap<readonly Track[], boolean>();

function lowersNothing(loaded: LoadedQuestionnaire, tracks: readonly Track[]): boolean {
  const isSettled = (when: string): boolean => restsOnProfile(loaded, when);
  return whatFalls(loaded.questionnaire, isSettled) === undefined && tracks.every(trackRises);
}

/** Whether the profile alone decides what is asked, so that no solution changes it. */
export function asksByProfile(loaded: LoadedQuestionnaire): boolean {
  const { sections } = loaded.questionnaire;
  const written = [...sections, ...questionsOf(loaded.questionnaire)].map(({ when }) => when);
  return written.every((when) => when === undefined || restsOnProfile(loaded, when));
}

function restsOnProfile({ conditions }: LoadedQuestionnaire, when: string): boolean {
  return conditions.get(when)?.references.every(({ of }) => of === 'profile') ?? false;
}

function trackRises({ question, start, answerAt }: Track): boolean {
  const levels = [1, 2, 3, 4].filter((level) => level > start);
  const points = levels.flatMap((level) => {
    const answer = answerAt(level);
    return answer ? [pointsOfAnswer(question, answer) ?? ZERO] : [];
  });
  return points.every((value, at) => value.gte(points[at - 1] ?? value));
}

/**
 * Whether every node is a sum of what its answers bring, each by itself. `isOpen`: answers that are
 * missing now will be there.
 */
export function isAdditive({ questionnaire }: LoadedQuestionnaire, isOpen: boolean): boolean {
  const { nodes, main } = questionnaire.scoring;
  const onScore = nodes.find(({ id }) => id === main)?.levels?.awardedOn !== 'lower_bound';
  return nodes.every(({ rule, states, minimumCoverage, minimumAnswers = 0 }) => {
    if (rule !== 'sum' && rule !== 'mean') return false;
    if (!onScore || !isOpen) return true;
    const stays = [states.dont_know, states.skipped].every(standsAtWorst);
    return stays && Number(minimumCoverage) === 0 && minimumAnswers === 0;
  });
}

/** Whether what is missing counts as it would once it is known to be as low as can be. */
function standsAtWorst(rule: StateRule): boolean {
  return rule === 'zero' || rule === 'lowest';
}
