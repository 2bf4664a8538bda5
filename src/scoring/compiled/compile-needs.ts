import { ANSWER_STATES } from '../../questionnaire/answer-states.ts';
import type { Limit, Need, ScoreNode, Where } from '../../questionnaire/scoring-types.ts';
import { policyAlone, seenOf } from '../look.ts';
import type { Sight } from '../look.ts';
import { measureQuestion } from '../measure.ts';
import { compare } from '../truth.ts';
import type { QuestionAt } from './compile-inputs.ts';
import { ANSWERED, cell, COUNTED, EXCLUDED, HIDDEN, numberAt } from './sheet.ts';
import type { Columns, Sheet } from './sheet.ts';
import {
  compileLimit,
  MAYBE,
  meets,
  NO,
  NUMBER_OF_TRUTH,
  opposite,
  OUTSIDE,
  truthBetween,
  YES,
} from './truths.ts';
import type { CompiledLimit } from './truths.ts';
import { BEST, UNSURE, VALUE, WORST } from './sides.ts';

/** The truth of a need, or of what is asked of one item, as a number; all nodes are scored. */
export type Test = (sheet: Sheet) => number;

export interface NeedContext {
  readonly node: ScoreNode;
  readonly sight: Sight;
  readonly questionAt: QuestionAt;
  readonly nodeAt: (id: string) => number | undefined;
}

/** Undefined where a need or a number is left to the exact scorer. */
export function compileNeed(need: Need, context: NeedContext): Test | undefined {
  const bars = barsOf(need, context);
  return bars ? clears(bars, context) : compileKind(need, context);
}

function compileKind(need: Need, context: NeedContext): Test | undefined {
  switch (need.kind) {
    case 'score':
      return compileScore(need.id, need.limit, context);
    case 'each':
      return need.on === 'score' ? compileEach(need.ids, need.limit, context) : undefined;
    case 'count':
      return compileCount(need.ids, need, context);
    case 'all':
    case 'any': {
      const tests = need.needs.map((part) => compileNeed(part, context));
      return together(need.kind, tests);
    }
    case 'not': {
      const test = compileNeed(need.need, context);
      return test && ((sheet) => opposite(test(sheet)));
    }
    case 'level':
    case 'share':
    case 'when':
      return undefined;
  }
}

/** A limit that each of some nodes has to meet, as far as they apply. */
interface Bar {
  readonly nodes: readonly number[];
  readonly limit: CompiledLimit;
}

/** A need that asks for nothing but such limits, all of them: most levels are of this kind. */
function barsOf(need: Need, context: NeedContext): readonly Bar[] | undefined {
  switch (need.kind) {
    case 'score':
      return barOf([need.id], need.limit, context);
    case 'each':
      return need.on === 'score' ? barOf(need.ids, need.limit, context) : undefined;
    case 'all': {
      const parts = need.needs.map((part) => barsOf(part, context));
      const bars = parts.filter((part) => part !== undefined);
      return bars.length === parts.length ? bars.flat() : undefined;
    }
    case 'any':
    case 'not':
    case 'count':
    case 'level':
    case 'share':
    case 'when':
      return undefined;
  }
}

function barOf(
  ids: readonly string[],
  limit: Limit,
  { nodeAt }: NeedContext,
): readonly Bar[] | undefined {
  const nodes = ids.map(nodeAt).filter((at) => at !== undefined);
  const compiled = compileLimit(limit);
  return compiled && nodes.length === ids.length ? [{ nodes, limit: compiled }] : undefined;
}

/** The same as the tests of all parts together, without a call for each. */
function clears(bars: readonly Bar[], { sight }: NeedContext): Test {
  const isScore = sight === 'score';
  return ({ nodes }) => {
    let truth = YES;
    for (let index = 0; index < bars.length; index += 1) {
      const bar = bars[index];
      const own = bar ? clearsBar(bar, nodes, isScore) : NO;
      if (own === NO) return NO;
      if (own === MAYBE) truth = MAYBE;
    }
    return truth;
  };
}

/** Not met where none of the nodes applies. */
function clearsBar({ nodes: asked, limit }: Bar, nodes: Columns, isScore: boolean): number {
  let truth = OUTSIDE;
  for (let index = 0; index < asked.length; index += 1) {
    truth = whileEach(truth, truthOfNode(asked[index] ?? 0, limit, nodes, isScore));
    if (truth === NO) return NO;
  }
  return Math.max(NO, truth);
}

/** What does not apply meets no limit. */
function compileScore(id: string, limit: Limit, context: NeedContext): Test | undefined {
  const test = compileItem(id, limit, context);
  return test && ((sheet) => Math.max(NO, test(sheet)));
}

/** Undefined where one of them is. */
function together(kind: 'all' | 'any', parts: readonly (Test | undefined)[]): Test | undefined {
  const tests = parts.filter((test) => test !== undefined);
  if (tests.length < parts.length) return undefined;
  const decisive = kind === 'all' ? NO : YES;
  return (sheet) => {
    let truth = YES + NO - decisive;
    for (const test of tests) {
      const own = test(sheet);
      if (own === decisive) return own;
      if (own === MAYBE) truth = own;
    }
    return truth;
  };
}

/** Every one of them that applies; not met where none does. */
function compileEach(ids: readonly string[], limit: Limit, context: NeedContext): Test | undefined {
  const parts = ids.map((id) => compileItem(id, limit, context));
  const tests = parts.filter((test) => test !== undefined);
  if (tests.length < parts.length) return undefined;
  return (sheet) => {
    let truth = OUTSIDE;
    for (const test of tests) {
      truth = whileEach(truth, test(sheet));
      if (truth === NO) return truth;
    }
    return Math.max(NO, truth);
  };
}

/** What holds of all before, and of one more. */
function whileEach(truth: number, own: number): number {
  return (own <= MAYBE && own !== OUTSIDE) || truth === OUTSIDE ? own : truth;
}

/** How many of them are as asked, at least and at most. */
function compileCount(
  ids: readonly string[],
  { where, limit }: { readonly where: Where; readonly limit: Limit },
  context: NeedContext,
): Test | undefined {
  const parts = ids.map((id) => compileWhere(where, id, context));
  const tests = parts.filter((test) => test !== undefined);
  const enough = compileLimit(limit);
  if (!enough || tests.length < parts.length) return undefined;
  return (sheet) => {
    let sure = 0;
    let possible = 0;
    for (const test of tests) {
      const truth = test(sheet);
      if (truth === YES) sure += 1;
      if (truth >= MAYBE) possible += 1;
    }
    return truthBetween(meets({ n: sure, d: 1 }, enough), meets({ n: possible, d: 1 }, enough));
  };
}

function compileWhere(where: Where, id: string, context: NeedContext): Test | undefined {
  switch (where.kind) {
    case 'limit':
      return where.on === 'score' ? compileItem(id, where.limit, context) : undefined;
    case 'all':
    case 'any': {
      const parts = where.parts.map((part) => compileWhere(part, id, context));
      const [first] = parts;
      const test = together(where.kind, parts);
      // What does not apply is outside whatever is asked of it.
      return first && test && ((sheet) => (first(sheet) === OUTSIDE ? OUTSIDE : test(sheet)));
    }
    case 'not': {
      const test = compileWhere(where.part, id, context);
      return test && ((sheet) => opposite(test(sheet)));
    }
  }
}

function compileItem(id: string, limit: Limit, context: NeedContext): Test | undefined {
  const at = context.nodeAt(id);
  const compiled = compileLimit(limit);
  if (!compiled) return undefined;
  if (at === undefined) return compileQuestion(id, limit, context);
  const isScore = context.sight === 'score';
  return ({ nodes }) => truthOfNode(at, compiled, nodes, isScore);
}

function truthOfNode(at: number, limit: CompiledLimit, nodes: Columns, isScore: boolean): number {
  if (nodes.state[at] === EXCLUDED) return OUTSIDE;
  const isOne = isScore && nodes.state[at] === COUNTED;
  const meetsLow = meets(numberAt(nodes, at, isOne ? VALUE : WORST), limit);
  // Where nothing is unsure the bounds are one number.
  if (isOne || (cell(nodes.effects, at) & UNSURE) === 0) return meetsLow ? YES : NO;
  return truthBetween(meetsLow, meets(numberAt(nodes, at, BEST), limit));
}

/** Without an answer a question counts by the node's rules: that is known beforehand. */
function compileQuestion(
  id: string,
  limit: Limit,
  { node, sight, questionAt }: NeedContext,
): Test | undefined {
  const { at, compiled } = questionAt(id);
  const own = compileLimit(limit);
  if (!own) return undefined;
  const unanswered = ANSWER_STATES.map((state) => {
    if (state === 'answered') return OUTSIDE;
    const measure = measureQuestion(compiled.question, undefined, state, policyAlone(node));
    if (measure.state === 'excluded') return OUTSIDE;
    return NUMBER_OF_TRUTH[compare(limit, seenOf(measure, sight))];
  });
  return (sheet) => {
    const state = sheet.states[at] ?? HIDDEN;
    if (state !== ANSWERED) return unanswered[state] ?? OUTSIDE;
    return meets({ n: sheet.points[at] ?? 0, d: compiled.denominator }, own) ? YES : NO;
  };
}
