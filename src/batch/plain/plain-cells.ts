import type { PlainAnswer, PlainField } from './plain-answers.ts';
import type { PlainRow } from './plain-row.ts';

/** A plain row of a table, with what its columns say beside the answers. */
export interface PlainCells extends PlainRow {
  readonly kept: Readonly<Record<string, string>>;
  readonly key?: string;
  readonly wave?: string;
}

/** A row while it is read. */
export type Making = {
  -readonly [Key in keyof PlainCells]: PlainCells[Key];
} & {
  readonly answers: (PlainAnswer | undefined)[];
  readonly profile: (PlainField | undefined)[];
  kept: Record<string, string>;
};

/** What is kept of a row, until there is something: an object of no row. */
export const NONE_KEPT: Record<string, string> = {};
