import type { Solution } from '../catalogue/types.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { capabilityPath } from '../questionnaire/load-questionnaire.ts';
import { questionsOf } from '../questionnaire/questions-of.ts';
import { placeFinding } from '../source/finding.ts';

/** Every gap that a questionnaire can find has at least one solution that starts from its level. */
export function* gapWithoutSolution(
  loaded: LoadedQuestionnaire,
  solutions: readonly Solution[],
  known: ReadonlySet<string>,
): Generator<Diagnostic> {
  const { target } = loaded.questionnaire;
  for (const question of questionsOf(loaded.questionnaire)) {
    const { capability } = question;
    // One that the catalogue does not know has its own finding.
    if (capability === undefined || !known.has(capability)) continue;
    const level = firstUncovered(capability, target, solutions);
    if (level === undefined) continue;
    const path = capabilityPath(question, loaded);
    const args = { id: capability, level };
    yield placeFinding({ code: 'gap-without-solution', path, args }, loaded.index);
  }
}

function firstUncovered(
  capability: string,
  target: number,
  solutions: readonly Solution[],
): number | undefined {
  const lifts = solutions
    .flatMap((solution) => solution.lifts)
    .filter((lift) => lift.capability === capability);
  for (let level = 0; level < target; level += 1) {
    if (!lifts.some((lift) => lift.from <= level && lift.to > level)) return level;
  }
  return undefined;
}
