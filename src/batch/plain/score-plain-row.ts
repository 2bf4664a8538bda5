import type { Language, Say } from '../../messages/message.ts';
import { sheetScorer } from '../../scoring/compiled/score-sheet.ts';
import { HIDDEN, openSheet, SKIPPED } from '../../scoring/compiled/sheet.ts';
import type { Sheet } from '../../scoring/compiled/sheet.ts';
import { nextFinder } from './find-next.ts';
import { rowLine } from './json-line.ts';
import type { PlainReading, PlainRow } from './plain-row.ts';
import { rowLooker } from './row-view.ts';
import type { PlainAround } from './scored-row.ts';
import { rowCells } from './table-row.ts';
import type { RowCells } from './table-row.ts';

/** A scored row as it is written. */
export interface PlainFirm {
  /** The firm's name, as a text. */
  readonly firm: string;
  /** A line of JSON, without its end; bytes, a character each; empty where only the table is written. */
  readonly line: string;
  readonly cells: RowCells;
}

export type ScorePlainRow = (row: PlainRow, around: PlainAround) => PlainFirm | undefined;

export interface PlainWriting {
  readonly say: Say;
  readonly language: Language;
  /** Whether lines of JSON are written beside the table. */
  readonly hasLines: boolean;
}

/**
 * Plain rows → what is written of them, the same as of a `ScoredFirm`. Undefined where the checks of
 * answer files or the exact scorer are needed.
 */
export function plainScorer(
  reading: PlainReading,
  { say, language, hasLines }: PlainWriting,
): ScorePlainRow {
  const { loaded, plan } = reading;
  const { main: mainId } = loaded.questionnaire.scoring;
  const sheet = openSheet(plan.questions.length, plan.nodes.length);
  const scoreSheet = sheetScorer(plan, sheet);
  const mainAt = plan.nodes.findIndex((node) => node.id === mainId);
  const { needsView, find } = nextFinder(reading);
  const look = rowLooker(reading, needsView);
  const cellsOf = rowCells(reading, say, language);
  const lineOf = hasLines ? rowLine(reading) : noLine;
  return (row, around) => {
    const seen = look(row);
    if (!seen) return undefined;
    fill(sheet, row, reading, seen.looked?.view.visible);
    const scores = scoreSheet();
    const main = scores?.[mainAt];
    if (!scores || !main) return undefined;
    const next = find(main, sheet, seen);
    const scored = { row, around, seen, scores, main, sheet, ...(next && { next }) };
    return { firm: around.firm, line: lineOf(scored), cells: cellsOf(scored) };
  };
}

function noLine(): string {
  return '';
}

/** By position: what is answered, left out, or not asked. */
function fill(
  { states, points }: Sheet,
  { answers }: PlainRow,
  { plan: { questions } }: PlainReading,
  visible: ReadonlySet<string> | undefined,
): void {
  for (let at = 0; at < questions.length; at += 1) {
    const own = answers[at];
    states[at] = own ? own.state : SKIPPED;
    points[at] = own ? own.points : 0;
    if (visible && !visible.has(questions[at]?.question.id ?? '')) states[at] = HIDDEN;
  }
}
