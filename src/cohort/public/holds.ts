/** Whether counts may be shown: none of them is from 1 to one below the least. A nought may. */
export function holds(least: number, ...counts: readonly number[]): boolean {
  return counts.every((count) => count === 0 || count >= least);
}

/** A part of a whole that may be shown: neither it nor what is left is small. */
export function partHolds(least: number, part: number | null, whole: number | null): boolean {
  return part !== null && whole !== null && holds(least, part, whole - part);
}
