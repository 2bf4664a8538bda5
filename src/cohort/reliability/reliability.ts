import type { LoadedQuestionnaire } from '../../questionnaire/load-questionnaire.ts';
import { compareRaters } from './compare-raters.ts';
import type { RaterAgreement } from './compare-raters.ts';
import { judgeScale } from './judge-scale.ts';
import type { ScaleFirm, ScaleReliability } from './judge-scale.ts';
import { levelFlips } from './level-flips.ts';
import type { FlipFirm, LevelFlips } from './level-flips.ts';
import { WAVE } from './pair-raters.ts';
import type { RatedFirm, Raters } from './pair-raters.ts';

/** What an analyst wants to know before trusting the numbers of a cohort. Plain JSON. */
export interface Reliability {
  /**
   * Of a formative questionnaire, whose questions make up what is measured and need not go together,
   * alpha and item–rest correlations describe and say nothing of quality.
   */
  readonly measurement: 'formative' | 'reflective';
  readonly firms: number;
  /** The main node and the dimensions. */
  readonly scales: readonly ScaleReliability[];
  readonly agreement: readonly RaterAgreement[];
  readonly flips: LevelFlips | null;
}

export interface ReliabilityInput {
  readonly loaded: LoadedQuestionnaire;
  /** Each firm once. */
  readonly firms: readonly (ScaleFirm & FlipFirm)[];
  /** All rows, among them several of a firm by several raters. */
  readonly rows: readonly RatedFirm[];
  /** The wave that the firms are of: raters are compared within it, unless they are waves. */
  readonly wave: string | null;
  readonly raters: readonly Raters[];
}

/** Firms that one questionnaire scored → how far their numbers can be relied upon. */
export function judgeReliability({
  loaded,
  firms,
  rows,
  wave,
  raters,
}: ReliabilityInput): Reliability {
  const { questionnaire } = loaded;
  const { main, dimensions } = questionnaire.scoring;
  return {
    measurement: questionnaire.measurement,
    firms: firms.length,
    scales: [...new Set([main, ...dimensions])].map((node) =>
      judgeScale(questionnaire, node, firms),
    ),
    agreement: raters.map((pair) => {
      const own = pair.column === WAVE ? rows : rows.filter((row) => row.wave === wave);
      return compareRaters(questionnaire, own, pair);
    }),
    flips: levelFlips(loaded, firms),
  };
}
