/** How quickly a person has answered so far, and what is still to be asked. */
export interface Pace {
  /** Milliseconds of each answer given. */
  readonly taken: readonly number[];
  /** Pages that nobody has answered yet. */
  readonly open: number;
  /** What the questionnaire itself says: minutes, for so many pages. */
  readonly minutes?: number;
  readonly pages: number;
}

// Who fetches a paper or a cup of tea does not answer more slowly for it.
const LONGEST = 120_000;
const ENOUGH = 5;

/** Whole minutes left, at least 1: by the person's own pace, at first by the questionnaire's word. */
export function minutesLeft({ taken, open, minutes, pages }: Pace): number | undefined {
  if (open === 0) return undefined;
  const own = taken.reduce((sum, one) => sum + Math.min(one, LONGEST), 0) / taken.length;
  if (taken.length >= ENOUGH) return Math.max(1, Math.ceil((own * open) / 60_000));
  return minutes === undefined ? undefined : Math.max(1, Math.ceil((minutes * open) / pages));
}
