/** A count as a share of another, 0–100; null where either is withheld or there is nothing to share. */
export function percentOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : (part * 100) / whole;
}
