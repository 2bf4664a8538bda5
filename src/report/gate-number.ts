import type { GateResult } from '../scoring/result.ts';
import { aboutNumber, shortNumber } from './short-number.ts';

/** What a gate has: rounded, but never so that one that is not met looks met. */
export function gateHave(gate: GateResult, places: number): string {
  const { kind, comparison, have, need, met } = gate;
  const short = numberOf(gate, have, places);
  if (kind === 'when' || isWhole(gate) || kind === 'share') return short;
  if (met || comparison !== 'at_least' || Number(short) < need) return short;
  const scale = 10 ** places;
  return ((Math.ceil(need * scale) - 1) / scale).toFixed(places);
}

/** `3`, `≤ 3`: what is simply needed has no sign. */
export function gateNeed(gate: GateResult, places: number): string {
  const sign = { at_least: '', at_most: '≤ ', above: '> ', below: '< ' }[gate.comparison];
  const { kind, need } = gate;
  return kind === 'when' || kind === 'share' ? sign + numberOf(gate, need, places) : sign + need;
}

/** What a gate lacks: rounded up, for less would not do. */
export function gateLack(gate: GateResult, places: number): string {
  if (isWhole(gate)) return String(gate.need - gate.have);
  const scale = 10 ** places;
  const lack = Number(((gate.need - gate.have) * scale).toFixed(9));
  return (Math.ceil(lack) / scale).toFixed(places);
}

function isWhole({ kind }: GateResult): boolean {
  return kind === 'count' || kind === 'level';
}

/** Shares are told in percent; a condition on answers has no number. */
function numberOf(gate: GateResult, value: number, places: number): string {
  if (gate.kind === 'when') return '';
  if (gate.kind === 'share') return aboutNumber(value * 100, 1);
  return isWhole(gate) ? String(value) : shortNumber(value, places);
}
