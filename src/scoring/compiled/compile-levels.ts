import type { Levels, Need, ScoreNode } from '../../questionnaire/types.ts';
import { exact } from '../exact.ts';
import { measureQuestion } from '../measure.ts';
import { BASIS } from '../score.ts';
import type { QuestionAt } from './compile-inputs.ts';
import { compare, decimalRatio, isLost, isSafe, NOTHING } from './ratio.ts';
import type { Scored } from './score-node.ts';
import { ANSWERED, HIDDEN, STATES } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** What levels are awarded from: the answers, and every node. */
export interface Look {
  readonly sheet: Sheet;
  readonly scored: readonly Scored[];
}

/** The value of the level awarded; null where there is none. */
export type Award = (look: Look) => number | null;

interface Context {
  readonly node: ScoreNode;
  readonly levels: Levels;
  readonly questionAt: QuestionAt;
  readonly nodeAt: (id: string) => number | undefined;
}

/** Undefined where a need or a number is left to the exact scorer. */
export function compileLevels(context: Context): Award | undefined {
  const { node, levels, nodeAt } = context;
  const steps = levels.steps.map(({ value, needs }) => ({
    value,
    isMet: needs ? compileNeed(needs, context) : always,
  }));
  if (steps.some(({ isMet }) => !isMet)) return undefined;
  const at = nodeAt(node.id) ?? 0;
  const rising = steps.toReversed();
  return (look) => {
    const own = look.scored[at];
    if (!own || own.state === 'excluded') return null;
    if (levels.awardedOn === 'score' && own.value === null) return null;
    return rising.find(({ isMet }) => isMet?.(look))?.value ?? null;
  };
}

type Test = (look: Look) => boolean;

const always: Test = () => true;

function compileNeed(need: Need, context: Context): Test | undefined {
  switch (need.kind) {
    case 'score': {
      const reach = compileReach(need.id, need.atLeast, context);
      return reach && ((look) => reach(look) === REACHED);
    }
    case 'each': {
      const reaches = compileEach(need.ids, need.atLeast, context);
      return reaches && ((look) => reaches.every((reach) => reach(look) !== BELOW));
    }
    case 'count': {
      const reaches = compileEach(need.ids, need.where, context);
      return reaches && ((look) => countReached(reaches, look) >= need.atLeast);
    }
    case 'all':
    case 'any':
      return compileParts(need, context);
    case 'not': {
      const isMet = compileNeed(need.need, context);
      return isMet && ((look) => !isMet(look));
    }
  }
}

function compileParts(
  need: Extract<Need, { kind: 'all' | 'any' }>,
  context: Context,
): Test | undefined {
  const parts = need.needs.map((part) => compileNeed(part, context));
  const tests = parts.filter((test) => test !== undefined);
  if (tests.length < parts.length) return undefined;
  return need.kind === 'all'
    ? (look) => tests.every((test) => test(look))
    : (look) => tests.some((test) => test(look));
}

const BELOW = 0;
const REACHED = 1;
/** Does not apply to the firm. */
const OUTSIDE = 2;

/** Whether a node or a question reaches a score. */
type Reach = (look: Look) => typeof BELOW | typeof REACHED | typeof OUTSIDE;

function compileEach(
  ids: readonly string[],
  least: string,
  context: Context,
): readonly Reach[] | undefined {
  const reaches = ids.map((id) => compileReach(id, least, context));
  const known = reaches.filter((reach) => reach !== undefined);
  return known.length < reaches.length ? undefined : known;
}

function countReached(reaches: readonly Reach[], look: Look): number {
  let count = 0;
  for (const reach of reaches) if (reach(look) === REACHED) count += 1;
  return count;
}

function compileReach(id: string, least: string, context: Context): Reach | undefined {
  const at = context.nodeAt(id);
  return at === undefined
    ? compileQuestionReach(id, least, context)
    : compileNodeReach(at, least, context.levels);
}

function compileNodeReach(at: number, least: string, { awardedOn }: Levels): Reach | undefined {
  const threshold = decimalRatio(least);
  if (isLost(threshold)) return undefined;
  return ({ scored }) => {
    const own = scored[at];
    if (!own || own.state === 'excluded') return OUTSIDE;
    const value = awardedOn === 'score' ? (own.value ?? NOTHING) : own.worst;
    return compare(value, threshold) < 0 ? BELOW : REACHED;
  };
}

/** Without an answer a question counts by the node's rules; that is known beforehand. */
function compileQuestionReach(
  id: string,
  least: string,
  { node, levels, questionAt }: Context,
): Reach | undefined {
  const { at, compiled } = questionAt(id);
  const { n, d } = decimalRatio(least);
  const threshold = n * compiled.denominator;
  if (!isSafe(threshold) || !isSafe(compiled.bound * d)) return undefined;
  const unanswered = STATES.map((state) => {
    if (state === 'answered') return OUTSIDE;
    const measure = measureQuestion(compiled.question, undefined, state, node.states);
    if (measure.state === 'excluded') return OUTSIDE;
    return BASIS[levels.awardedOn](measure).gte(exact(least)) ? REACHED : BELOW;
  });
  return ({ sheet }) => {
    const state = sheet.states[at] ?? HIDDEN;
    if (state !== ANSWERED) return unanswered[state] ?? OUTSIDE;
    return (sheet.points[at] ?? 0) * d < threshold ? BELOW : REACHED;
  };
}
