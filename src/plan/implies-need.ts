import type { Limit, Need, Where } from '../questionnaire/scoring-types.ts';

/** Whether what meets one need is sure to meet the other; only what is plain to see is known. */
export function impliesNeed(strong: Need, weak: Need): boolean {
  if (weak.kind === 'all') return weak.needs.every((part) => impliesNeed(strong, part));
  if (strong.kind === 'all') return strong.needs.some((part) => impliesNeed(part, weak));
  if (strong.kind === 'each' && weak.kind === 'each') return eachIsAsHigh(strong, weak);
  if (strong.kind === 'count' && weak.kind === 'count') return countIsAsHigh(strong, weak);
  const areScores = strong.kind === 'score' && weak.kind === 'score';
  return areScores && strong.id === weak.id && isAsHigh(strong.limit, weak.limit);
}

type Each = Extract<Need, { kind: 'each' }>;
type Count = Extract<Need, { kind: 'count' | 'share' }>;

function eachIsAsHigh(strong: Each, weak: Each): boolean {
  const isAmong = weak.ids.every((id) => strong.ids.includes(id));
  return strong.on === weak.on && isAmong && isAsHigh(strong.limit, weak.limit);
}

function countIsAsHigh(strong: Count, weak: Count): boolean {
  const isAmong = strong.ids.every((id) => weak.ids.includes(id));
  return isAmong && isAsHigh(strong.limit, weak.limit) && whereIsAsHigh(strong.where, weak.where);
}

function isAsHigh(strong: Limit, weak: Limit): boolean {
  return (
    strong.is === 'at_least' && weak.is === 'at_least' && Number(strong.than) >= Number(weak.than)
  );
}

function whereIsAsHigh(strong: Where, weak: Where): boolean {
  if (strong.kind !== 'limit' || weak.kind !== 'limit') return false;
  return strong.on === weak.on && isAsHigh(strong.limit, weak.limit);
}
