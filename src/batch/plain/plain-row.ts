import type { ProfileField } from '../../catalogue/types.ts';
import type { LoadedQuestionnaire } from '../../questionnaire/load-questionnaire.ts';
import { compilePlan } from '../../scoring/compiled/compile-plan.ts';
import type { Plan } from '../../scoring/compiled/compile-plan.ts';
import { knownAnswers } from './known-answers.ts';
import type { ReadKnown } from './known-answers.ts';
import { answerMaker, fieldMaker, untold } from './plain-answers.ts';
import type { PlainAnswer, PlainField } from './plain-answers.ts';

/** A row of which there is nothing to say, by position of questions and fields; undefined where one is left out. */
export interface PlainRow {
  readonly answers: readonly (PlainAnswer | undefined)[];
  readonly profile: readonly (PlainField | undefined)[];
  readonly id?: string;
}

/** How plain rows are read: what each question and each field has been answered with before. */
export interface PlainReading {
  readonly loaded: LoadedQuestionnaire;
  readonly fields: readonly ProfileField[];
  readonly plan: Plan;
  readonly answers: Entries<PlainAnswer>;
  readonly profile: Entries<PlainField>;
}

export interface Entries<Known> {
  readonly positions: ReadonlyMap<string, number>;
  readonly readers: readonly ReadKnown<Known>[];
}

/** `hasLines`: whether lines of JSON are written, too. Undefined where the questionnaire is not compiled, or asks in ways that rows are not read by. */
export function openPlainReading(
  loaded: LoadedQuestionnaire,
  fields: readonly ProfileField[],
  hasLines: boolean,
): PlainReading | undefined {
  const plan = compilePlan(loaded, 'all ranges');
  if (typeof plan === 'string') return undefined;
  const questions = plan.questions.map(({ question }) => question);
  // Rows of matrices and items of repeat groups are written together.
  if (questions.some(({ matrix, repeat, itemTitle }) => matrix ?? repeat ?? itemTitle)) {
    return undefined;
  }
  return {
    loaded,
    fields,
    plan,
    answers: entriesOf(
      questions,
      plan.questions.map((compiled) =>
        knownAnswers(compiled.question, 'answers', answerMaker(compiled)),
      ),
    ),
    profile: entriesOf(
      fields,
      fields.map((field) =>
        knownAnswers(field, 'profile', hasLines ? fieldMaker(field, !field.personal) : untold),
      ),
    ),
  };
}

function entriesOf<Known>(
  questions: readonly { readonly id: string }[],
  readers: readonly ReadKnown<Known>[],
): Entries<Known> {
  return { positions: new Map(questions.map(({ id }, at) => [id, at])), readers };
}
