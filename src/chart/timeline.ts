/** A bar along time, in months from the start; the end is exclusive. */
export interface TimelineBar {
  readonly start: number;
  readonly end: number;
}

/** Months to mark on an axis of this length: at most twelve, at round steps. */
export function timelineTicks(months: number): readonly number[] {
  const step = [1, 2, 3, 6, 12, 24].find((candidate) => months / candidate <= 12) ?? 48;
  const count = Math.floor(months / step);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** Where a bar stands on an axis of this width; a bar is never too thin to be seen. */
export function timelineSpan(
  { start, end }: TimelineBar,
  months: number,
  width: number,
): { readonly x: number; readonly width: number } {
  const scale = width / months;
  return { x: start * scale, width: Math.max(3, (end - start) * scale) };
}
