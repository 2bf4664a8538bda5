import type { QuestionnaireFile } from '../../../src/questionnaire/file.ts';
import type { OptionFile, QuestionFile } from '../../../src/questionnaire/question-file.ts';
import { compare, greatest, least, over, rational, read, total, ZERO } from './rational.ts';
import type { Rational } from './rational.ts';

// What was answered, and what it is worth, as docs/language.md says. Only types come from src/.

/** A questionnaire as written, and one firm's answers as written. */
export interface Sheet {
  readonly file: QuestionnaireFile;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly profile: Readonly<Record<string, unknown>>;
}

export type State = 'answered' | 'not_applicable' | 'dont_know' | 'skipped' | 'hidden';

/** Undefined: it rests on a question that is still open. */
export type Truth = boolean | undefined;

/** Points by option or band code. */
export type Worth = Readonly<Record<string, number>>;

export function questionOf({ file }: Sheet, id: string): QuestionFile | undefined {
  return file.sections.flatMap(({ questions }) => questions).find((one) => one.id === id);
}

export function stateOf(sheet: Sheet, id: string): State {
  const section = sheet.file.sections.find(({ questions }) =>
    questions.some((question) => question.id === id),
  );
  const conditions = [section?.when, questionOf(sheet, id)?.when];
  if (conditions.some((when) => when !== undefined && !plainTruth(sheet, when))) {
    return 'hidden';
  }
  const answer = sheet.answers[id];
  if (answer === undefined) return 'skipped';
  return isObject(answer) && 'state' in answer ? (answer['state'] as State) : 'answered';
}

export function isOpen(sheet: Sheet, id: string): boolean {
  return ['dont_know', 'skipped'].includes(stateOf(sheet, id));
}

/** A code, codes or a number; undefined where there is no answer. */
export function valueOf(sheet: Sheet, id: string): unknown {
  if (stateOf(sheet, id) !== 'answered') return undefined;
  const answer = sheet.answers[id];
  return isObject(answer) ? answer['value'] : answer;
}

/** The target or baseline that stands in the answer. */
export function statedIn(sheet: Sheet, id: string, key: 'target' | 'baseline'): unknown {
  const answer = sheet.answers[id];
  return isObject(answer) ? answer[key] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const ATOM = /^(profile|answers)\.(\w+) (==|!=|>=|<) '?(\w+)'?$/;

/** Comparisons of one form, joined by && and ||: as they stand, nothing answered is null. */
function plainTruth(sheet: Sheet, condition: string): boolean {
  return condition
    .split(' || ')
    .some((part) => part.split(' && ').every((atom) => atomTruth(sheet, atom)));
}

/** For scoring: while a question is open, nobody knows of the comparisons that name it. */
export function truthOf(sheet: Sheet, condition: string): Truth {
  const known = (atom: string): Truth =>
    namedIn(atom).some((id) => isOpen(sheet, id)) ? undefined : atomTruth(sheet, atom);
  return any(condition.split(' || ').map((part) => all(part.split(' && ').map(known))));
}

/** The questions that a condition names. */
export function namedIn(condition: string): readonly string[] {
  return [...condition.matchAll(/answers\.(\w+)/g)].flatMap(([, id]) => id ?? []);
}

function atomTruth(sheet: Sheet, atom: string): boolean {
  const [, of, id = '', sign, literal = ''] = ATOM.exec(atom) ?? [];
  if (of === undefined) throw new Error(`the oracle does not know: ${atom}`);
  const found = of === 'profile' ? sheet.profile[id] : valueOf(sheet, id);
  if (sign === '==') return String(found) === literal;
  if (sign === '!=') return String(found) !== literal;
  if (found === undefined) return false;
  return compare(read(Number(found)), read(literal)) >= 0 === (sign === '>=');
}

export function all(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}

export function any(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes(undefined) ? undefined : false;
}

/** Points of a value; `worth` goes before the options' own. */
export function pointsOf(question: QuestionFile, value: unknown, worth: Worth): Rational {
  const options = optionsOf(question);
  const chosen = Array.isArray(value)
    ? options.filter(({ code }) => value.includes(code))
    : options.filter(({ code }) => code === codeOf(question, value));
  const points = chosen.map((option) => valueOfOption(question, option, worth));
  if (question.kind !== 'multiple') return points[0] ?? missing(question.id);
  if (question.combine === 'max') return greatest(points);
  if (question.combine === 'mean') return over(total(points), rational(BigInt(points.length)));
  if (question.combine !== 'share') return total(points);
  const open = options.filter(({ exclusive }) => !exclusive).length;
  const ticked = chosen.filter(({ exclusive }) => !exclusive).length;
  return rational(BigInt(ticked), BigInt(open));
}

function optionsOf(
  question: QuestionFile,
): readonly Pick<OptionFile, 'code' | 'value' | 'exclusive'>[] {
  return question.options ?? question.bands ?? [];
}

function valueOfOption(
  { kind }: QuestionFile,
  { code, value }: Pick<OptionFile, 'code' | 'value'>,
  worth: Worth,
): Rational {
  return read(worth[code] ?? value ?? (kind === 'level' ? code : missing(code)));
}

function codeOf({ kind, bands = [] }: QuestionFile, value: unknown): string {
  if (kind !== 'number' || typeof value !== 'number') return String(value);
  return bands.find(({ range }) => isWithin(read(value), range))?.code ?? missing(String(value));
}

/** `[0,10)`: whether the number lies in it. */
export function isWithin(value: Rational, range: string): boolean {
  const [low = '', high = ''] = range.slice(1, -1).split(',');
  const above = low === '' || compare(value, read(low)) > (range.startsWith('[') ? -1 : 0);
  const below = high === '' || compare(value, read(high)) < (range.endsWith(']') ? 1 : 0);
  return above && below;
}

/** The least and the most that any answer is worth. */
export function rangeOf(question: QuestionFile, worth: Worth): readonly [Rational, Rational] {
  if (question.combine === 'share') return [ZERO, rational(1n)];
  const points = possibleValues(question).map((value) => pointsOf(question, value, worth));
  return [least(points), greatest(points)];
}

/** Every answer that can be given: of a number, one for each band. */
export function possibleValues(question: QuestionFile): readonly (string | readonly string[])[] {
  const codes = optionsOf(question).map(({ code }) => code);
  if (question.kind !== 'multiple') return codes;
  const alone = optionsOf(question).filter(({ exclusive }) => exclusive);
  const open = codes.filter((code) => alone.every((one) => one.code !== code));
  const subsets = open.reduce<readonly (readonly string[])[]>(
    (found, code) => [...found, ...found.map((codesSoFar) => [...codesSoFar, code])],
    [[]],
  );
  return [...subsets.filter(({ length }) => length > 0), ...alone.map(({ code }) => [code])];
}

function missing(what: string): never {
  throw new Error(`the oracle misses ${what}`);
}
