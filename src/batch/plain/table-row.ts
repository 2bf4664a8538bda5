import type { Language, Say } from '../../messages/message.ts';
import { cellText } from './cell-text.ts';
import { missingTexter } from './next-texts.ts';
import { nodeCells } from './node-texts.ts';
import type { PlainReading } from './plain-row.ts';
import { gapCells, levelTexts, placeTexter } from './row-texts.ts';
import type { ScoredRow } from './scored-row.ts';

/** The cells of a row of the table as CSV has them, but for the name of its report. */
export type RowCells = readonly string[];

/** Scored rows → rows of the table, as `firmTable` and `formatCsv` make them. */
export function rowCells(
  reading: PlainReading,
  say: Say,
  language: Language,
): (scored: ScoredRow) => RowCells {
  const { add: addNodes, main: mainIn } = nodeCells(
    reading.plan,
    reading.loaded.questionnaire.scoring.main,
  );
  const levels = levelTexts(reading);
  const gapsIn = gapCells(reading, language);
  const missingIn = missingTexter(say, language);
  const placeOf = placeTexter();
  return ({ row, around: { firm, key, wave, source }, seen, scores, main, sheet, next }) => {
    const { looked, flags, checks } = seen;
    const own = cellText(firm);
    const keyed = key === firm ? own : cellText(key);
    const level = levels.get(main.level)?.cells ?? NO_LEVEL;
    const { score, exact, coverage } = mainIn(scores, sheet);
    const missing = next ? missingIn(next.step, next.gates) : '';
    const gaps = gapsIn(row, looked?.view.visible);
    const { file, table } = placeOf(source);
    const number = String(source.row);
    const cells = [own, keyed, cellText(wave), level.value, level.name, score, exact, coverage];
    cells.push(missing, gaps, flags.cell, checks.cell, file, table, number, '');
    addNodes(scores, cells);
    return cells;
  };
}

const NO_LEVEL = { value: '', name: '' };
