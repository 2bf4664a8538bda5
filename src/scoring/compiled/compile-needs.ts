import type { Limit, Need, ScoreNode, Where } from '../../questionnaire/scoring-types.ts';
import { policyAlone, seenOf } from '../look.ts';
import type { Sight } from '../look.ts';
import { measureQuestion } from '../measure.ts';
import { compare } from '../truth.ts';
import type { QuestionAt } from './compile-inputs.ts';
import { ratio } from './ratio.ts';
import type { Scored } from './score-node.ts';
import { ANSWERED, HIDDEN, STATES } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { compileLimit, MAYBE, NO, NUMBER_OF_TRUTH, opposite, OUTSIDE, YES } from './truths.ts';

/** What needs see: the answers, and every node. */
export interface Look {
  readonly sheet: Sheet;
  readonly scored: readonly Scored[];
}

/** The truth of a need, or of what is asked of one item, as a number. */
export type Test = (look: Look) => number;

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
      return test && ((look) => opposite(test(look)));
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
  return test && ((look) => Math.max(NO, test(look)));
}

/** Undefined where one of them is. */
function together(kind: 'all' | 'any', parts: readonly (Test | undefined)[]): Test | undefined {
  const tests = parts.filter((test) => test !== undefined);
  if (tests.length < parts.length) return undefined;
  return (look) => {
    let truth = kind === 'all' ? YES : NO;
    for (const test of tests) {
      const own = test(look);
      if (kind === 'all' ? own < truth : own > truth) truth = own;
    }
    return truth;
  };
}

/** Every one of them that applies. */
function compileEach(ids: readonly string[], limit: Limit, context: NeedContext): Test | undefined {
  const parts = ids.map((id) => compileItem(id, limit, context));
  const tests = parts.filter((test) => test !== undefined);
  if (tests.length < parts.length) return undefined;
  return (look) => {
    let truth = YES;
    for (const test of tests) {
      const own = test(look);
      if (own !== OUTSIDE && own < truth) truth = own;
    }
    return truth;
  };
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
  return (look) => {
    let sure = 0;
    let possible = 0;
    for (const test of tests) {
      const truth = test(look);
      if (truth === YES) sure += 1;
      if (truth >= MAYBE) possible += 1;
    }
    const least = ratio(sure, 1);
    return enough(least, sure === possible ? least : ratio(possible, 1));
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
      return first && test && ((look) => (first(look) === OUTSIDE ? OUTSIDE : test(look)));
    }
    case 'not': {
      const test = compileWhere(where.part, id, context);
      return test && ((look) => opposite(test(look)));
    }
  }
}

function compileItem(id: string, limit: Limit, context: NeedContext): Test | undefined {
  const at = context.nodeAt(id);
  const test = compileLimit(limit);
  if (!test) return undefined;
  if (at === undefined) return compileQuestion(id, limit, context);
  const isScore = context.sight === 'score';
  return ({ scored }) => {
    const own = scored[at];
    if (!own || own.state === 'excluded') return OUTSIDE;
    return isScore && own.value ? test(own.value, own.value) : test(own.worst, own.best);
  };
}

/** Without an answer a question counts by the node's rules: that is known beforehand. */
function compileQuestion(
  id: string,
  limit: Limit,
  { node, sight, questionAt }: NeedContext,
): Test | undefined {
  const { at, compiled } = questionAt(id);
  const test = compileLimit(limit);
  if (!test) return undefined;
  const unanswered = STATES.map((state) => {
    if (state === 'answered') return OUTSIDE;
    const measure = measureQuestion(compiled.question, undefined, state, policyAlone(node));
    if (measure.state === 'excluded') return OUTSIDE;
    return NUMBER_OF_TRUTH[compare(limit, seenOf(measure, sight))];
  });
  return ({ sheet }) => {
    const state = sheet.states[at] ?? HIDDEN;
    if (state !== ANSWERED) return unanswered[state] ?? OUTSIDE;
    const points = ratio(sheet.points[at] ?? 0, compiled.denominator);
    return test(points, points);
  };
}
