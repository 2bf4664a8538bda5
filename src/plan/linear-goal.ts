import type { Answer } from '../answers/types.ts';
import { questionsById } from '../questionnaire/questions-of.ts';
import type { Question } from '../questionnaire/question-types.ts';
import type { Levels, Limit, Need, ScoreNode, Where } from '../questionnaire/scoring-types.ts';
import { basisOf, policyAlone, seenOf } from '../scoring/look.ts';
import { measureQuestion } from '../scoring/measure.ts';
import { meetsWhere } from '../scoring/truth.ts';
import { viewOf } from '../scoring/view.ts';
import { impliesNeed } from './implies-need.ts';
import { isAdditive, isRising } from './is-rising.ts';
import { countedOf } from './planning.ts';
import type { Outcome, Planning } from './planning.ts';
import type { Goal } from './types.ts';

/** A sum over tracks that must not fall below `least`: by track, what each of its levels adds. */
export interface Demand {
  readonly gains: readonly ReadonlyMap<number, number>[];
  readonly least: number;
}

/** What must all be met, in one of several ways. Null where it is no sum over tracks. */
export type LinearGoal = readonly (readonly Demand[])[] | null;

const known = new WeakMap<Planning['lifts'], Map<string, LinearGoal>>();

export function linearGoal(planning: Planning, goal: Goal): LinearGoal {
  const own = known.get(planning.lifts) ?? new Map<string, LinearGoal>();
  known.set(planning.lifts, own);
  const key = JSON.stringify(goal);
  let found = own.get(key);
  if (found === undefined) {
    found = findLinear(planning, goal);
    own.set(key, found);
  }
  return found;
}

function findLinear(planning: Planning, goal: Goal): LinearGoal {
  const { tracks, scored } = planning;
  if (goal.kind === 'questions') {
    return [
      goal.wanted.map((wanted) =>
        demand(planning, (at, level) => reached(planning, wanted, at, level), 1),
      ),
    ];
  }
  const isOpen = tracks.some((track) => track.isOpen);
  if (!isRising(scored.loaded, tracks) || !isAdditive(scored.loaded, isOpen)) return null;
  if (goal.kind === 'score') {
    const { main } = scored.loaded.questionnaire.scoring;
    const own = scoreDemand(planning, main, goal.score);
    return own && [[own]];
  }
  return levelWays(planning, goal.level);
}

/** What the main score gains by track and level; null where it is no sum. */
export function scoreGains(planning: Planning): Demand['gains'] | null {
  const way = linearGoal(planning, { kind: 'score', score: 0 });
  return way?.[0]?.[0]?.gains ?? null;
}

function reached(
  { tracks }: Planning,
  wanted: { readonly question: string; readonly level: number },
  at: number,
  level: number,
): number {
  return tracks[at]?.question.id === wanted.question && level >= wanted.level ? 1 : 0;
}

function levelWays(planning: Planning, level: number): LinearGoal {
  const { nodes, main } = planning.scored.loaded.questionnaire.scoring;
  const node = nodes.find(({ id }) => id === main);
  if (!node?.levels || node.levels.pick === 'first') return null;
  const ways = waysTo(node.levels, level).map((needs) => needsDemands(planning, node, needs));
  return ways.every((way) => way !== null) ? ways : null;
}

/** The needs of every step that is enough, those left out that ask for more than another. */
function waysTo({ pick, steps }: Levels, level: number): readonly (readonly Need[])[] {
  const ways = steps.flatMap(({ value }, place): readonly All[] => {
    if (value < level) return [];
    const together =
      pick === 'cumulative' ? steps.slice(0, place + 1) : steps.slice(place, place + 1);
    return [{ kind: 'all', needs: together.flatMap(({ needs }) => needs ?? []) }];
  });
  const least = ways.filter(
    (way, at) => !ways.slice(0, at).some((other) => impliesNeed(way, other)),
  );
  return least.map(({ needs }) => needs);
}

interface All {
  readonly kind: 'all';
  readonly needs: readonly Need[];
}

function needsDemands(
  planning: Planning,
  node: ScoreNode,
  needs: readonly Need[],
): readonly Demand[] | null {
  const demands = needs.map((need) => needDemands(planning, node, need));
  return demands.every((one) => one !== null) ? demands.flat() : null;
}

function needDemands(planning: Planning, node: ScoreNode, need: Need): readonly Demand[] | null {
  switch (need.kind) {
    case 'all':
      return needsDemands(planning, node, need.needs);
    case 'score':
      return scoreDemands(planning, [need.id], need.limit);
    case 'each': {
      const applying = need.ids.filter((id) => !isExcluded(planning, id));
      return need.on === 'level' ? null : scoreDemands(planning, applying, need.limit);
    }
    case 'count':
      return need.limit.is === 'at_least' ? countDemand(planning, node, need) : null;
    case 'share':
    case 'level':
    case 'when':
    case 'any':
    case 'not':
      return null;
  }
}

function scoreDemands(
  planning: Planning,
  ids: readonly string[],
  { is, than }: Limit,
): readonly Demand[] | null {
  if (is !== 'at_least') return null;
  const own = ids.map((id) => scoreDemand(planning, id, Number(than)));
  return own.every((one) => one !== null) ? own : null;
}

function isExcluded({ scoreAt, tracks }: Planning, id: string): boolean {
  const { byNode } = scoreAt(tracks.map(({ start }) => start));
  return byNode.get(id)?.status === 'not_applicable';
}

/** A node's score; null where it has none, or where something would lower it. */
function scoreDemand(planning: Planning, id: string, least: number): Demand | null {
  const { tracks, scoreAt } = planning;
  const starts = tracks.map(({ start }) => start);
  const numberIn = ({ byNode }: Outcome): number | null => {
    const node = byNode.get(id);
    return node ? countedOf(planning, node) : null;
  };
  const before = numberIn(scoreAt(starts));
  if (before === null) return null;
  return demand(
    planning,
    (at, level) => (numberIn(scoreAt(starts.with(at, level))) ?? before) - before,
    least - before,
  );
}

/** How many questions meet what is asked of each; null where nodes are counted. */
function countDemand(
  planning: Planning,
  node: ScoreNode,
  need: Extract<Need, { kind: 'count' | 'share' }>,
): readonly Demand[] | null {
  const { scored, tracks } = planning;
  const questions = questionsById(scored.loaded.questionnaire);
  const view = viewOf(scored.loaded, scored.answers);
  const given = scored.answers.answers;
  const counts = (question: Question, answer: Answer | undefined): number =>
    view.visible.has(question.id) && isMet(need.where, node, question, answer) ? 1 : 0;
  const counted = need.ids.map((id) => questions.get(id));
  if (!counted.every((question) => question !== undefined)) return null;
  const before = counted.filter((question) => counts(question, given.get(question.id)) > 0).length;
  const gain = (at: number, level: number): number => {
    const track = tracks[at];
    if (!track || !need.ids.includes(track.question.id)) return 0;
    const { question, answerAt } = track;
    const answer = answerAt(level);
    return answer ? counts(question, answer) - counts(question, given.get(question.id)) : 0;
  };
  return [demand(planning, gain, Number(need.limit.than) - before)];
}

function isMet(
  where: Where,
  node: ScoreNode,
  question: Question,
  answer: Answer | undefined,
): boolean {
  const measure = measureQuestion(question, answer, answer?.state ?? 'skipped', policyAlone(node));
  if (measure.state === 'excluded') return false;
  const seen = seenOf(measure, basisOf(node));
  // A question's level is its points.
  return meetsWhere(where, { score: seen, level: () => seen }) === 'yes';
}

/** What every level that lifts lead to adds. */
function demand(
  { tracks, lifts }: Planning,
  gain: (at: number, level: number) => number,
  least: number,
): Demand {
  const gains = tracks.map(({ capability, start }, at) => {
    const levels = new Set((lifts.get(capability) ?? []).map(({ to }) => to));
    return new Map(
      [...levels].filter((level) => level > start).map((level) => [level, gain(at, level)]),
    );
  });
  return { gains, least };
}
