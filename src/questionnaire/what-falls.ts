import { questionsOf } from './questions-of.ts';
import type { Need, Option, Question, Questionnaire, Rule, ScoreNode } from './types.ts';

const RISING_RULES: readonly Rule[] = ['sum', 'mean', 'median', 'min', 'max', 'lowest', 'highest'];
const RISING_NEEDS: readonly Need['kind'][] = ['score', 'each', 'count', 'all', 'any'];

/**
 * What keeps a questionnaire's scores and levels from rising with every answer: a question or node
 * by its id; undefined where a higher answer to one question never lowers anything. Only what is
 * known to rise passes.
 */
export function whatFalls(questionnaire: Questionnaire): string | undefined {
  const { sections, scoring } = questionnaire;
  const conditional =
    sections.find(({ when }) => when !== undefined) ??
    questionsOf(questionnaire).find(({ when }) => when !== undefined) ??
    questionsOf(questionnaire).find((question) => !rises(question));
  return (conditional ?? scoring.nodes.find((node) => !nodeRises(node)))?.id;
}

/** Options of a question that is answered with one of them come in the order of their points. */
function rises({ kind, options, bands }: Question): boolean {
  if (kind === 'multiple') return options.every((option) => points(option) >= 0);
  const values = [...options, ...bands].map(points);
  return values.every((value, position) => value >= (values[position - 1] ?? value));
}

function points({ value = '0' }: Option): number {
  const [dividend, divisor = '1'] = value.split('/');
  return Number(dividend) / Number(divisor);
}

function nodeRises({ rule, of, steps, levels }: ScoreNode): boolean {
  return (
    RISING_RULES.includes(rule) &&
    steps.length === 0 &&
    of.every(({ reverse }) => reverse !== true) &&
    (levels?.steps ?? []).every(({ needs }) => needs === undefined || needRises(needs))
  );
}

function needRises(need: Need): boolean {
  if (!RISING_NEEDS.includes(need.kind)) return false;
  return need.kind === 'all' || need.kind === 'any' ? need.needs.every(needRises) : true;
}
