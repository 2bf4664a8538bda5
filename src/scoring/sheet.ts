import { stateOf } from '../answers/visibility.ts';
import type { View } from '../answers/visibility.ts';
import type { Answers, AnswerState } from '../answers/types.ts';
import { questionsIn } from '../expression/questions-in.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { questionsById } from '../questionnaire/questions-of.ts';
import type { Question } from '../questionnaire/question-types.ts';
import type { ScoreNode } from '../questionnaire/scoring-types.ts';
import type { Questionnaire } from '../questionnaire/types.ts';
import type { Award } from './award-level.ts';
import type { Measure } from './measure.ts';
import type { Look } from './needs.ts';
import type { Truth } from './truth.ts';

/** One firm's answers on their way to a result. The maps fill up from the inputs to the main node. */
export interface Sheet {
  readonly loaded: LoadedQuestionnaire;
  readonly questions: ReadonlyMap<string, Question>;
  readonly nodes: ReadonlyMap<string, ScoreNode>;
  readonly answers: Pick<Answers, 'answers'>;
  readonly view: View;
  readonly scored: Map<string, Scored>;
  /** Null where a node has no levels, or does not apply. */
  readonly awards: Map<string, Award | null>;
  /** How the levels of nodes see the others, as far as that has been asked. */
  readonly looks: Map<string, Look>;
}

/** What one node came to. */
export interface Scored {
  readonly measure: Measure;
  /** The questions that the node rests on, each once. */
  readonly questions: ReadonlySet<string>;
  readonly coverage: Coverage;
}

export interface Coverage {
  readonly answered: number;
  readonly asked: number;
}

export function openSheet(
  loaded: LoadedQuestionnaire,
  answers: Pick<Answers, 'answers'>,
  view: View,
): Sheet {
  const { questionnaire } = loaded;
  return {
    loaded,
    questions: questionsById(questionnaire),
    nodes: nodesById(questionnaire),
    answers,
    view,
    scored: new Map(),
    awards: new Map(),
    looks: new Map(),
  };
}

const known = new WeakMap<readonly ScoreNode[], ReadonlyMap<string, ScoreNode>>();

function nodesById({ scoring: { nodes } }: Questionnaire): ReadonlyMap<string, ScoreNode> {
  const byId = known.get(nodes) ?? new Map(nodes.map((node) => [node.id, node]));
  known.set(nodes, byId);
  return byId;
}

/** What a node came to; it must have been scored before. */
export function scoredOf(id: string, { scored }: Sheet): Scored {
  const own = scored.get(id);
  if (!own) throw new Error(`node "${id}" was not scored`);
  return own;
}

export function questionOf(id: string, { questions }: Sheet): Question {
  const question = questions.get(id);
  if (!question) throw new Error(`"${id}" is nowhere`);
  return question;
}

export function stateIn(id: string, { view, answers }: Sheet): AnswerState {
  return stateOf(id, view, answers.answers);
}

/** Whether the item of a repeat group that a question or node is of is there; what is of no item is. */
export function isThere(id: string, { questions, nodes, view }: Sheet): boolean {
  const { repeat } = nodes.get(id) ?? questions.get(id) ?? {};
  const count = repeat && view.seen.answers[repeat.id];
  return repeat === undefined || (typeof count === 'number' && repeat.item <= count);
}

/** Whether a condition holds; `maybe` where a question that it names is still open. */
export function conditionTruth(text: string, sheet: Sheet): Truth {
  const condition = sheet.loaded.conditions.get(text);
  if (!condition) throw new Error(`condition "${text}" was not compiled`);
  const holds = condition.holdsWithout(sheet.view.facts, (id) => isOpen(stateIn(id, sheet)));
  if (holds === undefined) return 'maybe';
  return holds ? 'yes' : 'no';
}

function isOpen(state: AnswerState): boolean {
  return state === 'dont_know' || state === 'skipped';
}

/** The questions that a condition names. */
export function questionsNamed(text: string, { loaded }: Sheet): readonly string[] {
  const condition = loaded.conditions.get(text);
  return condition ? questionsIn(condition) : [];
}
