import { alphaOf } from './cronbach-alpha.ts';
import { total, variances, varianceOfSum, withoutColumn } from './covariance.ts';
import type { Covariance } from './covariance.ts';

/** What one item does for its scale. Null where it, or the rest, does not vary. */
export interface ItemRest {
  /** Correlation of the item with the sum of the others. */
  readonly item_rest: number | null;
  /** Alpha of the others; null below two of them. */
  readonly alpha_if_dropped: number | null;
}

/**
 * Item–rest correlation (an item–total correlation corrected for the item's own part in the total:
 * J. C. Nunnally, I. H. Bernstein, Psychometric Theory, 3rd ed. 1994, ch. 8) and alpha if the item is
 * dropped, of every item, from the covariances alone: cov(i, rest) = cov(i, sum) − s²ᵢ.
 */
export function itemRests(covariance: Covariance): readonly ItemRest[] {
  const own = variances(covariance);
  return covariance.matrix.map((row, at) => {
    const rest = withoutColumn(covariance, at);
    const variance = own[at] ?? Number.NaN;
    const shared = total(row) - variance;
    const scale = Math.sqrt(variance * varianceOfSum(rest));
    return {
      item_rest: scale > 0 ? shared / scale : null,
      alpha_if_dropped: alphaOf(rest),
    };
  });
}
