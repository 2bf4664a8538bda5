import { total, variances, varianceOfSum } from './covariance.ts';
import type { Covariance } from './covariance.ts';
import { quantileOfF } from './f-quantile.ts';
import { LEAST_FOR_ALPHA, noSpread, tooFew } from './refusal.ts';
import type { Estimate, Reliably } from './refusal.ts';

/**
 * Coefficient alpha, k/(k − 1) · (1 − Σ s²ᵢ / s²_sum): L. J. Cronbach, “Coefficient alpha and the
 * internal structure of tests”, Psychometrika 16 (1951) 297–334. Its interval of 95 % is that of
 * L. S. Feldt, “The approximate sampling distribution of Kuder–Richardson reliability coefficient
 * twenty”, Psychometrika 30 (1965) 357–370: (1 − α) ÷ (1 − alpha) has an F distribution with n − 1
 * and (n − 1)(k − 1) degrees of freedom. The population's alpha then lies between
 * 1 − (1 − alpha)·F₀.₉₇₅ and 1 − (1 − alpha)·F₀.₀₂₅.
 */
export function cronbachAlpha(
  covariance: Covariance,
  least: number = LEAST_FOR_ALPHA,
): Reliably<Estimate> {
  const { n, matrix } = covariance;
  const k = matrix.length;
  if (k < 2) return tooFew('too_few_items', k, 2);
  if (n < least) return tooFew('too_few_firms', n, least);
  const value = alphaOf(covariance);
  if (value === null) return noSpread(n);
  const bound = (probability: number): number =>
    1 - (1 - value) * quantileOfF(probability, n - 1, (n - 1) * (k - 1));
  return { value, low: bound(0.975), high: bound(0.025) };
}

/** The coefficient alone; null where the sums do not differ, or with fewer than two items. */
export function alphaOf(covariance: Covariance): number | null {
  const k = covariance.matrix.length;
  const whole = varianceOfSum(covariance);
  if (k < 2 || !(whole > 0)) return null;
  return (k / (k - 1)) * (1 - total(variances(covariance)) / whole);
}
