/** A number that is not told, with what there was and what it takes: never a number that misleads. */
export interface Refusal {
  readonly refused: 'too_few_firms' | 'too_few_items' | 'no_spread';
  /** Firms, pairs or items there were. */
  readonly n: number;
  /** The least it takes; of `no_spread`, where all say the same, no number helps and it is `n`. */
  readonly least: number;
}

export type Reliably<T> = T | Refusal;

/** A number with its interval of 95 % confidence. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Fewest firms for coefficient alpha and for item–rest correlations. H. Yurdugül, “Minimum Sample Size
 * for Cronbach's Coefficient Alpha: A Monte-Carlo Study”, Hacettepe University Journal of Education
 * 35 (2008) 397–405: 30 will do where the items have much in common, 100 where they have less; the
 * interval shows how much that is.
 */
export const LEAST_FOR_ALPHA = 30;

/**
 * Fewest firms for shares at the floor and the ceiling of a scale. C. B. Terwee et al., “Quality
 * criteria were proposed for measurement properties of health status questionnaires”, Journal of
 * Clinical Epidemiology 60 (2007) 34–42.
 */
export const LEAST_FOR_ENDS = 50;

/**
 * Fewest pairs for an intraclass correlation. T. K. Koo, M. Y. Li, “A Guideline of Selecting and
 * Reporting Intraclass Correlation Coefficients for Reliability Research”, Journal of Chiropractic
 * Medicine 15 (2016) 155–163.
 */
export const LEAST_FOR_ICC = 30;

/**
 * Fewest pairs for a weighted kappa of so many categories, 2k². D. V. Cicchetti, “Testing the Normal
 * Approximation and Minimal Sample Size Requirements of Weighted Kappa When the Number of Categories
 * Is Large”, Applied Psychological Measurement 5 (1981) 101–104.
 */
export function leastForKappa(categories: number): number {
  return 2 * categories ** 2;
}

/** 97.5 % of the standard normal distribution lie below it. */
export const NORMAL_975 = 1.959963984540054;

/** A value, or why there is none. */
export function isRefused<T extends object>(value: Reliably<T>): value is Refusal {
  return 'refused' in value;
}

export function tooFew(
  refused: 'too_few_firms' | 'too_few_items',
  n: number,
  least: number,
): Refusal {
  return { refused, n, least };
}

export function noSpread(n: number): Refusal {
  return { refused: 'no_spread', n, least: n };
}
