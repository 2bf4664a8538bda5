import { questionsOf } from './questions-of.ts';
import type { Option, Question } from './question-types.ts';
import type { Comparison, Need, NodeInput, Rule, ScoreNode, Where } from './scoring-types.ts';
import type { Questionnaire } from './types.ts';

const RISING_RULES: readonly Rule[] = ['sum', 'mean', 'median', 'min', 'max', 'lowest', 'highest'];
const RISING: readonly Comparison[] = ['at_least', 'above'];

/**
 * What keeps a questionnaire's scores and levels from rising with every answer: a question or node
 * by its id; undefined where a higher answer to one question never lowers anything. Only what is
 * known to rise passes. `isSettled`: conditions that no answer changes.
 */
export function whatFalls(
  questionnaire: Questionnaire,
  isSettled: (when: string) => boolean = () => false,
): string | undefined {
  const { sections, scoring } = questionnaire;
  const isOpen = ({ when }: { readonly when?: string }): boolean =>
    when !== undefined && !isSettled(when);
  const conditional =
    sections.find(isOpen) ??
    questionsOf(questionnaire).find(isOpen) ??
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

function nodeRises({ rule, of, steps, stops, levels }: ScoreNode): boolean {
  return (
    RISING_RULES.includes(rule) &&
    steps.length === 0 &&
    stops === undefined &&
    of.every(inputRises) &&
    levels?.pick !== 'first' &&
    (levels?.steps ?? []).every(({ needs }) => needs === undefined || needRises(needs))
  );
}

function inputRises(input: NodeInput): boolean {
  const { as, reverse, recodes, weightCases, weightFrom } = input;
  const plain = recodes.length === 0 && weightCases.length === 0 && weightFrom === undefined;
  return as === 'score' && reverse !== true && plain;
}

function needRises(need: Need): boolean {
  switch (need.kind) {
    case 'score':
    case 'level':
    case 'each':
      return RISING.includes(need.limit.is);
    case 'count':
    case 'share':
      return RISING.includes(need.limit.is) && whereRises(need.where);
    case 'all':
    case 'any':
      return need.needs.every(needRises);
    case 'not':
    case 'when':
      return false;
  }
}

function whereRises(where: Where): boolean {
  switch (where.kind) {
    case 'limit':
      return RISING.includes(where.limit.is);
    case 'all':
    case 'any':
      return where.parts.every(whereRises);
    case 'not':
      return false;
  }
}
