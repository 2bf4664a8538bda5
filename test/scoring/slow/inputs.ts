import type { QuestionFile } from '../../../src/questionnaire/question-file.ts';
import type {
  NodeFile,
  OneInputFile,
  StateRuleFile,
} from '../../../src/questionnaire/scoring-file.ts';
import type { Found, World } from './needs.ts';
import {
  HUNDRED,
  compare,
  greatest,
  least,
  minus,
  add,
  over,
  rational,
  read,
  times,
  ZERO,
} from './rational.ts';
import type { Rational } from './rational.ts';
import {
  isOpen,
  pointsOf,
  questionOf,
  rangeOf,
  statedIn,
  stateOf,
  truthOf,
  valueOf,
} from './sheet.ts';
import type { Sheet, State, Worth } from './sheet.ts';

/** What an input brings to its node: a number, the mean of the others, nothing, or no number (`lost`). */
export interface Entered {
  readonly input: OneInputFile;
  readonly brings: 'number' | 'mean' | 'nothing' | 'lost';
  readonly value: Rational;
  readonly weight: Rational;
  /** Left out although it may still be answered. */
  readonly open: boolean;
  /** The input itself, as `where` looks at it. */
  readonly found?: Found;
  /** It comes after what `stops`. */
  readonly stopped?: boolean;
}

/** `of` written out: sections and tags stand for all their questions that score. */
export function inputsOf({ file }: Sheet, { of = [] }: NodeFile): readonly OneInputFile[] {
  return of.flatMap((one): readonly OneInputFile[] => {
    if (typeof one === 'string') return [{ id: one }];
    if ('id' in one) return [one];
    const group = file.sections.flatMap(({ id, questions }) =>
      questions.filter(({ tags = [] }) =>
        'tag' in one ? tags.includes(one.tag) : id === one.section,
      ),
    );
    const { weight, reverse, range } = one;
    return group.filter(scores).map(({ id }) => ({
      id,
      ...(weight !== undefined && { weight }),
      ...(reverse !== undefined && { reverse }),
      ...(range && { range }),
    }));
  });
}

function scores({ kind, options = [], bands = [] }: QuestionFile): boolean {
  return kind === 'level' || [...options, ...bands].some(({ value }) => value !== undefined);
}

type Kept = Pick<Entered, 'brings' | 'value'> & { readonly found?: Found };
const NOTHING: Kept = { brings: 'nothing', value: ZERO };
const LOST: Kept = { brings: 'lost', value: ZERO };

/** `rangeOfNode` is the least and most that a node can come to. */
export function enter(
  input: OneInputFile,
  node: NodeFile,
  world: World,
  rangeOfNode: (id: string) => readonly [Rational, Rational],
): Entered {
  const { sheet } = world;
  const question = questionOf(sheet, input.id);
  const kept = question
    ? enterQuestion(input, question, node, sheet)
    : enterNode(input, node, world, rangeOfNode);
  const weight = weightOf(input, sheet);
  const open = question ? isOpen(sheet, input.id) : world.look(input.id).status === 'open';
  const shared = { input, open };
  if (kept.brings === 'nothing' && !open) return { ...shared, ...kept, weight: ZERO };
  if (weight === undefined) return { ...shared, ...LOST, weight: ZERO };
  if (compare(weight, ZERO) === 0) return { ...shared, ...NOTHING, open: false, weight };
  return { ...shared, ...kept, weight };
}

function weightOf({ weight = 1 }: OneInputFile, sheet: Sheet): Rational | undefined {
  if (typeof weight === 'number') return read(weight);
  if ('answer' in weight) {
    const question = questionOf(sheet, weight.answer);
    const value = valueOf(sheet, weight.answer);
    if (!question) return undefined;
    if (isOpen(sheet, weight.answer)) {
      const [low, high] = rangeOf(question, {});
      return compare(low, high) === 0 ? low : undefined;
    }
    if (value === undefined) return ZERO;
    return question.kind === 'number' ? read(Number(value)) : pointsOf(question, value, {});
  }
  const chosen = firstThatHolds(weight, sheet);
  return chosen === 'unknown' ? undefined : read(chosen?.is ?? 0);
}

function firstThatHolds<T extends { readonly when?: string }>(
  cases: readonly T[],
  sheet: Sheet,
): T | 'unknown' | undefined {
  for (const one of cases) {
    const truth = one.when === undefined || truthOf(sheet, one.when);
    if (truth === undefined) return 'unknown';
    if (truth) return one;
  }
  return undefined;
}

/** Every set of points that may be the one. */
function worthsOf({ points = {} }: OneInputFile, sheet: Sheet): readonly Worth[] {
  if (!Array.isArray(points)) return [points as Worth];
  const cases = points as readonly { readonly when?: string; readonly is: Worth }[];
  const possible: Worth[] = [];
  for (const { when, is } of cases) {
    const truth = when === undefined || truthOf(sheet, when);
    if (truth !== false) possible.push(is);
    if (truth === true) return possible;
  }
  return [...possible, {}];
}

function enterQuestion(
  input: OneInputFile,
  question: QuestionFile,
  node: NodeFile,
  sheet: Sheet,
): Kept {
  const [first = NOTHING, ...others] = worthsOf(input, sheet).map((worth) =>
    enterWorth(input, question, { node, sheet, worth }),
  );
  const agree = others.every(
    ({ brings, value }) => brings === first.brings && compare(value, first.value) === 0,
  );
  if (agree) return first;
  const ends = worthsOf(input, sheet).flatMap((worth) => endsOf(input, question, worth));
  const range: Ends = [least(ends), greatest(ends)];
  // Each reading is mirrored before they are held against each other.
  return withoutNumber({ id: input.id }, node, [range, range]);
}

function withoutNumber(
  input: OneInputFile,
  node: NodeFile,
  [own, ends]: readonly [Ends, Ends],
): Kept {
  const rule = node.states?.not_computable;
  if (rule === undefined || rule === 'exclude' || rule === 'mean' || isFlat(node, ends)) {
    return withoutShare(node);
  }
  return standIn(rule, input, node.items, { own, ends });
}

function enterWorth(
  input: OneInputFile,
  question: QuestionFile,
  { node, sheet, worth }: { readonly node: NodeFile; readonly sheet: Sheet; readonly worth: Worth },
): Kept {
  const { items, states = {} } = node;
  const state = stateOf(sheet, input.id);
  if (state === 'hidden') return NOTHING;
  const own = endsOf({ ...input, range: undefined }, question, worth);
  const ends = endsOf(input, question, worth);
  if (state === 'answered') {
    const value = viewOf(input, question, sheet, worth);
    if (!value) return withoutNumber(input, node, [own, ends]);
    return isFlat(node, ends) ? withoutShare(node) : placed(value, input, items, ends);
  }
  const rule = ruleFor(state, states);
  if (rule === 'exclude') return NOTHING;
  if (rule === 'mean') return { brings: 'mean', value: ZERO };
  return isFlat(node, ends) ? withoutShare(node) : standIn(rule, input, items, { own, ends });
}

/** The least is the most: no number has a share of that. */
function isFlat({ items }: NodeFile, [low, high]: Ends): boolean {
  return items === 'percent' && compare(low, high) === 0;
}

function withoutShare({ states = {} }: NodeFile): Kept {
  const rule = states.not_computable;
  if (rule === undefined) return LOST;
  if (rule === 'exclude') return NOTHING;
  if (rule === 'mean') return { brings: 'mean', value: ZERO };
  if (typeof rule === 'object') return { brings: 'number', value: read(rule.points) };
  return { brings: 'number', value: rule === 'highest' ? HUNDRED : ZERO };
}

/** The least or most that the input can bring, or points that are never mirrored. */
function standIn(
  rule: StateRuleFile,
  input: OneInputFile,
  items: NodeFile['items'],
  { own, ends }: { readonly own: Ends; readonly ends: Ends },
): Kept {
  if (rule === 'zero') return placed(ZERO, { id: input.id }, items, ends);
  if (typeof rule === 'object') return placed(read(rule.points), { id: input.id }, items, ends);
  const isLow = (rule === 'lowest') !== (input.reverse === true);
  return placed(isLow ? own[0] : own[1], input, items, ends);
}

export function ruleFor(state: State, states: NonNullable<NodeFile['states']>): StateRuleFile {
  if (state === 'not_applicable') return states.not_applicable ?? 'exclude';
  return (state === 'dont_know' ? states.dont_know : states.skipped) ?? 'zero';
}

function viewOf(
  input: OneInputFile,
  question: QuestionFile,
  sheet: Sheet,
  worth: Worth,
): Rational | undefined {
  const value = valueOf(sheet, input.id);
  if (input.as === undefined || input.as === 'score') return pointsOf(question, value, worth);
  const number = read(Number(value));
  if (input.as === 'number') return number;
  return aimed(number, input, sheet);
}

/** The percent of the target, or of the way from the baseline to it. */
function aimed(number: Rational, input: OneInputFile, sheet: Sheet): Rational | undefined {
  const target = written(input, 'target', sheet);
  if (!target) return undefined;
  const start = input.as === 'progress' ? written(input, 'baseline', sheet) : ZERO;
  if (!start || compare(target, start) === 0) return undefined;
  return times(over(minus(number, start), minus(target, start)), HUNDRED);
}

function written(
  input: OneInputFile,
  key: 'target' | 'baseline',
  sheet: Sheet,
): Rational | undefined {
  const value = statedIn(sheet, input.id, key) ?? input[key];
  return value === undefined ? undefined : read(Number(value));
}

type Ends = readonly [Rational, Rational];

export function endsOf(
  {
    as,
    range,
  }: { readonly as?: OneInputFile['as']; readonly range?: OneInputFile['range'] | undefined },
  question: QuestionFile,
  worth: Worth,
): Ends {
  if (range) return [read(range[0]), read(range[1])];
  if (as === 'to_target' || as === 'progress') return [ZERO, HUNDRED];
  if (as === 'number') return [read(question.minimum ?? 0), read(question.maximum ?? 0)];
  return rangeOf(question, worth);
}

/** Mirrored, and as a percent, where that is asked. */
function placed(
  value: Rational,
  { reverse }: OneInputFile,
  items: NodeFile['items'],
  ends: Ends,
): Kept {
  const [low, high] = ends;
  const turned = reverse ? minus(add(low, high), value) : value;
  if (items !== 'percent') return { brings: 'number', value: turned };
  const share = times(over(minus(turned, low), minus(high, low)), HUNDRED);
  return { brings: 'number', value: greatest([ZERO, least([HUNDRED, share])]) };
}

function enterNode(
  input: OneInputFile,
  node: NodeFile,
  { look, sheet }: World,
  rangeOfNode: (id: string) => Ends,
): Kept {
  const { items, states = {} } = node;
  const found = look(input.id);
  if (found.status === 'none') return NOTHING;
  const { range, reverse } = input;
  const needed = Boolean(reverse) || items === 'percent' || isEnd(states.not_computable);
  const ends: Ends = range
    ? [read(range[0]), read(range[1])]
    : needed
      ? nodeEnds(input, sheet, rangeOfNode)
      : [ZERO, ZERO];
  const score = input.as === 'level' ? levelNumber(found) : found.score;
  if (score) {
    const kept = isFlat(node, ends) ? withoutShare(node) : placed(score, input, items, ends);
    return { ...kept, found };
  }
  // A node without a score leaves this one without, unless the node says what stands in for it.
  const rule = states.not_computable;
  if (rule === undefined) return { ...LOST, found };
  if (rule === 'exclude') return { ...NOTHING, found };
  if (rule === 'mean') return { brings: 'mean', value: ZERO, found };
  if (isFlat(node, ends)) return { ...withoutShare(node), found };
  return { ...standIn(rule, input, items, { own: ends, ends }), found };
}

function isEnd(rule: StateRuleFile | undefined): boolean {
  return rule === 'lowest' || rule === 'highest';
}

/** Of a level: from the lowest to the highest there is. */
function nodeEnds(
  { id, as }: OneInputFile,
  { file }: Sheet,
  rangeOfNode: (id: string) => Ends,
): Ends {
  if (as !== 'level') return rangeOfNode(id);
  const steps = file.scoring.nodes.find((node) => node.id === id)?.levels?.steps ?? [];
  const values = steps.map(({ value }, place) => read(value ?? place));
  return [least(values), greatest(values)];
}

/** No level reached counts 0. */
function levelNumber({ status, level }: Found): Rational | undefined {
  if (status !== 'scored' || level === undefined) return undefined;
  return rational(BigInt(Math.max(0, level)));
}
