import type { RowPlace } from '../../cohort/scored-firm.ts';
import type { LevelStep } from '../../questionnaire/scoring-types.ts';
import type { NodeScore } from '../../scoring/compiled/score-sheet.ts';
import type { Sheet } from '../../scoring/compiled/sheet.ts';
import type { GateResult } from '../../scoring/result.ts';
import type { PlainRow } from './plain-row.ts';
import type { Seen } from './row-view.ts';

/** What is known of a plain row beside its answers. */
export interface PlainAround {
  readonly firm: string;
  readonly key: string;
  readonly wave: string | null;
  readonly source: RowPlace;
  readonly kept: Readonly<Record<string, string>>;
}

/** What the next level asks for. */
export interface Next {
  readonly step: LevelStep;
  readonly gates: readonly GateResult[];
}

/** A plain row and what it comes to, to be put into words; the sheet is written anew by the next row. */
export interface ScoredRow {
  readonly row: PlainRow;
  readonly around: PlainAround;
  readonly seen: Seen;
  readonly scores: readonly NodeScore[];
  readonly main: NodeScore;
  readonly sheet: Sheet;
  /** Absent above which there is no level. */
  readonly next?: Next;
}
