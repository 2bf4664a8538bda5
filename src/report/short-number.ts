import type { GateResult } from '../scoring/result.ts';

/** A number where no exact text is at hand, with the decimals that the questionnaire shows. */
export function shortNumber(value: number, places: number): string {
  const scale = 10 ** places;
  return (Math.round(value * scale) / scale).toFixed(places);
}

/** What a change would bring, about: one decimal at most. */
export function aboutNumber(value: number, places: number): string {
  return shortNumber(value, Math.min(places, 1));
}

/** What a gate has: rounded, but never so that one that is not met looks met. */
export function gateHave({ kind, have, need, met }: GateResult, places: number): string {
  if (kind === 'count') return String(have);
  const short = shortNumber(have, places);
  if (met || Number(short) < need) return short;
  const scale = 10 ** places;
  return ((Math.ceil(need * scale) - 1) / scale).toFixed(places);
}

/** What a gate lacks: rounded up, for less would not do. */
export function gateLack({ kind, have, need }: GateResult, places: number): string {
  if (kind === 'count') return String(need - have);
  const scale = 10 ** places;
  const lack = Number(((need - have) * scale).toFixed(9));
  return (Math.ceil(lack) / scale).toFixed(places);
}
