import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { lookAtAnswers } from '../answers/visibility.ts';
import type { Given, ScoreSoFar } from '../answers/visibility.ts';
import { questionsUnder, restsOn, together } from '../questionnaire/looked-at.ts';
import type { ScoreNode } from '../questionnaire/scoring-types.ts';
import type { Input } from './aggregate.ts';
import { combine, enterTogether } from './combine.ts';
import { exact, fromIntegers, toDouble } from './exact.ts';
import { hull } from './intervals.ts';
import { lacksNumber } from './lacks-number.ts';
import { missingRow } from './lookup-rows.ts';
import { lookFrom } from './look.ts';
import type { Sight } from './look.ts';
import { measureInput } from './measure-input.ts';
import type { Measure } from './measure.ts';
import { truthOf } from './needs.ts';
import type { Look } from './needs.ts';
import type { Holds } from './put-together.ts';
import { isThere, openSheet, questionsNamed, scoredOf, stateIn } from './sheet.ts';
import type { Coverage, Scored, Sheet } from './sheet.ts';
import { isKnown } from './weigh.ts';

/** Every node scored, each after what it looks at; `asked` where other answers decide what is. */
export function scoreNodes(
  loaded: LoadedQuestionnaire,
  answers: Given,
  asked?: ReadonlySet<string>,
): Sheet {
  const sheet = openSheet(loaded, answers, lookAtAnswers(loaded, answers, scoreSoFar, asked));
  for (const node of loaded.questionnaire.scoring.nodes) {
    sheet.scored.set(node.id, scoreNode(node, sheet));
  }
  return sheet;
}

/** The same with other answers: only nodes that rest on what has changed are scored anew. */
export function scoreAgain(before: Sheet, answers: Given): Sheet {
  const { loaded } = before;
  const sheet = openSheet(loaded, answers, lookAtAnswers(loaded, answers, scoreSoFar));
  const changed = new Set(
    [...sheet.questions.keys()].filter(
      (id) =>
        answers.answers.get(id) !== before.answers.answers.get(id) ||
        stateIn(id, sheet) !== stateIn(id, before),
    ),
  );
  for (const node of loaded.questionnaire.scoring.nodes) {
    const isSame = !restsOnAll(node, sheet).some((id) => changed.has(id));
    if (!isSame) changed.add(node.id);
    sheet.scored.set(node.id, isSame ? scoredOf(node.id, before) : scoreNode(node, sheet));
  }
  return sheet;
}

/** All that a node's score and level are made from at once: questions and nodes. */
function restsOnAll(node: ScoreNode, sheet: Sheet): readonly string[] {
  const known = resting.get(node);
  if (known) return known;
  const score = restsOn(node);
  const levels = together((node.levels?.steps ?? []).map(({ needs }) => needs));
  const conditions = [...score.conditions, ...levels.conditions];
  const ids = [
    ...score.ids,
    ...levels.items.map(({ id }) => id),
    ...conditions.flatMap((text) => questionsNamed(text, sheet)),
    ...(node.repeat ? [node.repeat.id] : []),
  ];
  resting.set(node, ids);
  return ids;
}

const resting = new WeakMap<ScoreNode, readonly string[]>();

/** One node's score, as a double, while the questions after it are still to be looked at. */
export const scoreSoFar: ScoreSoFar = (id, loaded, given, view) => {
  const sheet = openSheet(loaded, given, view);
  const wanted = (one: string): readonly ScoreNode[] => {
    const node = sheet.nodes.get(one);
    return node ? [...restsOn(node).ids.flatMap(wanted), node] : [];
  };
  for (const node of new Set(wanted(id))) sheet.scored.set(node.id, scoreNode(node, sheet));
  const { value } = scoredOf(id, sheet).measure;
  return value && toDouble(value);
};

function scoreNode(node: ScoreNode, sheet: Sheet): Scored {
  const questions = questionsBelow(node, sheet);
  const entering = enterTogether(node, inputsOf(node, sheet));
  const coverage = coverageOf(questions, sheet);
  const combined = combine(node, entering, holdsFor(node, sheet));
  const lacks = lacksNumber(node, entering, {
    ...combined,
    ...coverage,
    isFull: () => missingRow(node, sheet.loaded.questionnaire) === null,
  });
  const measure = { ...combined, ...(lacks && { lacks }) };
  if (!isThere(node.id, sheet)) {
    const absent = { ...measure, state: 'excluded', value: null } as const;
    return { measure: absent, questions: new Set(), coverage: { answered: 0, asked: 0 } };
  }
  if (measure.state === 'excluded' || !obstacleOf(node, entering, coverage)) {
    return { measure: holding(measure), questions, coverage };
  }
  return { measure: { ...measure, state: 'missing', value: null }, questions, coverage };
}

/** What is left out for want of an answer may let the score lie beyond what answers can bring. */
function holding(measure: Measure): Measure {
  const { value, worst, best } = measure;
  if (!value) return measure;
  const { low, high } = hull([value, worst, best]);
  return { ...measure, worst: low, best: high };
}

/** What each input of a node brings, in order. */
export function inputsOf(node: ScoreNode, sheet: Sheet): readonly Input[] {
  return node.of.map((input) => measureInput(input, node, sheet));
}

/** How the needs inside a node's own rule are decided. */
export function holdsFor(node: ScoreNode, sheet: Sheet): Holds {
  return (need, sight) =>
    sight === 'range' ? 'maybe' : truthOf(need, lookInside(node, sheet, sight));
}

/** In cases and steps no state stands in for an answer: what is open may still be anything. */
export function lookInside(node: ScoreNode, sheet: Sheet, sight: Sight): Look {
  const states = { ...node.states, dont_know: 'exclude', skipped: 'exclude' } as const;
  return lookFrom({ ...node, states }, sheet, sight);
}

/**
 * What keeps a node from being computed: too few answers, an open weight, or an input that is not
 * computable. `inputs` are those that enter it.
 */
export function obstacleOf(
  node: ScoreNode,
  inputs: readonly Input[],
  { answered, asked }: Coverage,
): 'answers' | 'coverage' | 'weights' | 'inputs' | undefined {
  if (answered < (node.minimumAnswers ?? 0)) return 'answers';
  if (fromIntegers(answered, 1).lt(exact(node.minimumCoverage).mul(fromIntegers(asked, 1))))
    return 'coverage';
  if (inputs.some(({ weight }) => !isKnown(weight))) return 'weights';
  // What a case does not look at cannot stand in its way.
  if (node.rule === 'first_match') return undefined;
  return inputs.some(({ measure }) => measure.untold) ? 'inputs' : undefined;
}

/** The questions that a node rests on: its inputs, and what its conditions and weights look at. */
function questionsBelow(node: ScoreNode, sheet: Sheet): ReadonlySet<string> {
  return questionsUnder(
    node,
    (text) => questionsNamed(text, sheet),
    (id) => (sheet.nodes.has(id) ? scoredOf(id, sheet).questions : undefined),
  );
}

function coverageOf(ids: ReadonlySet<string>, sheet: Sheet): Coverage {
  const states = [...ids].map((id) => stateIn(id, sheet));
  const asked = states.filter((state) => state !== 'hidden' && state !== 'not_applicable');
  return { answered: asked.filter((state) => state === 'answered').length, asked: asked.length };
}
