/** The day of an instant as the firm's wall calendar shows it: China has one time zone, UTC+8. */
export function dayOf(now: Date): string {
  const shifted = now.getTime() + 8 * 3_600_000;
  return isoOf(shifted).slice(0, 10);
}

/** ISO time in China's zone, to the second, such as `2026-11-22T19:30:00+08:00`. */
export function timeOf(now: Date): string {
  return `${isoOf(now.getTime() + 8 * 3_600_000).slice(0, 19)}+08:00`;
}

// Where a locale is asked for the time, the whole of ICU is read first.
function isoOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
