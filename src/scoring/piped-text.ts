import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { fillPieces } from '../questionnaire/piping.ts';
import type { Piece } from '../questionnaire/piping.ts';
import { questionsById } from '../questionnaire/questions-of.ts';
import type { Question, Text } from '../questionnaire/question-types.ts';
import type { Answer, Answers } from '../answers/types.ts';
import { viewOf } from './view.ts';

/** How answers are put into words where a text speaks of them. */
interface Wording {
  readonly text: (text: Text) => string;
  readonly number: (number: string, unit: string) => string;
  readonly day: (date: string) => string;
  readonly separator: string;
}

/** Stands where there is no answer, or none that counts. */
const NOTHING = '…';

/** Texts of a questionnaire as one firm reads them, with its answers in the place of `{{answers.q1}}`. */
export function pipedText(
  loaded: LoadedQuestionnaire,
  given: Pick<Answers, 'profile' | 'answers'>,
  wording: Wording,
): (text: Text) => string {
  let known: ((piece: Piece) => string) | undefined;
  return (text) =>
    fillPieces(wording.text(text), (piece) => {
      known ??= answerWords(loaded, given, wording);
      return known(piece);
    });
}

function answerWords(
  loaded: LoadedQuestionnaire,
  given: Pick<Answers, 'profile' | 'answers'>,
  wording: Wording,
): (piece: Piece) => string {
  const { visible } = viewOf(loaded, given);
  const questions = {
    answers: questionsById(loaded.questionnaire),
    profile: new Map<string, Question>(loaded.profile.map((field) => [field.id, field])),
  };
  return ({ of, id }) => {
    const question = questions[of].get(id);
    const answer = of === 'profile' || visible.has(id) ? given[of].get(id) : undefined;
    const words = question && answer ? valueWords(question, answer, wording) : '';
    return words === '' ? NOTHING : words;
  };
}

/** The answer to a question in words; empty where it has none. */
export function valueWords(question: Question, { value, text }: Answer, wording: Wording): string {
  // The person's own words say more than 「其他」.
  if (text !== undefined && text !== '') return text;
  switch (value?.kind) {
    case 'text':
      return question.kind === 'date' ? wording.day(value.text) : value.text;
    case 'number':
      return wording.number(value.decimal, wording.text(question.unit ?? ''));
    case 'code':
      return labels([value.code], question, wording);
    case 'codes':
      return labels(value.codes, question, wording);
    case undefined:
      return '';
  }
}

function labels(codes: readonly string[], question: Question, wording: Wording): string {
  return [...question.options, ...question.bands]
    .filter(({ code }) => codes.includes(code))
    .map(({ label }) => wording.text(label))
    .join(wording.separator);
}
