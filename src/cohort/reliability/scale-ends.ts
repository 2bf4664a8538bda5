import { LEAST_FOR_ENDS, tooFew } from './refusal.ts';
import type { Reliably } from './refusal.ts';

/** How many have the least and the most there is, as shares (0–1). */
export interface ScaleEnds {
  readonly n: number;
  readonly floor: number;
  readonly ceiling: number;
  /** More than 15 %: firms at that end cannot be told apart (Terwee et al. 2007). */
  readonly floor_effect: boolean;
  readonly ceiling_effect: boolean;
}

/** Of places in a range, 0–1. */
export function scaleEnds(values: readonly number[]): Reliably<ScaleEnds> {
  const n = values.length;
  if (n < LEAST_FOR_ENDS) return tooFew('too_few_firms', n, LEAST_FOR_ENDS);
  const floor = values.filter((value) => value <= 0).length / n;
  const ceiling = values.filter((value) => value >= 1).length / n;
  return {
    n,
    floor,
    ceiling,
    floor_effect: floor > MOST_AT_AN_END,
    ceiling_effect: ceiling > MOST_AT_AN_END,
  };
}

const MOST_AT_AN_END = 0.15;
