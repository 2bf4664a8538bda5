import { QUANTILE_KEYS, shareOf } from './norm.ts';
import type { NodeNorm } from './norm.ts';

/** Where a firm stands among others: `below` and `above` what a norm tells apart. */
export interface NormPlace {
  readonly side: 'below' | 'within' | 'above';
  /** The percentile, a whole number; of the sides the outermost that is told. */
  readonly percentile: number;
}

/**
 * The percentile of a share of the range (0–100): between two quantiles in proportion, and the middle
 * of those that are the same, where many firms have the same score.
 */
export function placeInNorm(value: number, { quantiles }: NodeNorm): NormPlace {
  const known = QUANTILE_KEYS.map((key) => ({ share: shareOf(key), value: quantiles[key] }));
  const under = known.findLast((one) => one.value <= value);
  const over = known.find((one) => one.value >= value);
  if (!under) return { side: 'below', percentile: shareOf(QUANTILE_KEYS[0]) };
  if (!over) return { side: 'above', percentile: under.share };
  const isSame = over.value === under.value;
  const part = isSame ? 0.5 : (value - under.value) / (over.value - under.value);
  const percentile = Math.round(under.share + part * (over.share - under.share));
  return { side: 'within', percentile };
}
