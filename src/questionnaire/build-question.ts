import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import { closestWord } from '../source/closest-word.ts';
import { buildBands, holds } from './build-bands.ts';
import { toDecimal } from './decimal.ts';
import type { OptionFile, QuestionFile } from './file.ts';
import type { Band, Option, Question, QuestionKind } from './types.ts';

export type Scales = Readonly<Record<string, readonly OptionFile[]>>;

/** A question as written → the question as used; what is wrong with it goes to `findings`. */
export function buildQuestion(
  file: QuestionFile,
  path: Path,
  scales: Scales,
  findings: Finding[],
): Question {
  findings.push(...checkKeys(file, path));
  const options = buildOptions(file, path, scales, findings);
  const bands = buildBands(file.bands ?? [], [...path, 'bands'], findings);
  findings.push(...duplicateCodes(file.options ?? [], [...path, 'options']));
  findings.push(...duplicateCodes(file.bands ?? [], [...path, 'bands']));
  findings.push(...checkCover(file, bands, [...path, 'bands']));
  return {
    id: file.id,
    kind: file.kind,
    title: file.title,
    evidence: file.evidence ?? [],
    tags: file.tags ?? [],
    required: file.required ?? true,
    notApplicable: file.not_applicable ?? true,
    options,
    bands,
    combine: file.combine ?? 'sum',
    integer: file.integer ?? false,
    ...optionalParts(file),
  };
}

function optionalParts(file: QuestionFile): Partial<Question> {
  return {
    ...(file.was && { was: file.was }),
    ...(file.help !== undefined && { help: file.help }),
    ...(file.why !== undefined && { why: file.why }),
    ...(file.good !== undefined && { good: file.good }),
    ...(file.capability !== undefined && { capability: file.capability }),
    ...(file.when !== undefined && { when: file.when }),
    ...(file.ref !== undefined && { ref: file.ref }),
    ...(file.reaches !== undefined && { reaches: decimals(file.reaches) }),
    ...numberParts(file),
  };
}

function numberParts(file: QuestionFile): Partial<Question> {
  return {
    ...(file.unit !== undefined && { unit: file.unit }),
    ...(file.minimum !== undefined && { minimum: toDecimal(file.minimum) }),
    ...(file.maximum !== undefined && { maximum: toDecimal(file.maximum) }),
    ...(file.maximum_length !== undefined && { maximumLength: file.maximum_length }),
  };
}

function decimals(values: Readonly<Record<string, number>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, toDecimal(value)]));
}

/** Every number that the question accepts earns some band's points, never silently none. */
function* checkCover(file: QuestionFile, bands: readonly Band[], path: Path): Generator<Finding> {
  if (bands.length === 0) return;
  for (const value of [file.minimum, file.maximum]) {
    if (value === undefined || bands.some((band) => holds(band, value))) continue;
    const { minimum = '-∞', maximum = '∞' } = file;
    yield { code: 'bands-short', path, part: 'key', args: { minimum, maximum, value } };
    return;
  }
}

const CHOICE: readonly QuestionKind[] = ['single', 'multiple', 'level', 'yes_no'];

/** Keys that mean something for some kinds only. */
const KEYS_OF_KINDS: Readonly<Partial<Record<keyof QuestionFile, readonly QuestionKind[]>>> = {
  scale: CHOICE,
  options: CHOICE,
  combine: ['multiple'],
  reaches: ['multiple'],
  unit: ['number'],
  minimum: ['number'],
  maximum: ['number'],
  integer: ['number'],
  bands: ['number'],
  maximum_length: ['text'],
};

function* checkKeys(file: QuestionFile, path: Path): Generator<Finding> {
  for (const [key, kinds] of Object.entries(KEYS_OF_KINDS)) {
    if (!(key in file) || kinds.includes(file.kind)) continue;
    const args = { key, kind: file.kind, kinds };
    yield { code: 'key-not-for-kind', path: [...path, key], part: 'key', args };
  }
}

// A person answers `yes` or `no`; what each is worth may be stated under `options`.
const YES_NO: readonly OptionFile[] = [
  { code: 'no', label: { 'zh-CN': '否', en: 'No' } },
  { code: 'yes', label: { 'zh-CN': '是', en: 'Yes' } },
];

function buildOptions(
  file: QuestionFile,
  path: Path,
  scales: Scales,
  findings: Finding[],
): readonly Option[] {
  if (!CHOICE.includes(file.kind)) return [];
  const scale =
    file.scale !== undefined && Object.hasOwn(scales, file.scale) ? scales[file.scale] : undefined;
  if (file.scale !== undefined && !scale) {
    const suggestion = closestWord(file.scale, Object.keys(scales)) ?? '';
    findings.push({
      code: 'unknown-scale',
      path: [...path, 'scale'],
      args: { id: file.scale, suggestion },
    });
  }
  const written = file.options ?? scale ?? (file.kind === 'yes_no' ? YES_NO : undefined);
  if (!written) {
    if (file.scale === undefined) {
      findings.push({ code: 'options-missing', path, part: 'key', args: { id: file.id } });
    }
    return [];
  }
  return written.map((option) => buildOption(file.kind === 'level' ? asLevel(option) : option));
}

/** The code of a level is its number, and what it is worth unless stated otherwise. */
function asLevel(option: OptionFile): OptionFile {
  const level = Number(option.code);
  return Number.isInteger(level) ? { value: level, reaches: level, ...option } : option;
}

function buildOption(file: OptionFile): Option {
  return {
    code: file.code,
    ...(file.was && { was: file.was }),
    label: file.label,
    ...(file.value !== undefined && { value: toDecimal(file.value) }),
    ...(file.reaches !== undefined && { reaches: file.reaches }),
    ...(file.exclusive !== undefined && { exclusive: file.exclusive }),
    ...(file.specify !== undefined && { specify: file.specify }),
  };
}

/** Codes must differ inside one list of options. */
export function* duplicateCodes(
  options: readonly Pick<OptionFile, 'code'>[],
  path: Path,
): Generator<Finding> {
  const first = new Map<string, number>();
  for (const [position, { code }] of options.entries()) {
    const earlier = first.get(code);
    if (earlier === undefined) {
      first.set(code, position);
      continue;
    }
    const related = { path: [...path, earlier, 'code'], part: 'value' as const };
    yield { code: 'duplicate-code', path: [...path, position, 'code'], args: { code }, related };
  }
}
