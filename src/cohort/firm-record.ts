import type { RowPlace } from './scored-firm.ts';

/** What is kept of a firm while many are read: as little as the picture needs. */
export interface FirmRecord {
  readonly key: string;
  readonly firm: string;
  readonly wave: string | null;
  readonly source: RowPlace;
  readonly version: string;
  readonly hash: string;
  /** Of every field asked for, the groups that the firm is in; none where it is not known. */
  readonly groups: readonly (readonly string[])[];
  readonly score: number | null;
  /** The main node's and the dimensions' share of their own ranges, 0–100. */
  readonly percent: number | null;
  readonly dimensions: readonly (number | null)[];
  readonly level: number | null;
  readonly coverage: number;
  /** By question, in the questionnaire's order: the level reached as a digit, or `-`. */
  readonly reaches: string;
  readonly next: NextRecord | null;
  readonly flags: readonly string[];
  /** Solutions that are not for such a firm. */
  readonly unfit: readonly string[];
  readonly review: Reviewed;
  readonly kept: Readonly<Record<string, string>>;
}

/** The next level, and by how much each of its comparisons is missed; 0 where it is met. */
export interface NextRecord {
  readonly level: number;
  readonly short: readonly number[];
}

/** What there is to look at again, as bits would have it: one of a few shared objects. */
export interface Reviewed {
  readonly straight: boolean;
  readonly top: boolean;
  readonly checks: boolean;
  readonly sparse: boolean;
}
