import { questionsOf } from '../questionnaire/questions-of.ts';
import type { Questionnaire } from '../questionnaire/types.ts';
import type { RankedFirm, Review } from './cohort.ts';
import type { FirmRecord } from './firm-record.ts';
import { valueSharer } from './share-values.ts';

const REVIEWS: readonly Review[] = ['straight', 'top', 'checks', 'sparse'];

/** Firms that have a score, best first; equal scores share a rank, and stand in the order of their keys. */
export function rankFirms(
  firms: readonly FirmRecord[],
  questionnaire: Questionnaire,
): readonly RankedFirm[] {
  const questions = questionsOf(questionnaire);
  const gapsOf = ({ reaches }: FirmRecord): number =>
    questions.filter(
      ({ capability }, at) =>
        capability !== undefined &&
        reaches[at] !== '-' &&
        Number(reaches[at]) < questionnaire.target,
    ).length;
  const scored = firms
    .filter(({ score }) => score !== null)
    .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0) || (a.key < b.key ? -1 : 1));
  const share = valueSharer();
  let rank = 0;
  return scored.map((firm, at): RankedFirm => {
    const score = firm.score ?? 0;
    if (score !== scored[at - 1]?.score) rank = at + 1;
    return {
      rank,
      firm: firm.firm,
      key: firm.key,
      level: firm.level,
      score,
      gaps: gapsOf(firm),
      review: share(REVIEWS.filter((review) => firm.review[review])),
    };
  });
}
