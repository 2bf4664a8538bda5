import type { Question } from '../questionnaire/question-types.ts';
import type { Reviewed } from './firm-record.ts';
import type { ScoredFirm } from './scored-firm.ts';

/** Fewer answers on a scale say nothing about how they were given. */
const LEAST_ANSWERS = 10;

/** From this share on nearly all is the same. */
const NEARLY_ALL = 0.95;

/** Below this share of the questions answered a score rests on little. */
const LEAST_COVERAGE = 2 / 3;

/**
 * How a sheet was answered, by the questions that choose one of several ordered options. Straight
 * lining and a sheet of best answers are reasons to look again, no proof of anything: W. Meade,
 * S. B. Craig, “Identifying careless responses in survey data”, Psychological Methods 17 (2012).
 */
export function answerReviewer(
  questions: readonly Question[],
): (firm: Pick<ScoredFirm, 'questions' | 'checks' | 'coverage'>) => Reviewed {
  const scales = questions.flatMap((question) => scaleOf(question));
  return ({ questions: given, checks, coverage }) => {
    const places = new Map<number, number>();
    let answered = 0;
    let best = 0;
    for (const { id, places: own, highest } of scales) {
      const value = given[id]?.value;
      const place = typeof value === 'string' ? own.get(value) : undefined;
      if (place === undefined) continue;
      answered += 1;
      if (place === highest) best += 1;
      places.set(place, (places.get(place) ?? 0) + 1);
    }
    const enough = answered >= LEAST_ANSWERS;
    const most = Math.max(0, ...places.values());
    return {
      straight: enough && most >= answered * NEARLY_ALL,
      top: enough && best >= answered * NEARLY_ALL,
      checks: checks.length > 0,
      sparse: coverage < LEAST_COVERAGE,
    };
  };
}

interface Scale {
  readonly id: string;
  readonly places: ReadonlyMap<string, number>;
  readonly highest: number;
}

/** The options that reach a level, as steps from the lowest; what has fewer than three is no scale. */
function scaleOf({ id, kind, options }: Question): readonly Scale[] {
  if (kind !== 'single' && kind !== 'level') return [];
  const steps = options
    .filter(({ reaches }) => reaches !== undefined)
    .toSorted((a, b) => (a.reaches ?? 0) - (b.reaches ?? 0));
  if (steps.length < 3) return [];
  return [
    { id, places: new Map(steps.map(({ code }, at) => [code, at])), highest: steps.length - 1 },
  ];
}
