import type { Catalogue } from '../catalogue/types.ts';
import { questionsOf } from '../questionnaire/questions-of.ts';
import type { Questionnaire } from '../questionnaire/types.ts';

/** Levels at which a capability can stand and still rise. */
const STARTS = [0, 1, 2, 3] as const;

export interface CapabilityCover {
  readonly capability: string;
  /** Questions that measure it, as `questionnaire/question`; none where nobody asks. */
  readonly questions: readonly string[];
  /** The highest level that a questionnaire aims at. */
  readonly target: number;
  readonly levels: readonly LevelCover[];
}

export interface LevelCover {
  readonly level: number;
  /** Solutions that start at the level and lead higher. */
  readonly solutions: readonly string[];
  /** A questionnaire can find a gap here, and no solution closes it. */
  readonly missing: boolean;
}

/** Which solutions there are for a gap in each capability at each level, and where there is none. */
export function coverGaps(
  { capabilities, solutions }: Pick<Catalogue, 'capabilities' | 'solutions'>,
  questionnaires: readonly Questionnaire[],
): readonly CapabilityCover[] {
  return capabilities.map(({ id }) => {
    const asking = questionnaires.flatMap((questionnaire) =>
      questionsOf(questionnaire)
        .filter(({ capability }) => capability === id)
        .map((question) => ({ id: `${questionnaire.id}/${question.id}`, questionnaire })),
    );
    const target = Math.max(0, ...asking.map(({ questionnaire }) => questionnaire.target));
    const levels = STARTS.map((level): LevelCover => {
      const found = solutions.filter(({ lifts }) =>
        lifts.some((lift) => lift.capability === id && lift.from <= level && lift.to > level),
      );
      const missing = level < target && found.length === 0;
      return { level, solutions: found.map((solution) => solution.id), missing };
    });
    return { capability: id, questions: asking.map((one) => one.id), target, levels };
  });
}
