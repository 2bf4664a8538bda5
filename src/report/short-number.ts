import type { GateResult } from '../scoring/result.ts';

/** A number in passing: with the decimals that the questionnaire shows, at most one. */
export function shortNumber(value: number, places: number): string {
  const scale = scaleOf(places);
  return (Math.round(value * scale) / scale).toFixed(Math.min(places, 1));
}

/** What a gate has: rounded, but never so that one that is not met looks met. */
export function gateHave({ kind, have, need, met }: GateResult, places: number): string {
  if (kind === 'count') return String(have);
  const short = shortNumber(have, places);
  if (met || Number(short) < need) return short;
  const scale = scaleOf(places);
  return ((Math.ceil(need * scale) - 1) / scale).toFixed(Math.min(places, 1));
}

/** What a gate lacks: rounded up, for less would not do. */
export function gateLack({ kind, have, need }: GateResult, places: number): string {
  if (kind === 'count') return String(need - have);
  const scale = scaleOf(places);
  return (Math.ceil(Number(((need - have) * scale).toFixed(9))) / scale).toFixed(
    Math.min(places, 1),
  );
}

function scaleOf(places: number): number {
  return 10 ** Math.min(places, 1);
}
