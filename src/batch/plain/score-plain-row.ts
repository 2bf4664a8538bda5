import type { RowPlace } from '../../cohort/scored-firm.ts';
import type { Language, Say } from '../../messages/message.ts';
import { ENGINE } from '../../scoring/engine.ts';
import { scoreSheet } from '../../scoring/compiled/score-sheet.ts';
import type { NodeScore } from '../../scoring/compiled/score-sheet.ts';
import { HIDDEN, openSheet, SKIPPED } from '../../scoring/compiled/sheet.ts';
import type { Sheet } from '../../scoring/compiled/sheet.ts';
import { asBytes } from '../format-line.ts';
import { cellText, wordTexts } from './cell-text.ts';
import { nextFinder } from './find-next.ts';
import { nodeTexter } from './node-texts.ts';
import type { PlainReading, PlainRow } from './plain-row.ts';
import {
  gapTexter,
  jsonText,
  levelTexts,
  placeTexter,
  questionTexter,
  rowHasher,
  shownProfile,
} from './row-texts.ts';
import { rowLooker } from './row-view.ts';
import type { Seen } from './row-view.ts';

/** What is known of a plain row beside its answers. */
export interface PlainAround {
  readonly firm: string;
  readonly key: string;
  readonly wave: string | null;
  readonly source: RowPlace;
  readonly kept: Readonly<Record<string, string>>;
}

/** A scored row as it is written; bytes, a character each. */
export interface PlainFirm {
  /** The firm's name, as a text. */
  readonly firm: string;
  /** A line of JSON, without its end. */
  readonly line: string;
  /** The row of the table before and behind the name of its report. */
  readonly cells: readonly [before: string, behind: string];
}

export type ScorePlainRow = (row: PlainRow, around: PlainAround) => PlainFirm | undefined;

/**
 * Plain rows → what is written of them, the same as of a `ScoredFirm`. Undefined where the checks of
 * answer files or the exact scorer are needed.
 */
export function plainScorer(reading: PlainReading, say: Say, language: Language): ScorePlainRow {
  const { loaded, plan } = reading;
  const { main: mainId } = loaded.questionnaire.scoring;
  const sheet = openSheet(plan.questions.length, plan.nodes.length);
  const mainAt = plan.nodes.findIndex((node) => node.id === mainId);
  const findNext = nextFinder(reading, say, language);
  const look = rowLooker(reading, findNext.needsView);
  const write = rowWriter(reading, language);
  return (row, around) => {
    const seen = look(row);
    if (!seen) return undefined;
    fill(sheet, row, reading, seen.looked?.view.visible);
    const scores = scoreSheet(plan, sheet);
    const main = scores?.[mainAt];
    if (!scores || !main) return undefined;
    const next = findNext.find(main, sheet, seen);
    return write({ row, around, seen, scores, main, sheet, next });
  };
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

interface Scored {
  readonly row: PlainRow;
  readonly around: PlainAround;
  readonly seen: Seen;
  readonly scores: readonly NodeScore[];
  readonly main: NodeScore;
  readonly sheet: Sheet;
  readonly next: { readonly next: string; readonly missing: string };
}

const NO_LEVEL = { json: 'null', cells: ',' };

function rowWriter(reading: PlainReading, language: Language): (scored: Scored) => PlainFirm {
  const { questionnaire } = reading.loaded;
  const { id, version, hash } = questionnaire;
  const about = asBytes(
    `"engine":${JSON.stringify(ENGINE)},"questionnaire":${JSON.stringify({ id, version, hash })},"answers_hash":"`,
  );
  const nodesIn = nodeTexter(reading.plan, questionnaire.scoring.main);
  const levels = levelTexts(reading);
  const gapsIn = gapTexter(reading, language);
  const questionsIn = questionTexter(reading);
  const hashOf = rowHasher(reading);
  const placeOf = placeTexter();
  return ({ row, around: { firm, key, wave, source, kept }, seen, scores, main, sheet, next }) => {
    const { looked, flags, checks } = seen;
    const visible = looked?.view.visible;
    const place = placeOf(source);
    const nodes = nodesIn(scores, sheet);
    const level = levels.get(main.level) ?? NO_LEVEL;
    const gaps = gapsIn(row, visible);
    const own = wordTexts(firm);
    const keyed = key === firm ? own : wordTexts(key);
    const waveText = wave === null ? 'null' : jsonText(wave);
    const idText = row.id === undefined ? '' : `"id":${jsonText(row.id)},`;
    return {
      firm,
      line: [
        `{"firm":${own.json},"key":${keyed.json},"wave":${waveText},${idText}"source":${place.json}${source.row}},`,
        `${about}${hashOf(row)}","profile":{${shownProfile(row)}},"kept":${keptText(kept)},`,
        `"score":${nodes.score},"exact":${nodes.exact},"level":${level.json},"coverage":${nodes.coverage},`,
        `"nodes":{${nodes.nodes}},"questions":{${questionsIn(row, visible)}},`,
        `"next":${next.next},"gaps":${gaps.json},"flags":${flags.json},"checks":${checks.json}}`,
      ].join(''),
      cells: [
        `${own.cell},${keyed.cell},${cellText(wave)},${level.cells},${nodes.scoreCells},${next.missing},${gaps.cell},${flags.cell},${checks.cell},${place.cells}${source.row},`,
        nodes.cells,
      ],
    };
  };
}

function keptText(kept: Readonly<Record<string, string>>): string {
  return Object.keys(kept).length === 0 ? '{}' : asBytes(JSON.stringify(kept));
}
