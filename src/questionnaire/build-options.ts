import { closestWord } from '../source/closest-word.ts';
import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import { toDecimal } from './decimal.ts';
import type { OptionFile, QuestionFile, ScaleFile } from './question-file.ts';
import type { Option } from './question-types.ts';

export type Scales = Readonly<Record<string, ScaleFile>>;

/** The options of a question that is answered by choosing: its own, its scale's, or yes and no. */
export function buildOptions(
  file: QuestionFile,
  path: Path,
  scales: Scales,
  findings: Finding[],
): readonly Option[] {
  const scale = findScale(file, path, scales, findings);
  const written = file.options ?? scale ?? (file.kind === 'yes_no' ? YES_NO : undefined);
  if (!written) {
    if (file.scale === undefined) {
      findings.push({ code: 'options-missing', path, part: 'key', args: { id: file.id } });
    }
    return [];
  }
  return written.map((option) => buildOption(file.kind === 'level' ? asLevel(option) : option));
}

/** Whether a question's options stand from least to most: as it says, or as its scale says. */
export function isOrdered({ ordered, scale, options }: QuestionFile, scales: Scales): boolean {
  if (ordered !== undefined) return ordered;
  const shared = scale === undefined || options ? undefined : scaleOf(scale, scales);
  return shared !== undefined && 'options' in shared && (shared.ordered ?? false);
}

/** The options of a scale, whichever way it is written, and where they stand. */
export function listOf(scale: ScaleFile): readonly OptionFile[] {
  return 'options' in scale ? scale.options : scale;
}

/** Path of a scale's options. */
export function scalePath(id: string, scales: Scales): Path {
  const scale = scaleOf(id, scales);
  return scale && 'options' in scale ? ['scales', id, 'options'] : ['scales', id];
}

function scaleOf(id: string, scales: Scales): ScaleFile | undefined {
  return Object.hasOwn(scales, id) ? scales[id] : undefined;
}

function findScale(
  { id, scale, options }: QuestionFile,
  path: Path,
  scales: Scales,
  findings: Finding[],
): readonly OptionFile[] | undefined {
  if (scale === undefined) return undefined;
  const place = [...path, 'scale'];
  if (options) findings.push({ code: 'options-twice', path: place, part: 'key', args: { id } });
  const found = scaleOf(scale, scales);
  if (found) return listOf(found);
  const suggestion = closestWord(scale, Object.keys(scales)) ?? '';
  findings.push({ code: 'unknown-scale', path: place, args: { id: scale, suggestion } });
  return undefined;
}

// A person answers `yes` or `no`; what each is worth may be stated under `options`.
const YES_NO: readonly OptionFile[] = [
  { code: 'no', label: { 'zh-CN': '否', en: 'No' } },
  { code: 'yes', label: { 'zh-CN': '是', en: 'Yes' } },
];

/** The code of a level is its number, and what it is worth unless stated otherwise. */
function asLevel(option: OptionFile): OptionFile {
  const level = Number(option.code);
  return Number.isInteger(level) ? { value: level, reaches: level, ...option } : option;
}

function buildOption(file: OptionFile): Option {
  const { value, ...rest } = file;
  return { ...rest, ...(value !== undefined && { value: toDecimal(value) }) };
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
