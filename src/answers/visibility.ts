import { byQuestion } from '../questionnaire/nest-rows.ts';
import { questionsOf } from '../questionnaire/questions-of.ts';
import type { Facts, FactValue } from '../expression/condition.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { Question } from '../questionnaire/question-types.ts';
import { plainValue } from './plain-value.ts';
import type { Answer, Answers, AnswerState } from './types.ts';

/** What of a questionnaire concerns one firm. */
export interface View {
  /** Ids of the questions that are asked, in the questionnaire's order. */
  readonly visible: ReadonlySet<string>;
  /** What conditions may see: answers to visible questions only, everything else `null`. */
  readonly facts: Facts;
  /** The same by the full id, also of a matrix's row. */
  readonly seen: Seen;
}

interface Seen {
  readonly answers: Readonly<Record<string, FactValue>>;
  readonly states: Readonly<Record<string, AnswerState>>;
  readonly profile: Readonly<Record<string, FactValue>>;
  readonly scores: Facts['scores'];
}

/** Scores a node from what has been looked at so far: the questions that it rests on all are. */
export type ScoreSoFar = (
  node: string,
  loaded: LoadedQuestionnaire,
  given: Given,
  view: View,
) => number | null;

/** The answers that count. */
export type Given = Pick<Answers, 'profile' | 'answers'>;

/**
 * Works out from top to bottom which questions are asked, unless that is known: `asked` by other
 * answers. A hidden answer never counts.
 */
export function lookAtAnswers(
  loaded: LoadedQuestionnaire,
  given: Given,
  scoreSoFar: ScoreSoFar,
  asked?: ReadonlySet<string>,
): View {
  const { questionnaire, conditions } = loaded;
  const visible = new Set<string>();
  const questions = questionsOf(questionnaire);
  const answers = byQuestion<FactValue>(questions, () => null);
  const states = byQuestion<AnswerState>(questions, () => 'hidden');
  const profile = profileFacts(loaded.profile, given.profile);
  const scores = scoresOnDemand(loaded, (node) => scoreSoFar(node, loaded, given, view));
  const facts: Facts = { answers: answers.nested, states: states.nested, profile, scores };
  const seen = { answers: answers.flat, states: states.flat, profile, scores };
  const view: View = { visible, facts, seen };
  const holds = (when: string | undefined): boolean =>
    when === undefined || (conditions.get(when)?.holds(facts) ?? false);
  for (const section of questionnaire.sections) {
    const sectionShown = asked !== undefined || holds(section.when);
    for (const question of section.questions) {
      if (!sectionShown || !(asked?.has(question.id) ?? holds(question.when))) continue;
      visible.add(question.id);
      const answer = given.answers.get(question.id);
      answers.set(question, factOf(answer, question));
      states.set(question, answer?.state ?? 'skipped');
    }
  }
  return view;
}

/** Every node's score, worked out when a condition asks for it. */
function scoresOnDemand(
  { questionnaire }: LoadedQuestionnaire,
  scoreOf: (node: string) => number | null,
): Facts['scores'] {
  const scores: Record<string, number | null> = {};
  for (const { id } of questionnaire.scoring.nodes) {
    Object.defineProperty(scores, id, { enumerable: true, get: () => scoreOf(id) });
  }
  return scores;
}

/** The profile as conditions see it. */
function profileFacts(
  fields: readonly Question[],
  profile: ReadonlyMap<string, Answer>,
): Readonly<Record<string, FactValue>> {
  return Object.fromEntries(
    fields.map((field) => [field.id, factOf(profile.get(field.id), field)]),
  );
}

function factOf(answer: Answer | undefined, question: Question): FactValue {
  const value = answer?.value;
  if (answer?.state !== 'answered' || !value) return null;
  return value.kind === 'code' ? codeFact(value.code, question) : plainValue(value);
}

/** A level is a number; a band stands for its lower end: `profile.revenue >= 2000` holds for 「2000 万至 1 亿」. */
function codeFact(code: string, { kind, bands }: Question): FactValue {
  if (kind === 'level') return Number(code);
  if (kind !== 'number') return code;
  const from = bands.find((band) => band.code === code)?.from;
  return from === undefined ? null : Number(from);
}

/** The state of a question's answer; a visible question without an answer is skipped. */
export function stateOf(id: string, view: View, answers: ReadonlyMap<string, Answer>): AnswerState {
  if (!view.visible.has(id)) return 'hidden';
  return answers.get(id)?.state ?? 'skipped';
}
