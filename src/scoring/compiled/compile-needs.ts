import { ANSWER_STATES } from '../../questionnaire/answer-states.ts';
import type { Limit, Need, ScoreNode, Where } from '../../questionnaire/scoring-types.ts';
import { policyAlone, seenOf } from '../look.ts';
import type { Sight } from '../look.ts';
import { measureQuestion } from '../measure.ts';
import { compare } from '../truth.ts';
import type { QuestionAt } from './compile-inputs.ts';
import { ANSWERED, COUNTED, EXCLUDED, HIDDEN } from './sheet.ts';
import type { Scored, Sheet } from './sheet.ts';
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
import { UNSURE } from './sides.ts';

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
  const nodes = ids.map((id) => context.nodeAt(id)).filter((at) => at !== undefined);
  const compiled = compileLimit(limit);
  if (compiled && nodes.length === ids.length) return eachNode(nodes, compiled, context);
  return (sheet) => {
    let truth = OUTSIDE;
    for (const test of tests) {
      truth = whileEach(truth, test(sheet));
      if (truth === NO) return truth;
    }
    return Math.max(NO, truth);
  };
}

/** The same of nodes alone, without a call for each. */
function eachNode(nodes: readonly number[], limit: CompiledLimit, { sight }: NeedContext): Test {
  const isScore = sight === 'score';
  return (sheet) => {
    let truth = OUTSIDE;
    for (let place = 0; place < nodes.length; place += 1) {
      truth = whileEach(truth, truthOfNode(sheet.nodes[nodes[place] ?? 0], limit, isScore));
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
  return ({ nodes }) => truthOfNode(nodes[at], compiled, isScore);
}

function truthOfNode(own: Scored | undefined, limit: CompiledLimit, isScore: boolean): number {
  if (!own || own.state === EXCLUDED) return OUTSIDE;
  const isOne = isScore && own.state === COUNTED;
  const meetsLow = meets(isOne ? own.value : own.worst, limit);
  // Where nothing is unsure the bounds are one number.
  if (isOne || (own.effects & UNSURE) === 0) return meetsLow ? YES : NO;
  return truthBetween(meetsLow, meets(own.best, limit));
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
