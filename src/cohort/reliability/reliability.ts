import type { LoadedQuestionnaire } from '../../questionnaire/load-questionnaire.ts';
import type { ScoredFirm } from '../scored-firm.ts';
import { compareRaters } from './compare-raters.ts';
import type { RaterAgreement } from './compare-raters.ts';
import { judgeScale } from './judge-scale.ts';
import type { ScaleReliability } from './judge-scale.ts';
import { levelFlips } from './level-flips.ts';
import type { LevelFlips } from './level-flips.ts';
import type { Raters } from './pair-raters.ts';

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
  readonly firms: readonly ScoredFirm[];
  /** All rows, among them several of a firm by several raters. */
  readonly rows: readonly ScoredFirm[];
  readonly raters: readonly Raters[];
}

/** Firms that one questionnaire scored → how far their numbers can be relied upon. */
export function judgeReliability({ loaded, firms, rows, raters }: ReliabilityInput): Reliability {
  const { questionnaire } = loaded;
  const { main, dimensions } = questionnaire.scoring;
  return {
    measurement: questionnaire.measurement,
    firms: firms.length,
    scales: [...new Set([main, ...dimensions])].map((node) =>
      judgeScale(questionnaire, node, firms),
    ),
    agreement: raters.map((pair) => compareRaters(questionnaire, rows, pair)),
    flips: levelFlips(loaded, firms),
  };
}
