import type { Language, Say } from '../../messages/message.ts';
import { cellText, wordCell } from './cell-text.ts';
import { missingTexter } from './next-texts.ts';
import { nodeCells } from './node-texts.ts';
import type { PlainReading } from './plain-row.ts';
import { gapCells, levelTexts, placeTexter } from './row-texts.ts';
import type { ScoredRow } from './scored-row.ts';

/** A row of the table before and behind the name of its report; bytes, a character each. */
export type RowCells = readonly [before: string, behind: string];

/** Scored rows → rows of the table, as `firmTable` and `formatCsv` make them. */
export function rowCells(
  reading: PlainReading,
  say: Say,
  language: Language,
): (scored: ScoredRow) => RowCells {
  const nodesIn = nodeCells(reading.plan, reading.loaded.questionnaire.scoring.main);
  const levels = levelTexts(reading);
  const gapsIn = gapCells(reading, language);
  const missingIn = missingTexter(say, language);
  const placeOf = placeTexter();
  return ({ row, around: { firm, key, wave, source }, seen, scores, main, sheet, next }) => {
    const { looked, flags, checks } = seen;
    const nodes = nodesIn(scores, sheet);
    const level = levels.get(main.level)?.cells ?? ',';
    const gaps = gapsIn(row, looked?.view.visible);
    const own = wordCell(firm);
    const keyed = key === firm ? own : wordCell(key);
    const place = placeOf(source).cells;
    const missing = next ? missingIn(next.step, next.gates) : '';
    return [
      `${own},${keyed},${cellText(wave)},${level},${nodes.main},${missing},${gaps},${flags.cell},${checks.cell},${place}${source.row},`,
      nodes.all,
    ];
  };
}
