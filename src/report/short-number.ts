import type { RoundMode } from '../questionnaire/scoring-types.ts';
import { exact, toFixed } from '../scoring/exact.ts';

/** A number where no exact text is at hand, with the decimals and the rounding of the questionnaire. */
export function shortNumber(
  value: number,
  places: number,
  rounding: RoundMode = 'half_up',
): string {
  // A double has about fifteen digits: what lies behind twelve decimals is its own rounding.
  const digits = value.toFixed(12);
  return digits.includes('e') ? digits : toFixed(exact(digits), places, rounding);
}

/** What a change would bring, about: one decimal at most. */
export function aboutNumber(value: number, places: number): string {
  const shown = Math.min(places, 1);
  const scale = 10 ** shown;
  return (Math.round(value * scale) / scale).toFixed(shown);
}
