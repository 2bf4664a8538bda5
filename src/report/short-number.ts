/** A number where no exact text is at hand, with the decimals that the questionnaire shows. */
export function shortNumber(value: number, places: number): string {
  const scale = 10 ** places;
  return (Math.round(value * scale) / scale).toFixed(places);
}

/** What a change would bring, about: one decimal at most. */
export function aboutNumber(value: number, places: number): string {
  return shortNumber(value, Math.min(places, 1));
}
