import type { Possible } from '../advice/possible-levels.ts';
import type { ReportContext } from './context.ts';

/** One sentence: long for its own section, short for the summary. */
export function possibleSentence(
  possible: Possible,
  length: 'short' | 'levels',
  { say, text }: ReportContext,
): string {
  const names = possible.levels.map(({ name }) => text(name));
  return say(`report.possible-${length}`, {
    title: text(possible.loaded.questionnaire.title),
    count: names.length,
    low: names[0] ?? '',
    high: names.at(-1) ?? '',
  });
}
