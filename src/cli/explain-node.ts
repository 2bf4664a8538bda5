import { isWeighted } from '../scoring/aggregate.ts';
import type { InputExplanation, NodeExplanation, StepTaken } from '../scoring/explanation.ts';
import { levelLine, levelQuestions } from './explain-levels.ts';
import { needLines } from './explain-needs.ts';
import { questionLine } from './explain-question.ts';
import type { Line } from './explain-tree.ts';
import { exactText, limitText, numberText, policyText, whereText } from './explain-words.ts';
import type { Words } from './explain-words.ts';

/** A node, its levels, how it is calculated, and below it every input. */
export function nodeLine(node: NodeExplanation, words: Words, more: readonly Line[] = []): Line {
  return {
    text: nodeText(node, words),
    places: words.place(node.path),
    tone: 'title',
    below: [
      ...more,
      ...ruleLines(node, words),
      ...caseLines(node, words),
      ...stepLines(node, words),
      ...(node.levels ? [levelLine(node.levels, words)] : []),
      ...node.inputs.map((input) => inputLine(input, node, words)),
      ...(node.levels ? levelQuestions(node.levels, words) : []),
    ],
  };
}

function nodeText(node: NodeExplanation, { say, head }: Words): string {
  if (node.shown !== null) return say('explain.node', { head: head(node), shown: node.shown });
  if (node.status === 'not_applicable') return say('explain.node-excluded', { head: head(node) });
  const { answered, asked, least_answers } = node.coverage;
  const reason = node.obstacle ?? 'unanswered';
  const least = percentText(node.coverage.least);
  return say('explain.node-missing', {
    head: head(node),
    reason,
    answered,
    asked,
    least,
    least_answers,
  });
}

function ruleLines(node: NodeExplanation, words: Words): readonly Line[] {
  if (node.status === 'not_applicable') return [];
  const { say } = words;
  const { items, worst, best, range, coverage } = node;
  const least = coverage.least === '0' ? 'none' : percentText(coverage.least);
  const { path, states } = node;
  const written = (key: string): string => words.placeOfFirst([...path, key]);
  const lines: readonly (Line | null)[] = [
    node.value && {
      text: say('explain.exact', {
        exact: exactText(node.value),
        places: node.places,
        rounding: node.rounding,
      }),
      places: words.placeOfFirst(['scoring', 'rounding'], ['scoring', 'places']),
    },
    node.combined && (!node.value || node.steps.length > 0)
      ? { text: say('explain.combined', { value: numberText(node.combined) }) }
      : null,
    {
      text: say('explain.rule', { rule: ruleText(node, words), items, weights: weightsText(node) }),
      places: written('rule'),
    },
    {
      text: say(worst.exact === best.exact ? 'explain.range' : 'explain.bounds', {
        worst: numberText(worst),
        best: numberText(best),
        low: numberText(range.low),
        high: numberText(range.high),
      }),
    },
    {
      text: say('explain.coverage', { answered: coverage.answered, asked: coverage.asked, least }),
      places: written('minimum_coverage'),
    },
    node.inputs.some((input) => input.of.kind === 'question') && coverage.answered < coverage.asked
      ? { text: statesText(node, words), places: statesPlace(node, words) }
      : null,
    states.not_computable
      ? {
          text: say('explain.without-number', {
            policy: policyText(states.not_computable, words),
          }),
          places: statesPlace(node, words),
        }
      : null,
  ];
  return lines.filter((line) => line !== null);
}

/** Its own states, or those that all nodes have. */
function statesPlace({ path }: NodeExplanation, words: Words): string {
  return words.placeOfFirst([...path, 'states'], ['scoring', 'states']);
}

/** The weights together, where the rule looks at them at all. */
function weightsText({ rule, weights }: NodeExplanation): string {
  return isWeighted(rule) ? numberText(weights) : 'none';
}

function ruleText({ rule, with: given }: NodeExplanation, words: Words): string {
  const { k = 0, start = '0', where, stops } = given;
  const within = where ? whereText(where, words) : '';
  const text = words.say(`explain.rule-${rule}`, { k, start, within });
  return stops ? words.say('explain.stops', { text, limit: limitText(stops, words) }) : text;
}

/** The cases of a node, and which of them hold. */
function caseLines({ cases }: NodeExplanation, words: Words): readonly Line[] {
  const first = cases.findIndex(({ truth }) => truth === 'yes');
  return cases.map(({ path, truth, needs, value }, place) => {
    const given = typeof value === 'string' ? value : value.of;
    if (first >= 0 && place > first) {
      return {
        text: words.say('explain.case-passed', { value: given }),
        places: words.place(path),
      };
    }
    const mark = { yes: '[x]', no: '[ ]', maybe: '[?]' }[truth];
    return {
      text: words.say('explain.case', { mark, value: given }),
      places: words.place(path),
      below: needs ? needLines(needs, false, words) : [],
    };
  });
}

function stepLines({ steps }: NodeExplanation, words: Words): readonly Line[] {
  return steps.map(({ step, truth, value, path }) => {
    const shown = value ? numberText(value) : words.say('explain.no-band');
    const text = stepText(step, shown, words);
    return {
      text: truth === 'yes' ? text : words.say('explain.step-not-taken', { truth, text }),
      places: words.place(path),
    };
  });
}

function stepText(step: StepTaken['step'], value: string, { say }: Words): string {
  switch (step.kind) {
    case 'multiply':
    case 'divide':
    case 'add':
      return say(`explain.step-${step.kind}`, { by: step.by, value });
    case 'round':
      return say('explain.step-round', { mode: step.mode, places: step.places, value });
    case 'clamp': {
      const open = say('explain.open-end');
      return say('explain.step-clamp', { low: step.low ?? open, high: step.high ?? open, value });
    }
    case 'bands':
    case 'linear':
      return say(`explain.step-${step.kind}`, { value });
  }
}

function statesText({ states }: NodeExplanation, words: Words): string {
  return words.say('explain.states', {
    not_applicable: policyText(states.not_applicable, words),
    dont_know: policyText(states.dont_know, words),
    skipped: policyText(states.skipped, words),
  });
}

function percentText(share: string): string {
  return String(Number((Number(share) * 100).toFixed(6)));
}

function inputLine(input: InputExplanation, node: NodeExplanation, words: Words): Line {
  const more = [
    ...(input.as === 'score' ? [] : [{ text: words.say('explain.taken', { as: input.as }) }]),
    ...(input.recoded
      ? [{ text: recodedText(input, words), places: words.place(input.path) }]
      : []),
    ...(isRescaled(input) ? [{ text: normalisedText(input, words) }] : []),
    { text: addsText(input, node, words), places: words.place(input.path) },
    ...(input.state === 'missing' && input.value && input.bounds
      ? [{ text: words.say('explain.unsure', boundsOf(input.bounds)) }]
      : []),
  ];
  return input.of.kind === 'node'
    ? nodeLine(input.of, words, more)
    : questionLine(input.of, input.state === 'excluded' ? [] : more, words, input.policy);
}

/** The points before they are mirrored or made a percentage. */
function recodedText({ value, normalised }: InputExplanation, { say }: Words): string {
  const points = normalised?.from ?? value;
  return say('explain.recoded', { points: points ? numberText(points) : 'none' });
}

/** What runs from 0 to 100 already stays as it is. */
function isRescaled({ normalised, reverse }: InputExplanation): boolean {
  if (!normalised?.from) return false;
  const { low, high } = normalised.range;
  return reverse || low.value !== 0 || high.value !== 100;
}

function normalisedText({ normalised, value, reverse }: InputExplanation, { say }: Words): string {
  return say('explain.normalised', {
    reverse: reverse ? 'yes' : 'no',
    from: numberText(normalised?.from ?? null),
    low: numberText(normalised?.range.low ?? null),
    high: numberText(normalised?.range.high ?? null),
    value: numberText(value),
  });
}

const DECIDES: Readonly<Record<string, string>> = { true: 'yes', false: 'no' };

function addsText(input: InputExplanation, node: NodeExplanation, { say }: Words): string {
  if (!input.bounds) return say('explain.excluded');
  if (!input.value) return say('explain.not-counted', boundsOf(input.bounds));
  const value = numberText(input.value);
  if (!input.adds) {
    const decides = input.decides ?? isOfCase(input, node);
    return say('explain.ordered', { value, decides: DECIDES[String(decides)] ?? 'all' });
  }
  const args = { value, weight: numberText(input.weight), adds: numberText(input.adds) };
  if (node.rule === 'subtract') return say('explain.takes', args);
  return node.rule === 'mean'
    ? say('explain.adds-mean', { ...args, weights: numberText(node.weights) })
    : say('explain.adds-sum', args);
}

/** Whether the case that is taken takes its number from this input; null while that is open. */
function isOfCase({ of }: InputExplanation, { cases }: NodeExplanation): boolean | null {
  const taken = cases.find(({ truth }) => truth !== 'no');
  if (taken?.truth !== 'yes') return null;
  return typeof taken.value !== 'string' && taken.value.of === of.id;
}

function boundsOf({ worst, best }: NonNullable<InputExplanation['bounds']>): {
  readonly worst: string;
  readonly best: string;
} {
  return { worst: numberText(worst), best: numberText(best) };
}
