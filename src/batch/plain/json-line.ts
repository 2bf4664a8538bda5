import { ENGINE } from '../../scoring/engine.ts';
import { asBytes } from '../format-line.ts';
import { wordJson } from './cell-text.ts';
import { nextTexter } from './next-texts.ts';
import { nodeMembers } from './node-texts.ts';
import type { PlainReading } from './plain-row.ts';
import {
  gapLists,
  jsonText,
  levelTexts,
  placeTexter,
  questionTexter,
  rowHasher,
  shownProfile,
} from './row-texts.ts';
import type { ScoredRow } from './scored-row.ts';

/** Scored rows → lines of JSON without their ends, as `firmLine` makes them; bytes, a character each. */
export function rowLine(reading: PlainReading): (scored: ScoredRow) => string {
  const { questionnaire } = reading.loaded;
  const { id, version, hash } = questionnaire;
  const about = asBytes(
    `"engine":${JSON.stringify(ENGINE)},"questionnaire":${JSON.stringify({ id, version, hash })},"answers_hash":"`,
  );
  const nodesIn = nodeMembers(reading.plan, questionnaire.scoring.main);
  const levels = levelTexts(reading);
  const gapsIn = gapLists(reading);
  const questionsIn = questionTexter(reading);
  const hashOf = rowHasher(reading);
  const nextIn = nextTexter();
  const placeOf = placeTexter();
  return ({ row, around: { firm, key, wave, source, kept }, seen, scores, main, sheet, next }) => {
    const { looked, flags, checks } = seen;
    const visible = looked?.view.visible;
    const nodes = nodesIn(scores, sheet);
    const level = levels.get(main.level)?.json ?? 'null';
    const own = wordJson(firm);
    const keyed = key === firm ? own : wordJson(key);
    const waveText = wave === null ? 'null' : jsonText(wave);
    const idText = row.id === undefined ? '' : `"id":${jsonText(row.id)},`;
    const nextText = next ? nextIn(next.step, next.gates) : 'null';
    return [
      `{"firm":${own},"key":${keyed},"wave":${waveText},${idText}"source":${placeOf(source).json}${source.row}},`,
      `${about}${hashOf(row)}","profile":{${shownProfile(row)}},"kept":${keptText(kept)},`,
      `${nodes.main},"level":${level},"coverage":${nodes.coverage},`,
      `"nodes":{${nodes.all}},"questions":{${questionsIn(row, visible)}},`,
      `"next":${nextText},"gaps":${gapsIn(row, visible)},"flags":${flags.json},"checks":${checks.json}}`,
    ].join('');
  };
}

function keptText(kept: Readonly<Record<string, string>>): string {
  return Object.keys(kept).length === 0 ? '{}' : asBytes(JSON.stringify(kept));
}
