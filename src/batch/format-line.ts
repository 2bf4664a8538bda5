import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { NodeScore } from '../scoring/compiled/score-sheet.ts';
import { numberText } from './number-text.ts';
import { levelOf } from '../scoring/score.ts';

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
  const keys = nodes.map((node) => asBytes(`${JSON.stringify(node)}:`));
  const levels = new Map(
    scoring.nodes
      .find((node) => node.id === scoring.main)
      ?.levels?.steps.map((step) => [step.value, asBytes(JSON.stringify(levelOf(step)))]),
  );
  return (sheet, scores) => {
    const own = scores[main];
    const level = own?.level ?? null;
    const parts: string[] = [];
    for (let at = 0; at < scores.length; at += 1) {
      const node = scores[at];
      if (node) parts.push(`${keys[at] ?? ''}${nodeText(node)}`);
    }
    const start = sheet === undefined ? '{' : `{"id":${asBytes(JSON.stringify(sheet))},`;
    const shown = level === null ? 'null' : (levels.get(level) ?? 'null');
    return `${start}${about},"score":${own?.score ?? null},"level":${shown},"nodes":{${parts.join(',')}}}`;
  };
}

function nodeText(node: NodeScore): string {
  const { score, level, coverage, answered, asked, status } = node;
  const text = score === null ? 'null' : numberText(score);
  // Most nodes are known for sure, and their numbers the same.
  const min = node.min === score ? text : numberText(node.min);
  const max = node.max === score ? text : numberText(node.max);
  return `{"score":${text},"min":${min},"max":${max},"level":${level},"coverage":${numberText(coverage)},"answered":${answered},"asked":${asked},"status":"${status}"}`;
}

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
