import { incompleteBeta } from './incomplete-beta.ts';

/**
 * The quantile of Fisher's F distribution: the number that a value with these degrees of freedom
 * stays below with this probability (0–1, both excluded). The distribution function is a regularised
 * incomplete beta function (NIST Digital Library of Mathematical Functions, 8.17(ii)), and is halved
 * in upon, since nothing can go wrong with that: a handful of quantiles is asked for in a run.
 */
export function quantileOfF(probability: number, above: number, below: number): number {
  let low = 0;
  let high = 1;
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2;
    const isBelow = incompleteBeta(middle, above / 2, below / 2) < probability;
    if (isBelow) low = middle;
    else high = middle;
  }
  const share = (low + high) / 2;
  return (below * share) / (above * (1 - share));
}

/** After so many halvings of 0–1 a double has no digits left to find. */
const HALVINGS = 60;
