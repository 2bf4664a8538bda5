import type { Say } from '../messages/message.ts';
import type { Step } from '../questionnaire/types.ts';
import type { InputExplanation, NodeExplanation, Quantity } from '../scoring/explanation.ts';
import { levelLine, levelQuestions } from './explain-levels.ts';
import { policyText, questionLine } from './explain-question.ts';
import type { Line } from './explain-tree.ts';
import { exactText, numberText } from './explain-words.ts';
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
      ...(node.levels ? [levelLine(node.levels, words)] : []),
      ...node.inputs.map((input) => inputLine(input, node, words)),
      ...(node.levels ? levelQuestions(node.levels, words) : []),
    ],
  };
}

function nodeText(node: NodeExplanation, { say, head }: Words): string {
  if (node.shown !== null) return say('explain.node', { head: head(node), shown: node.shown });
  if (node.status === 'not_applicable') return say('explain.node-excluded', { head: head(node) });
  const { answered, asked } = node.coverage;
  const reason = node.obstacle ?? 'unanswered';
  const least = percentText(node.coverage.least);
  return say('explain.node-missing', { head: head(node), reason, answered, asked, least });
}

function ruleLines(node: NodeExplanation, { say }: Words): readonly Line[] {
  if (node.status === 'not_applicable') return [];
  const { rule, items, states, worst, best, range, coverage } = node;
  const least = coverage.least === '0' ? 'none' : percentText(coverage.least);
  const exact =
    node.value && say('explain.exact', { exact: exactText(node.value), places: node.places });
  const combined =
    !node.value && node.combined
      ? say('explain.combined', { value: numberText(node.combined) })
      : null;
  return [
    exact,
    combined,
    say('explain.rule', { rule, items, weights: numberText(node.weights), ...ruleArgs(node) }),
    ...node.steps.map(({ step, value: after }) => stepText(step, after, say)),
    say(worst.exact === best.exact ? 'explain.range' : 'explain.bounds', {
      worst: numberText(worst),
      best: numberText(best),
      low: numberText(range.low),
      high: numberText(range.high),
    }),
    say('explain.coverage', { answered: coverage.answered, asked: coverage.asked, least }),
    node.inputs.some((input) => input.of.kind === 'question') && coverage.answered < coverage.asked
      ? say('explain.states', {
          not_applicable: policyText(states.not_applicable, say),
          dont_know: policyText(states.dont_know, say),
          skipped: policyText(states.skipped, say),
        })
      : null,
  ].flatMap((text) => (text === null ? [] : [{ text }]));
}

/** `none` is what the sentence knows for nothing. */
function ruleArgs({ k, start, where }: NodeExplanation): Readonly<Record<string, string>> {
  return {
    k: String(k ?? 'none'),
    start: start ?? 'none',
    least: where?.atLeast ?? 'none',
    most: where?.atMost ?? 'none',
  };
}

function stepText(step: Step, value: Quantity | null, say: Say): string {
  const after = value ? numberText(value) : 'none';
  switch (step.kind) {
    case 'multiply':
    case 'divide':
    case 'add':
      return say(`explain.step-${step.kind}`, { by: step.by, after });
    case 'round':
      return say('explain.step-round', { places: step.places, mode: step.mode, after });
    case 'clamp':
      return say('explain.step-clamp', {
        low: step.low ?? 'none',
        high: step.high ?? 'none',
        after,
      });
    case 'bands':
      return say('explain.step-bands', { after });
    case 'linear':
      return say('explain.step-linear', { after });
  }
}

function percentText(share: string): string {
  return String(Number((Number(share) * 100).toFixed(6)));
}

function inputLine(input: InputExplanation, node: NodeExplanation, words: Words): Line {
  const more = [
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

/** What runs from 0 to 100 already stays as it is. */
function isRescaled({ normalised }: InputExplanation): boolean {
  if (!normalised?.from) return false;
  const { low, high } = normalised.range;
  return low.value !== 0 || high.value !== 100;
}

function normalisedText({ normalised, value }: InputExplanation, { say }: Words): string {
  return say('explain.normalised', {
    from: numberText(normalised?.from ?? null),
    low: numberText(normalised?.range.low ?? null),
    high: numberText(normalised?.range.high ?? null),
    value: numberText(value),
  });
}

function addsText(input: InputExplanation, node: NodeExplanation, { say }: Words): string {
  if (!input.bounds) return say('explain.excluded');
  if (!input.value) return say('explain.not-counted', boundsOf(input.bounds));
  const value = numberText(input.value);
  if (input.decides !== null) {
    return say('explain.ordered', { value, decides: input.decides ? 'yes' : 'no' });
  }
  if (!input.adds) return say('explain.enters', { value });
  const args = { value, weight: input.weight, adds: numberText(input.adds) };
  return node.rule === 'mean'
    ? say('explain.adds-mean', { ...args, weights: numberText(node.weights) })
    : say('explain.adds-sum', args);
}

function boundsOf({ worst, best }: NonNullable<InputExplanation['bounds']>): {
  readonly worst: string;
  readonly best: string;
} {
  return { worst: numberText(worst), best: numberText(best) };
}
