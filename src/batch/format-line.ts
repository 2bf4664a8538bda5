import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { NodeScore } from '../scoring/compiled/score-sheet.ts';
import { numberText } from './number-text.ts';
import { levelOf, STATUS } from '../scoring/score.ts';

/**
 * A text as its bytes in UTF-8, a character a byte. One Chinese word would make of a megabyte of
 * numbers a text of two bytes a character, which takes several times longer to write.
 */
export function asBytes(text: string): string {
  return Buffer.byteLength(text) === text.length ? text : Buffer.from(text).toString('latin1');
}

/**
 * Scores of a sheet as a line of JSON: what does not change from sheet to sheet is put into words
 * once. The keys are those of a result, so that who reads results reads these lines. As bytes.
 */
export function lineOfScores(
  { questionnaire }: LoadedQuestionnaire,
  nodes: readonly string[],
): (id: string | undefined, scores: readonly NodeScore[]) => string {
  const { id, version, hash, scoring } = questionnaire;
  const about = asBytes(`"questionnaire":${JSON.stringify({ id, version, hash })}`);
  const main = nodes.indexOf(scoring.main);
  const keys = nodes.map((node, at) => asBytes(`${at === 0 ? '' : ','}${JSON.stringify(node)}:`));
  const nodeText = nodeWriter();
  const levels = new Map(
    scoring.nodes
      .find((node) => node.id === scoring.main)
      ?.levels?.steps.map((step) => [step.value, asBytes(JSON.stringify(levelOf(step)))]),
  );
  return (sheet, scores) => {
    const own = scores[main];
    const level = own?.level ?? null;
    let all = '';
    for (let at = 0; at < scores.length; at += 1) {
      const node = scores[at];
      if (node) all += `${keys[at] ?? ''}${nodeText(node)}`;
    }
    const start = sheet === undefined ? '{' : `{"id":${asBytes(JSON.stringify(sheet))},`;
    const shown = level === null ? 'null' : (levels.get(level) ?? 'null');
    return `${start}${about},"score":${own?.score ?? null},"level":${shown},"nodes":{${all}}}`;
  };
}

/** Writes what is known of a node. Behind its numbers come words that many sheets share. */
function nodeWriter(): (node: NodeScore) => string {
  const known = new Map<number, string>();
  return (node) => {
    const { score } = node;
    const text = score === null ? 'null' : numberText(score);
    // Most nodes are known for sure, and their numbers the same.
    const min = node.min === score ? text : numberText(node.min);
    const max = node.max === score ? text : numberText(node.max);
    return `{"score":${text},"min":${min},"max":${max}${countsText(node, known)}`;
  };
}

/** The rest of a node, which few numbers decide, found again by all of them in one. */
function countsText(node: NodeScore, known: Map<number, string>): string {
  const { level, coverage, answered, asked, status } = node;
  const isPlain = level === null || (level >= 0 && level < MOST && Number.isInteger(level));
  const name = isPlain && answered < MOST && asked < MOST ? nameOf(node) : undefined;
  const before = name === undefined ? undefined : known.get(name);
  if (before !== undefined) return before;
  const text = `,"level":${level},"coverage":${numberText(coverage)},"answered":${answered},"asked":${asked},"status":"${status}"}`;
  if (name !== undefined && known.size < REMEMBERED) known.set(name, text);
  return text;
}

const MOST = 255;
const REMEMBERED = 10_000;

/** Levels, counts and state as one number below 2³¹. */
function nameOf({ level, answered, asked, status }: NodeScore): number {
  const counts = (((level ?? MOST) << 8) | answered) << 8;
  return ((counts | asked) << 2) | STATES.indexOf(status);
}

const STATES = Object.values(STATUS);

/** What is wrong with a line, as a line of JSON. */
export function lineOfErrors(
  line: number,
  diagnostics: readonly Diagnostic[],
  sentence: (diagnostic: Diagnostic) => string,
): string {
  const findings = diagnostics.map((diagnostic) => ({
    code: diagnostic.code,
    column: diagnostic.column,
    message: sentence(diagnostic),
    args: diagnostic.args,
  }));
  return JSON.stringify({ line, findings });
}
