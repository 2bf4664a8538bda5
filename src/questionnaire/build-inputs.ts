import type { Path } from '../source/source-index.ts';
import {
  askableIds,
  checkId,
  checkLevelled,
  noteCondition,
  reportUnknown,
  taggedQuestions,
} from './check-references.ts';
import type { ReferenceContext } from './check-references.ts';
import { lacksOptions } from './check-codes.ts';
import { toDecimal, toDecimals } from './decimal.ts';
import type {
  GroupInputFile,
  InputFile,
  OneInputFile,
  PointsFile,
  StatesFile,
} from './scoring-file.ts';
import { rowsOf } from './questions-of.ts';
import type { Question, Section } from './question-types.ts';
import type { NodeInput, Recode, RangeEnds, WeightCase } from './scoring-types.ts';

export interface InputContext extends ReferenceContext {
  readonly sections: ReadonlyMap<string, Section>;
  /** What nodes do about states that say nothing else. */
  readonly states: StatesFile;
}

/** One entry of `of` as written → the inputs it stands for. */
export function buildInputs(
  file: InputFile,
  path: Path,
  context: InputContext,
): readonly NodeInput[] {
  if (typeof file === 'string') return buildInput({ id: file }, { path, idPath: path }, context);
  if ('id' in file) return buildInput(file, { path, idPath: [...path, 'id'] }, context);
  const entering = howItEnters(file, path, context);
  return groupOf(file, path, context)
    .filter(scores)
    .map((question) => plainInput({ id: question.id, of: 'question', ...entering }));
}

/** An input with what is not said left as it is. */
export function plainInput(input: Pick<NodeInput, 'id' | 'of'> & Partial<NodeInput>): NodeInput {
  return { weight: '1', weightCases: [], as: 'score', recodes: [], ...input };
}

function buildInput(
  file: OneInputFile,
  { path, idPath }: { readonly path: Path; readonly idPath: Path },
  context: InputContext,
): readonly NodeInput[] {
  const { id, as = 'score' } = file;
  const isNode = context.nodes.has(id);
  const question = context.questions.get(id);
  const named = question ? [question] : rowsOf(id, context.questions.values());
  if (!isNode && named.length === 0) {
    reportUnknown(id, idPath, [...context.nodes, ...askableIds(context)], context);
    return [];
  }
  const [first] = named;
  if (first) checkView(first, file, idPath, context);
  if (isNode && as === 'level') checkLevelled(id, idPath, context);
  const how = {
    as,
    ...howItEnters(file, path, context),
    recodes: buildRecodes(file.points, [...path, 'points'], first, context),
    ...(file.target !== undefined && { target: toDecimal(file.target) }),
    ...(file.baseline !== undefined && { baseline: toDecimal(file.baseline) }),
  };
  // A matrix stands for its rows, which share their options.
  return isNode
    ? [plainInput({ id, of: 'node', ...how })]
    : named.map((one) => plainInput({ id: one.id, of: 'question', ...how }));
}

/** A question must have what is taken from it. */
function checkView(
  question: Question,
  { id, as = 'score', range, points }: OneInputFile,
  path: Path,
  { findings }: InputContext,
): void {
  const { kind, minimum, maximum } = question;
  if (as === 'level' || (as !== 'score' && kind !== 'number')) {
    findings.push({ code: 'input-has-none', path, args: { id, as } });
  } else if (as === 'number' && !range && (minimum === undefined || maximum === undefined)) {
    findings.push({ code: 'input-range-missing', path, args: { id } });
  } else if (as === 'score' && points === undefined && scoresNothing(question)) {
    findings.push({ code: 'input-scores-nothing', path, args: { id, kind } });
  }
}

function scoresNothing(question: Question): boolean {
  return !scores(question) && !lacksOptions(question);
}

/** Whether any answer to the question is worth points. */
export function scores(question: Question): boolean {
  return [...question.options, ...question.bands].some((option) => option.value !== undefined);
}

type HowItEnters = Partial<
  Pick<NodeInput, 'weight' | 'weightCases' | 'weightFrom' | 'reverse' | 'range'>
>;

function howItEnters(
  { weight = 1, reverse, range }: OneInputFile | GroupInputFile,
  path: Path,
  context: InputContext,
): HowItEnters {
  const other = {
    ...(reverse && { reverse }),
    ...(range && { range: decimalPair(range, [...path, 'range'], context) }),
  };
  if (typeof weight === 'number') {
    return { weight: plainWeight(weight, [...path, 'weight'], context), ...other };
  }
  if ('answer' in weight) {
    const asked = [...context.questions.values()].filter((one) => isWeight(one));
    const known = new Set(asked.map(({ id }) => id));
    const here = [...path, 'weight', 'answer'];
    checkId(weight.answer, here, known, context);
    checkEnds(context.questions.get(weight.answer), here, context);
    return { weightFrom: weight.answer, ...other };
  }
  const cases = weight.flatMap(({ when, is }, position): readonly WeightCase[] => {
    if (when === undefined) return [];
    const text = noteCondition(when, [...path, 'weight', position, 'when'], context);
    return [{ when: text, weight: toDecimal(is) }];
  });
  const rest = weight.find(({ when }) => when === undefined);
  return { weight: toDecimal(rest?.is ?? 0), weightCases: cases, ...other };
}

/** What never counts belongs out of the list. */
function plainWeight(weight: number, path: Path, { findings }: ReferenceContext): string {
  if (weight === 0) {
    const args = { value: '0', comparison: '≠', limit: '0' };
    findings.push({ code: 'number-not-allowed', path, args });
  }
  return toDecimal(weight);
}

/** While it is open, a weight must be known to lie somewhere. */
function checkEnds(
  question: Question | undefined,
  path: Path,
  { findings }: ReferenceContext,
): void {
  if (question?.kind !== 'number' || scores(question)) return;
  const { id, minimum, maximum } = question;
  if (minimum !== undefined && maximum !== undefined) return;
  findings.push({ code: 'weight-range-missing', path, args: { id } });
}

/** Points, or a number, can be a weight. */
function isWeight(question: Question): boolean {
  return scores(question) || question.kind === 'number';
}

export function decimalPair(
  [low, high]: readonly [number, number],
  path: Path,
  { findings }: ReferenceContext,
): RangeEnds {
  if (low >= high) {
    const args = { value: high, before: low };
    findings.push({ code: 'levels-not-rising', path: [...path, 1], args });
  }
  return [toDecimal(low), toDecimal(high)];
}

type RecodeFile = Extract<OneInputFile['points'], readonly unknown[]>[number];

function buildRecodes(
  file: OneInputFile['points'],
  path: Path,
  question: Question | undefined,
  context: InputContext,
): readonly Recode[] {
  if (file === undefined) return [];
  const known = [...(question?.options ?? []), ...(question?.bands ?? [])].map(({ code }) => code);
  const build = (points: PointsFile, here: Path): Recode['points'] => {
    for (const code of Object.keys(points)) {
      if (!known.includes(code)) reportUnknown(code, [...here, code], known, context);
    }
    return toDecimals(points);
  };
  if (!isConditional(file)) return [{ points: build(file, path) }];
  return file.map(({ when, is }, position) => {
    const here = [...path, position];
    const points = build(is, [...here, 'is']);
    return when === undefined
      ? { points }
      : { when: noteCondition(when, [...here, 'when'], context), points };
  });
}

function isConditional(file: NonNullable<OneInputFile['points']>): file is readonly RecodeFile[] {
  return Array.isArray(file);
}

/** The questions of a section, or those that carry a tag. */
function groupOf(file: GroupInputFile, path: Path, context: InputContext): readonly Question[] {
  if ('tag' in file) return taggedQuestions(file.tag, [...path, 'tag'], context);
  const section = context.sections.get(file.section);
  if (!section) {
    reportUnknown(file.section, [...path, 'section'], [...context.sections.keys()], context);
  }
  return section?.questions ?? [];
}
