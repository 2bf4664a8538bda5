import { checkAnswer } from '../answers/check-answer.ts';
import type { AnswersFile } from '../answers/schema.ts';
import type { DiagnosticCode } from '../diagnostics/codes.ts';
import { CODES } from '../diagnostics/codes.ts';
import { questionsById } from '../questionnaire/questions-of.ts';
import type { Question, Questionnaire } from '../questionnaire/types.ts';
import type { YamlEdit } from '../source/edit-yaml.ts';
import type { Finding } from '../source/finding.ts';
import { isRecord } from '../source/is-record.ts';
import { newCodes } from './new-codes.ts';
import type { NewCodes } from './new-codes.ts';
import { sameUnit } from './same-unit.ts';

/** Why an answer, or one of its codes, is not taken along. */
export type LossReason =
  | 'question_gone'
  | 'option_gone'
  | 'kind_changed'
  | 'unit_changed'
  | 'out_of_range'
  | 'not_applicable_refused'
  | 'answered_twice'
  | 'does_not_fit';

export interface Loss {
  /** The question's id as the old file has it. */
  readonly id: string;
  /** The code that is gone, where the rest of the answer is kept. */
  readonly code?: string;
  readonly reason: LossReason;
  /** The answer as it stood. */
  readonly value: unknown;
}

/** What becomes of each answer of a file under a newer questionnaire, and how to edit the file so. */
export interface Migration {
  /** Today's ids of the answers that are taken along, whole or in part. */
  readonly carried: readonly string[];
  readonly renamed: readonly { readonly old: string; readonly new: string }[];
  /** Options that are called otherwise now. */
  readonly recoded: readonly { readonly id: string; readonly old: string; readonly new: string }[];
  readonly lost: readonly Loss[];
  readonly edits: readonly YamlEdit[];
}

/**
 * Answers → what they are under a newer version of their questionnaire, by id. `old` is the
 * questionnaire they were given for, where it is at hand: only with it a changed kind or unit that
 * the value does not show is seen.
 */
export function migrateAnswers(
  file: Pick<AnswersFile, 'answers'>,
  now: Questionnaire,
  old?: Questionnaire,
): Migration {
  const questions = questionsById(now);
  const oldQuestions = old && questionsById(old);
  const answers = file.answers ?? {};
  const given = Object.keys(answers);
  const moves = Object.entries(answers).map(([id, raw]): Move => {
    const question = questions.get(id) ?? bearer(id, questions);
    const before = oldQuestions?.get(id);
    if (!question) return lose(id, raw, 'question_gone');
    // Of several that became one, its own answer counts, else that of the name listed first.
    const names = [question.id, ...(question.was ?? [])];
    if (names.find((name) => given.includes(name)) !== id) return lose(id, raw, 'answered_twice');
    return moveAnswer(id, raw, question, before);
  });
  const kept = moves.filter((move) => move.question !== undefined);
  return {
    carried: kept.map(({ question }) => question?.id ?? ''),
    renamed: kept.flatMap(({ id, question }) =>
      question && question.id !== id ? [{ old: id, new: question.id }] : [],
    ),
    recoded: moves.flatMap((move) => move.recoded),
    lost: moves.flatMap((move) => move.lost),
    edits: moves.flatMap((move) => move.edits),
  };
}

/** What becomes of one answer; without a question it is lost. */
interface Move {
  readonly id: string;
  readonly question?: Question;
  readonly recoded: Migration['recoded'];
  readonly lost: readonly Loss[];
  readonly edits: readonly YamlEdit[];
}

function bearer(id: string, questions: ReadonlyMap<string, Question>): Question | undefined {
  return [...questions.values()].find((question) => question.was?.includes(id));
}

function lose(id: string, value: unknown, reason: LossReason): Move {
  const edits = [{ kind: 'remove', path: ['answers', id] }] as const;
  return { id, recoded: [], lost: [{ id, reason, value }], edits };
}

function moveAnswer(
  id: string,
  raw: unknown,
  question: Question,
  before: Question | undefined,
): Move {
  const isWhole = isRecord(raw);
  const codes = newCodes(isWhole ? raw['value'] : raw, question);
  const reason = otherMeaning(question, before) ?? whyNot(raw, codes, question);
  if (reason) return lose(id, raw, reason);
  const path = ['answers', id];
  return {
    id,
    question,
    recoded: codes.recoded.map((one) => ({ id: question.id, ...one })),
    lost: codes.gone.map((code) => ({ id, code, reason: 'option_gone', value: raw })),
    edits: [
      ...changedValue(codes, isWhole ? [...path, 'value'] : path),
      ...(question.id === id ? [] : [{ kind: 'rename', path, key: question.id } as const]),
    ],
  };
}

function changedValue({ gone, recoded, value }: NewCodes, path: YamlEdit['path']): YamlEdit[] {
  return gone.length + recoded.length === 0 ? [] : [{ kind: 'set', path, value }];
}

const REASONS: Readonly<Partial<Record<DiagnosticCode, LossReason>>> = {
  'unknown-option': 'option_gone',
  'wrong-answer-kind': 'kind_changed',
  'number-out-of-range': 'out_of_range',
  'number-not-whole': 'out_of_range',
  'text-too-long': 'out_of_range',
  'not-applicable-refused': 'not_applicable_refused',
};

/** The same value would say something else now. */
function otherMeaning(question: Question, before: Question | undefined): LossReason | undefined {
  if (!before) return undefined;
  if (before.kind !== question.kind) return 'kind_changed';
  return sameUnit(before.unit, question.unit) ? undefined : 'unit_changed';
}

function whyNot(raw: unknown, codes: NewCodes, question: Question): LossReason | undefined {
  if (codes.isEmpty) return 'option_gone';
  const findings: Finding[] = [];
  const place = { path: [], findings, labels: false };
  checkAnswer(withValue(raw, codes.value), question, place);
  const error = findings.find(({ code }) => CODES[code] === 'error');
  return error && (REASONS[error.code] ?? 'does_not_fit');
}

/** A state such as `dont_know` has no value. */
function withValue(raw: unknown, value: unknown): unknown {
  if (!isRecord(raw)) return value;
  return 'value' in raw ? { ...raw, value } : raw;
}
