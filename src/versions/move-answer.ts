import { checkEntry } from '../answers/check-entry.ts';
import { checkAnswer } from '../answers/check-answer.ts';
import { CODES } from '../diagnostics/codes.ts';
import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Question } from '../questionnaire/question-types.ts';
import type { YamlEdit } from '../source/edit-yaml.ts';
import type { Finding } from '../source/finding.ts';
import { isRecord } from '../source/is-record.ts';
import type { Path } from '../source/source-index.ts';
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

/** What becomes of one answer. */
export interface Move {
  /** Ids then and now of the questions that keep an answer. */
  readonly carried: readonly { readonly old: string; readonly new: string }[];
  readonly recoded: readonly { readonly id: string; readonly old: string; readonly new: string }[];
  readonly lost: readonly Loss[];
  readonly edits: readonly YamlEdit[];
}

/** An answer where it stands in the old file, and the key it has now. */
export interface OldAnswer {
  readonly path: Path;
  readonly raw: unknown;
  readonly key: string;
}

export function lose(path: Path, value: unknown, reason: LossReason): Move {
  const lost = [{ id: idOf(path), reason, value }];
  return { carried: [], recoded: [], lost, edits: [{ kind: 'remove', path }] };
}

/** The answer to one question; `before` is what the question was, where that is known. */
export function moveAnswer(
  { path, raw, key }: OldAnswer,
  question: Question,
  before: Question | undefined,
): Move {
  const isWhole = isRecord(raw);
  const codes = newCodes(isWhole ? raw['value'] : raw, question);
  const reason = otherMeaning(question, before) ?? whyNot(raw, codes, question);
  if (reason) return lose(path, raw, reason);
  const id = idOf(path);
  return {
    carried: [{ old: id, new: question.id }],
    recoded: codes.recoded.map((one) => ({ id: question.id, ...one })),
    lost: codes.gone.map((code) => ({ id, code, reason: 'option_gone', value: raw })),
    edits: [...changedValue(codes, isWhole ? [...path, 'value'] : path), ...renamed(path, key)],
  };
}

/** One state for all rows of a matrix. */
export function keepWhole({ path, raw, key }: OldAnswer, questions: readonly Question[]): Move {
  const findings: Finding[] = [];
  checkEntry(raw, questions, { path: [], findings, labels: false });
  const reason = reasonOf(findings);
  if (reason) return lose(path, raw, reason);
  const carried = questions.map(({ id, matrix }) => ({
    old: `${idOf(path)}.${matrix?.row ?? ''}`,
    new: id,
  }));
  return { carried, recoded: [], lost: [], edits: renamed(path, key) };
}

/** What is answered there; the items of a repeat group count from 1. */
function idOf(path: Path): string {
  return path
    .slice(1)
    .map((step) => (typeof step === 'number' ? step + 1 : step))
    .join('.');
}

function renamed(path: Path, key: string): readonly YamlEdit[] {
  return path.at(-1) === key ? [] : [{ kind: 'rename', path, key }];
}

function changedValue({ gone, recoded, value }: NewCodes, path: Path): readonly YamlEdit[] {
  return gone.length + recoded.length === 0 ? [] : [{ kind: 'set', path, value }];
}

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
  return reasonOf(findings);
}

const REASONS: Readonly<Partial<Record<DiagnosticCode, LossReason>>> = {
  'unknown-option': 'option_gone',
  'wrong-answer-kind': 'kind_changed',
  'number-out-of-range': 'out_of_range',
  'number-not-whole': 'out_of_range',
  'text-too-long': 'out_of_range',
  'date-out-of-range': 'out_of_range',
  'not-applicable-refused': 'not_applicable_refused',
};

function reasonOf(findings: readonly Finding[]): LossReason | undefined {
  const error = findings.find(({ code }) => CODES[code] === 'error');
  return error && (REASONS[error.code] ?? 'does_not_fit');
}

/** A state such as `dont_know` has no value. */
function withValue(raw: unknown, value: unknown): unknown {
  if (!isRecord(raw)) return value;
  return 'value' in raw ? { ...raw, value } : raw;
}
