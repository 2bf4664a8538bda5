import type { Dimension, ReportContext } from './context.ts';
import { questionsBelow } from './questions-below.ts';

/** Score, weight, completeness of a dimension, and how many of its questions are below the target. */
export function dimensionFacts(dimension: Dimension, context: ReportContext): string {
  const ids = questionsBelow(dimension.node.id, context).map(({ id }) => id);
  const gaps = context.advice.gaps.filter((gap) => ids.includes(gap.question)).length;
  return factsOf(dimension, gaps, context);
}

function factsOf({ result, weight }: Dimension, gaps: number, { say, scored }: ReportContext) {
  const facts = say('report.dimension-facts', {
    score: result.shown ?? say('report.no-score'),
    weight,
    answered: result.answered,
    asked: result.asked,
  });
  if (gaps === 0) return facts;
  const { target } = scored.loaded.questionnaire;
  return `${facts}${say('report.dimension-below', { gaps, target })}`;
}
