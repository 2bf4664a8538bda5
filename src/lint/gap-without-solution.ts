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
  const lifts = liftsByCapability(solutions);
  for (const question of questionsOf(loaded.questionnaire)) {
    const { capability } = question;
    // One that the catalogue does not know has its own finding.
    if (capability === undefined || !known.has(capability)) continue;
    const level = firstUncovered(target, lifts.get(capability) ?? []);
    if (level === undefined) continue;
    const path = capabilityPath(question, loaded);
    const args = { id: capability, level };
    yield placeFinding({ code: 'gap-without-solution', path, args }, loaded.index);
  }
}

type Lift = Solution['lifts'][number];

/** Worked out once for a catalogue, however many questionnaires are held against it. */
function liftsByCapability(solutions: readonly Solution[]): ReadonlyMap<string, readonly Lift[]> {
  const before = known.get(solutions);
  if (before) return before;
  const lifts = new Map<string, Lift[]>();
  for (const lift of solutions.flatMap((solution) => solution.lifts)) {
    const others = lifts.get(lift.capability);
    if (others) others.push(lift);
    else lifts.set(lift.capability, [lift]);
  }
  known.set(solutions, lifts);
  return lifts;
}

const known = new WeakMap<readonly Solution[], ReadonlyMap<string, readonly Lift[]>>();

function firstUncovered(target: number, lifts: readonly Lift[]): number | undefined {
  for (let level = 0; level < target; level += 1) {
    if (!lifts.some((lift) => lift.from <= level && lift.to > level)) return level;
  }
  return undefined;
}
