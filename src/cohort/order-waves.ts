/**
 * Waves from the first to the last: by the numbers in their names, such as 2025-10 and 2026-03, where all have
 * some; else in the order in which they were read.
 */
export function orderWaves(waves: readonly (string | null)[]): readonly (string | null)[] {
  const numbers = new Map(waves.map((wave) => [wave, numbersIn(wave ?? '')]));
  if ([...numbers.values()].some(({ length }) => length === 0)) return waves;
  return waves.toSorted((a, b) => compare(numbers.get(a) ?? [], numbers.get(b) ?? []));
}

function numbersIn(name: string): readonly number[] {
  return (name.normalize('NFKC').match(/\d+/g) ?? []).map(Number);
}

/** The first number that differs decides; what goes on is later. */
function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((number, place) => number !== other[place]);
  if (at < 0) return one.length - other.length;
  return (one[at] ?? 0) - (other[at] ?? Number.NEGATIVE_INFINITY);
}
