import type { Language, Say } from '../../messages/message.ts';
import { cellText, wordCell } from './cell-text.ts';
import { missingTexter } from './next-texts.ts';
import { nodeCells } from './node-texts.ts';
import type { PlainReading } from './plain-row.ts';
import { gapCells, levelTexts, placeTexter } from './row-texts.ts';
import type { ScoredRow } from './scored-row.ts';

/**
 * A row of the table before and behind the name of its report, in pieces that are written one after the
 * other; bytes, a character each. The next row is written over it.
 */
export interface RowCells {
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

/** Scored rows → rows of the table, as `firmTable` and `formatCsv` make them. */
export function rowCells(
  reading: PlainReading,
  say: Say,
  language: Language,
): (scored: ScoredRow) => RowCells {
  const { all, main: mainIn } = nodeCells(reading.plan, reading.loaded.questionnaire.scoring.main);
  const levels = levelTexts(reading);
  const gapsIn = gapCells(reading, language);
  const missingIn = missingTexter(say, language);
  const placeOf = placeTexter();
  return ({ row, around: { firm, key, wave, source }, seen, scores, main, sheet, next }) => {
    const { looked, flags, checks } = seen;
    const own = wordCell(firm);
    const keyed = key === firm ? own : wordCell(key);
    const level = levels.get(main.level)?.cells ?? ',';
    const { score, exact, coverage } = mainIn(scores, sheet);
    const missing = next ? missingIn(next.step, next.gates) : '';
    const gaps = gapsIn(row, looked?.view.visible);
    const place = placeOf(source).cells;
    const before = [own, ',', keyed, ',', cellText(wave), ',', level, ',', score, ',', exact, ','];
    before.push(coverage, ',', missing, ',', gaps, ',', flags.cell, ',', checks.cell, ',');
    before.push(place, String(source.row), ',');
    return { before, behind: all(scores) };
  };
}
