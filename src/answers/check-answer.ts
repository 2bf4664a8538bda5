import { isRecord } from '../source/is-record.ts';
import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import type { Question } from '../questionnaire/question-types.ts';
import { checkValue, readDecimal } from './check-value.ts';
import { readBasis } from './read-basis.ts';
import type { Answer } from './types.ts';

export interface AnswerPlace {
  readonly path: Path;
  readonly findings: Finding[];
  readonly labels: boolean;
}

/**
 * One entry of an answer file → the answer. `null` means skipped. Undefined, with findings, when
 * the entry does not fit its question.
 */
export function checkAnswer(
  raw: unknown,
  question: Question,
  place: AnswerPlace,
): Answer | undefined {
  if (raw === null || raw === undefined) return { state: 'skipped', evidence: [] };
  if (!isRecord(raw)) return checkPlain(raw, question, place, { evidence: [] });
  const extras = readExtras(raw, question, place);
  const state = raw['state'];
  if (state === undefined || state === 'answered') {
    const path = [...place.path, 'value'];
    if (!('value' in raw)) {
      const args = { key: 'value', where: question.id };
      place.findings.push({ code: 'missing-key', path: place.path, part: 'key', args });
      return undefined;
    }
    return checkPlain(raw['value'], question, { ...place, path }, extras);
  }
  return checkState(state, question, place, extras);
}

type Extras = Pick<
  Answer,
  'text' | 'reason' | 'assigned' | 'note' | 'evidence' | 'basis' | 'target' | 'baseline'
>;

function checkPlain(
  raw: unknown,
  question: Question,
  place: AnswerPlace,
  extras: Extras,
): Answer | undefined {
  const checked = checkValue(raw, question, place);
  if (!checked) {
    // An empty text is no answer, and no mistake.
    return question.kind === 'text' && isBlank(raw) ? { state: 'skipped', ...extras } : undefined;
  }
  const { value, text } = checked;
  return { state: 'answered', value, ...extras, ...(text !== undefined && { text }) };
}

function checkState(
  state: unknown,
  question: Question,
  place: AnswerPlace,
  extras: Extras,
): Answer | undefined {
  const { path, findings } = place;
  if (state === 'dont_know' || state === 'skipped') return { state, ...extras };
  if (state !== 'not_applicable') {
    const allowed = ['answered', 'not_applicable', 'dont_know', 'skipped'];
    const args = { value: String(state), allowed, suggestion: '' };
    findings.push({ code: 'value-not-allowed', path: [...path, 'state'], args });
    return undefined;
  }
  if (!question.notApplicable) {
    findings.push({
      code: 'not-applicable-refused',
      path: [...path, 'state'],
      args: { id: question.id },
    });
    return undefined;
  }
  if ((extras.reason ?? '').trim() === '') {
    findings.push({ code: 'reason-missing', path: [...path, 'state'], args: { id: question.id } });
  }
  return { state, ...extras };
}

const KEYS = ['state', 'value', 'text', 'reason', 'assigned', 'note', 'evidence', 'basis'];

/** Where a number is to get to, and where it started. */
const AIMS = ['target', 'baseline'] as const;

function readExtras(
  raw: Readonly<Record<string, unknown>>,
  question: Question,
  place: AnswerPlace,
): Extras {
  const { path, findings } = place;
  const known: readonly string[] = question.kind === 'number' ? [...KEYS, ...AIMS] : KEYS;
  for (const key of Object.keys(raw)) {
    if (known.includes(key)) continue;
    findings.push({
      code: 'unknown-key',
      path: [...path, key],
      part: 'key',
      args: { key, suggestion: '', inside: '' },
    });
  }
  const words = (key: string): string | undefined => {
    const value = raw[key];
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    const args = { expected: 'string', found: typeof value, value: JSON.stringify(value) };
    findings.push({ code: 'wrong-type', path: [...path, key], args });
    return undefined;
  };
  const [text, reason, note] = [words('text'), words('reason'), words('note')];
  const assigned = words('assigned');
  const evidence = readEvidence(raw['evidence'], place);
  return {
    ...(text !== undefined && { text }),
    ...(reason !== undefined && { reason }),
    ...(assigned !== undefined && { assigned }),
    ...(note !== undefined && { note }),
    ...(question.kind === 'number' && readAims(raw, question, place)),
    evidence,
    ...readBasis(raw['basis'], evidence, { ...place, id: question.id }),
  };
}

function readAims(
  raw: Readonly<Record<string, unknown>>,
  { id }: Question,
  { path, findings }: AnswerPlace,
): Pick<Answer, 'target' | 'baseline'> {
  const read = (key: (typeof AIMS)[number]): Pick<Answer, 'target' | 'baseline'> => {
    const value = raw[key];
    if (value === undefined || value === null) return {};
    const decimal = readDecimal(value);
    if (decimal !== undefined) return { [key]: decimal };
    const args = { id, expected: 'number', found: JSON.stringify(value) };
    findings.push({ code: 'wrong-answer-kind', path: [...path, key], args });
    return {};
  };
  return { ...read('target'), ...read('baseline') };
}

function readEvidence(raw: unknown, place: AnswerPlace): readonly string[] {
  if (raw === undefined || raw === null) return [];
  const items: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  const words = items.filter((item) => typeof item === 'string');
  if (words.length < items.length) {
    const args = { expected: 'string', found: 'other', value: JSON.stringify(raw) };
    place.findings.push({ code: 'wrong-type', path: [...place.path, 'evidence'], args });
  }
  return words;
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}
