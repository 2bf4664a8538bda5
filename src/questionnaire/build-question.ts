import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import { buildBands, holds } from './build-bands.ts';
import { buildOptions, duplicateCodes, isOrdered, scalePath } from './build-options.ts';
import type { Scales } from './build-options.ts';
import { CHOICE, checkKeys, checkLimits, checkPicks } from './check-keys.ts';
import { checkOptionOrder } from './check-option-order.ts';
import { toDecimal, toDecimals } from './decimal.ts';
import type { ImportFile, QuestionFile } from './question-file.ts';
import type { Band, ImportNames, Question, QuestionKind } from './question-types.ts';

/** A question other than a matrix, as written. */
export interface PlainQuestionFile extends QuestionFile {
  readonly kind: QuestionKind;
}

/** A question as written → the question as used; what is wrong with it goes to `findings`. */
export function buildQuestion(
  file: PlainQuestionFile,
  path: Path,
  scales: Scales,
  findings: Finding[],
): Question {
  findings.push(...checkKeys(file, path), ...checkLimits(file, path));
  const options = CHOICE.includes(file.kind) ? buildOptions(file, path, scales, findings) : [];
  const numbers = file.integer ? 'whole' : 'all';
  const bands = buildBands(file.bands ?? [], [...path, 'bands'], findings, numbers);
  const question: Question = {
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
    ordered: isOrdered(file, scales),
    ...optionalParts(file),
  };
  findings.push(...duplicateCodes(file.options ?? [], [...path, 'options']));
  findings.push(...duplicateCodes(file.bands ?? [], [...path, 'bands']));
  findings.push(...checkCover(file, bands, [...path, 'bands']));
  findings.push(...checkPicks(file, options, path));
  findings.push(...checkOrder(file, question, path, scales));
  return question;
}

function optionalParts(file: QuestionFile): Partial<Question> {
  return {
    ...(file.repeat && { repeat: file.repeat }),
    ...(file.was && { was: file.was }),
    ...(file.more_evidence && { moreEvidence: file.more_evidence }),
    ...(file.capability !== undefined && { capability: file.capability }),
    ...(file.when !== undefined && { when: file.when }),
    ...(file.ask && { ask: file.ask }),
    ...(file.ref !== undefined && { ref: file.ref }),
    ...(file.polarity !== undefined && { polarity: file.polarity }),
    ...(file.import && { import: buildImport(file.import) }),
    ...helpParts(file),
    ...multipleParts(file),
    ...limitParts(file),
  };
}

/** What helps to answer. */
function helpParts({ help, why, good }: QuestionFile): Partial<Question> {
  return {
    ...(help !== undefined && { help }),
    ...(why !== undefined && { why }),
    ...(good !== undefined && { good }),
  };
}

function buildImport({ titles = [], aliases = [] }: ImportFile): ImportNames {
  return { titles, aliases };
}

function multipleParts(file: QuestionFile): Partial<Question> {
  const { minimum_picks: minimumPicks, maximum_picks: maximumPicks } = file;
  return {
    ...(file.reaches !== undefined && { reaches: toDecimals(file.reaches) }),
    ...(minimumPicks !== undefined && { minimumPicks }),
    ...(maximumPicks !== undefined && { maximumPicks }),
  };
}

function limitParts(file: QuestionFile): Partial<Question> {
  return {
    ...(file.unit !== undefined && { unit: file.unit }),
    ...(file.minimum !== undefined && { minimum: endOf(file.minimum) }),
    ...(file.maximum !== undefined && { maximum: endOf(file.maximum) }),
    ...(file.maximum_length !== undefined && { maximumLength: file.maximum_length }),
  };
}

function endOf(limit: number | string): string {
  return typeof limit === 'number' ? toDecimal(limit) : limit;
}

/** Every number that the question accepts earns some band's points, never silently none. */
function* checkCover(file: QuestionFile, bands: readonly Band[], path: Path): Generator<Finding> {
  if (bands.length === 0) return;
  for (const value of [file.minimum, file.maximum]) {
    if (typeof value !== 'number' || bands.some((band) => holds(band, value))) continue;
    const { minimum = '-∞', maximum = '∞' } = file;
    yield { code: 'bands-short', path, part: 'key', args: { minimum, maximum, value } };
    return;
  }
}

/** Bands rise by themselves; options do where that is said. A scale without more is checked once, where it stands. */
function* checkOrder(
  file: QuestionFile,
  { ordered, polarity, options, bands }: Question,
  path: Path,
  scales: Scales,
): Generator<Finding> {
  if (polarity && bands.length > 0) yield* checkOptionOrder(bands, polarity, [...path, 'bands']);
  if (!ordered) return;
  const own = file.options !== undefined || file.scale === undefined;
  if (own && !file.options) return;
  const place = own ? [...path, 'options'] : scalePath(file.scale ?? '', scales);
  yield* checkOptionOrder(options, polarity, place);
}
