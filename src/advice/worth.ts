import type { GateResult, NodeResult } from '../scoring/result.ts';

/** What a change of answers brings the main node; the first member that differs decides. */
export interface Worth {
  /** Levels risen. */
  readonly levels: number;
  /** Of what the next level still asks for: the shares closed, added up over its gates. */
  readonly next: number;
  /** The same over all levels above. */
  readonly above: number;
  /** Points of the least possible score. */
  readonly points: number;
}

export const NO_WORTH: Worth = { levels: 0, next: 0, above: 0, points: 0 };

/** A gate of the next level that a change brings nearer, by how much. */
export interface GateGain {
  readonly gate: GateResult;
  readonly gain: number;
}

/** What the main node gains from before to after. */
export function worthOf(before: NodeResult, after: NodeResult): Worth {
  const [next = 0] = shortfalls(before, before);
  const [nextAfter = 0] = shortfalls(before, after);
  return {
    levels: Math.max(0, levelOf(after) - levelOf(before)),
    next: Math.max(0, next - nextAfter),
    above: Math.max(0, total(shortfalls(before, before)) - total(shortfalls(before, after))),
    points: Math.max(0, after.min - before.min),
  };
}

/** The gates of the next level that come nearer. */
export function gateGains(before: NodeResult, after: NodeResult): readonly GateGain[] {
  const [step] = stepsAbove(before, before);
  const then = after.steps?.find(({ value }) => value === step?.value);
  return (step?.gates ?? []).flatMap((gate, position) => {
    const gain = (then?.gates[position]?.have ?? gate.have) - gate.have;
    return !gate.met && gain > 0 ? [{ gate, gain }] : [];
  });
}

/** Most first; what differs by less than any score can is equal. */
export function compareWorth(a: Worth, b: Worth): number {
  const parts = ['levels', 'next', 'above', 'points'] as const;
  const differing = parts.find((part) => Math.abs(a[part] - b[part]) > 1e-9);
  return differing ? b[differing] - a[differing] : 0;
}

/** Whether anything comes of it. */
export function isWorthwhile(worth: Worth): boolean {
  return compareWorth(worth, NO_WORTH) < 0;
}

/** `a` and a share of `b`. */
export function addWorth(a: Worth, b: Worth, share: number): Worth {
  return {
    levels: a.levels + b.levels * share,
    next: a.next + b.next * share,
    above: a.above + b.above * share,
    points: a.points + b.points * share,
  };
}

/** None at all is below every level. */
export function levelOf({ level }: NodeResult): number {
  return level?.value ?? -1;
}

/** What each level above that of `from` still asks for in `now`, as shares of its gates. */
function shortfalls(from: NodeResult, now: NodeResult): readonly number[] {
  return stepsAbove(from, now).map(({ gates }) => total(gates.map(shortfall)));
}

function stepsAbove(from: NodeResult, now: NodeResult): NonNullable<NodeResult['steps']> {
  return (now.steps ?? []).filter(({ value }) => value > levelOf(from));
}

/** What a gate lacks, as a share of what it asks for. */
function shortfall({ comparison, have, need, met }: GateResult): number {
  if (met) return 0;
  const lack = comparison === 'at_least' || comparison === 'above' ? need - have : have - need;
  return need > 0 ? Math.max(0, lack / need) : 1;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
