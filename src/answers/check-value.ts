import { textsOf } from '../questionnaire/texts-of.ts';
import { closestWord } from '../source/closest-word.ts';
import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import { holds } from '../questionnaire/build-bands.ts';
import { toDecimal } from '../questionnaire/decimal.ts';
import { isBefore, isRealDate, looksLikeDate } from '../questionnaire/iso-date.ts';
import { picksOf } from '../questionnaire/picks.ts';
import type { Band, Option, Question } from '../questionnaire/question-types.ts';
import type { AnswerValue } from './types.ts';

/** A checked value, with the words behind 「其他」 where they were given in its place. */
export interface CheckedValue {
  readonly value: AnswerValue;
  readonly text?: string;
}

export interface ValueContext {
  readonly path: Path;
  readonly findings: Finding[];
  /** In a profile people write 横栏, not its code: labels are accepted, and unknown words as 「其他」. */
  readonly labels: boolean;
}

/** A raw value against its question; undefined, with findings, when it does not fit. */
export function checkValue(
  raw: unknown,
  question: Question,
  context: ValueContext,
): CheckedValue | undefined {
  switch (question.kind) {
    case 'single':
    case 'level':
    case 'yes_no':
      return checkCode(question.kind === 'yes_no' ? yesNo(raw) : raw, question, context);
    case 'multiple':
      return checkCodes(raw, question, context);
    case 'number':
      return checkNumber(raw, question, context);
    case 'text':
      return checkText(raw, question, context);
    case 'date':
      return checkDate(raw, question, context);
  }
}

function yesNo(raw: unknown): unknown {
  if (typeof raw !== 'boolean') return raw;
  return raw ? 'yes' : 'no';
}

function checkCode(
  raw: unknown,
  question: Question,
  context: ValueContext,
): CheckedValue | undefined {
  const found = findOption(raw, question.options, context, question.id);
  if (!found) return undefined;
  const value: AnswerValue = { kind: 'code', code: found.code };
  return found.text === undefined ? { value } : { value, text: found.text };
}

function checkCodes(
  raw: unknown,
  question: Question,
  context: ValueContext,
): CheckedValue | undefined {
  if (!Array.isArray(raw)) return wrongKind(raw, 'list', question, context);
  const found = raw.map((item: unknown, position) =>
    findOption(
      item,
      question.options,
      { ...context, path: [...context.path, position] },
      question.id,
    ),
  );
  const known = found.filter((item) => item !== undefined);
  if (known.length < found.length) return undefined;
  const codes = known.map((item) => item.code);
  if (!checkCombination(codes, question, context)) return undefined;
  const text = known.find((item) => item.text !== undefined)?.text;
  // In the questionnaire's order, so that the order of ticking changes nothing.
  const ordered = question.options
    .map((option) => option.code)
    .filter((code) => codes.includes(code));
  const value: AnswerValue = { kind: 'codes', codes: ordered };
  return text === undefined ? { value } : { value, text };
}

function checkCombination(
  codes: readonly string[],
  question: Question,
  context: ValueContext,
): boolean {
  const { path, findings } = context;
  if (codes.length === 0) {
    findings.push({ code: 'wrong-length', path, args: { limit: 1, bound: 'min' } });
    return false;
  }
  const twice = codes.findIndex((code, position) => codes.indexOf(code) < position);
  if (twice >= 0) {
    findings.push({
      code: 'option-twice',
      path: [...path, twice],
      args: { code: codes[twice] ?? '' },
    });
    return false;
  }
  if (!checkPicks(codes, question, context)) return false;
  const exclusive = question.options.find(
    (option) => option.exclusive && codes.includes(option.code),
  );
  if (!exclusive || codes.length === 1) return true;
  const others = codes.filter((code) => code !== exclusive.code);
  const args = { code: exclusive.code, others, id: question.id };
  findings.push({ code: 'exclusive-option-combined', path, args });
  return false;
}

/** As many as the question wants; an option that excludes the others may stand alone. */
function checkPicks(
  codes: readonly string[],
  question: Question,
  { path, findings }: ValueContext,
): boolean {
  const { id, options } = question;
  const { least, most, range } = picksOf(question);
  const count = codes.length;
  if (count === 1 && options.some(({ code, exclusive }) => exclusive && codes.includes(code))) {
    return true;
  }
  if (count >= least && (range === 'at_least' || count <= most)) return true;
  const args = { id, count, least, most, range };
  findings.push({ code: 'picks-out-of-range', path, args });
  return false;
}

interface FoundOption {
  readonly code: string;
  readonly text?: string;
}

function findOption(
  raw: unknown,
  options: readonly Option[],
  context: ValueContext,
  id: string,
): FoundOption | undefined {
  const { path, findings, labels } = context;
  if (typeof raw !== 'string' && typeof raw !== 'number') {
    const args = { id, expected: 'code', found: shown(raw) };
    findings.push({ code: 'wrong-answer-kind', path, args });
    return undefined;
  }
  const written = String(raw).trim();
  const exact = options.find((option) => option.code === written);
  const byLabel = labels
    ? options.find((option) => textsOf(option.label).includes(written))
    : undefined;
  const match = exact ?? byLabel;
  if (match) return { code: match.code };
  const other = labels ? options.find((option) => option.specify) : undefined;
  if (other && written !== '') return { code: other.code, text: written };
  const allowed = options.map((option) => option.code);
  const suggestion = closestWord(written, allowed) ?? '';
  findings.push({
    code: 'unknown-option',
    path,
    args: { id, value: shown(written), allowed, suggestion },
  });
  return undefined;
}

function checkNumber(
  raw: unknown,
  question: Question,
  context: ValueContext,
): CheckedValue | undefined {
  const { path, findings } = context;
  const band = typeof raw === 'string' ? findBandByCode(raw, question.bands, context) : undefined;
  if (band) return { value: { kind: 'code', code: band.code } };
  const decimal = readDecimal(raw);
  if (decimal === undefined) return wrongKind(raw, 'number', question, context);
  const number = Number(decimal);
  const limits = limitsBroken(number, question);
  if (limits) {
    const args = { id: question.id, value: decimal, ...limits };
    findings.push({ code: 'number-out-of-range', path, args });
    return undefined;
  }
  if (question.integer && !Number.isInteger(number)) {
    findings.push({ code: 'number-not-whole', path, args: { id: question.id, value: decimal } });
    return undefined;
  }
  return { value: { kind: 'number', decimal } };
}

interface Limits {
  readonly low: string;
  readonly high: string;
}

/** The limits that a number breaks: the question's own, or those of all its bands together. */
function limitsBroken(number: number, question: Question): Limits | undefined {
  const { minimum, maximum, bands } = question;
  const own = { low: minimum ?? '', high: maximum ?? '' };
  const isLow = minimum !== undefined && number < Number(minimum);
  if (isLow || (maximum !== undefined && number > Number(maximum))) return own;
  return limitsOfBands(number, bands);
}

function limitsOfBands(number: number, bands: readonly Band[]): Limits | undefined {
  if (bands.length === 0 || bands.some((band) => holds(band, number))) return undefined;
  return { low: bands[0]?.from ?? '', high: bands.at(-1)?.to ?? '' };
}

function findBandByCode(
  raw: string,
  bands: readonly Band[],
  context: ValueContext,
): Band | undefined {
  const written = raw.trim();
  return bands.find(
    (band) => band.code === written || (context.labels && textsOf(band.label).includes(written)),
  );
}

/** A finite number, or the text of one: digits with an optional point, no thousands separators. */
export function readDecimal(raw: unknown): string | undefined {
  if (typeof raw === 'number') return Number.isFinite(raw) ? toDecimal(raw) : undefined;
  if (typeof raw !== 'string') return undefined;
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(raw.trim()) ? raw.trim() : undefined;
}

function checkText(
  raw: unknown,
  question: Question,
  context: ValueContext,
): CheckedValue | undefined {
  if (typeof raw !== 'string' && typeof raw !== 'number') {
    return wrongKind(raw, 'text', question, context);
  }
  const text = String(raw).trim();
  const limit = question.maximumLength;
  // A character takes one unit or two.
  const length = limit === undefined || text.length <= limit ? 0 : Array.from(text).length;
  if (limit !== undefined && length > limit) {
    const args = { id: question.id, length, limit };
    context.findings.push({ code: 'text-too-long', path: context.path, args });
    return undefined;
  }
  return text === '' ? undefined : { value: { kind: 'text', text } };
}

function checkDate(
  raw: unknown,
  question: Question,
  context: ValueContext,
): CheckedValue | undefined {
  const { id, minimum, maximum } = question;
  const { path, findings } = context;
  const text = typeof raw === 'string' ? raw.trim() : '';
  if (!looksLikeDate(text)) return wrongKind(raw, 'date', question, context);
  if (!isRealDate(text)) {
    findings.push({ code: 'no-such-date', path, args: { id, value: text } });
    return undefined;
  }
  const early = minimum !== undefined && isBefore(text, minimum);
  if (early || (maximum !== undefined && isBefore(maximum, text))) {
    const args = { id, value: text, low: minimum ?? '', high: maximum ?? '' };
    findings.push({ code: 'date-out-of-range', path, args });
    return undefined;
  }
  return { value: { kind: 'text', text } };
}

function wrongKind(
  raw: unknown,
  expected: 'list' | 'number' | 'text' | 'date',
  question: Question,
  context: ValueContext,
): undefined {
  const args = { id: question.id, expected, found: shown(raw) };
  context.findings.push({ code: 'wrong-answer-kind', path: context.path, args });
  return undefined;
}

/** A raw value as a finding quotes it. */
export function shown(raw: unknown): string {
  // Infinity and NaN have no JSON.
  const text =
    typeof raw === 'string' || typeof raw === 'number' ? String(raw) : JSON.stringify(raw);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
