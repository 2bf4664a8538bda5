import { questionsOf } from '../questionnaire/questions-of.ts';
import type { Questionnaire } from '../questionnaire/types.ts';
import type { QuestionCounts } from './cohort.ts';
import type { FirmRecord } from './firm-record.ts';

/** Levels of a capability. */
const LEVELS = ['0', '1', '2', '3', '4'] as const;

/** Of every question that shows a level: how many firms stand where, and how many have a gap. */
export function countQuestions(
  firms: readonly FirmRecord[],
  questionnaire: Questionnaire,
): readonly QuestionCounts[] {
  return questionsOf(questionnaire).flatMap(({ id, capability, options, bands, reaches }, at) => {
    const shows =
      reaches !== undefined || [...options, ...bands].some((one) => one.reaches !== undefined);
    if (!shows) return [];
    const counts = LEVELS.map((level) => firms.filter((firm) => firm.reaches[at] === level).length);
    const answered = sum(counts);
    return [
      {
        question: id,
        capability: capability ?? null,
        reaches: counts,
        without: firms.length - answered,
        gaps: capability === undefined ? null : sum(counts.slice(0, questionnaire.target)),
      },
    ];
  });
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
