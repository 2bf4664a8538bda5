/**
 * The regularised incomplete beta function I_x(a, b) for 0 ≤ x ≤ 1, by the continued fraction of
 * NIST Digital Library of Mathematical Functions 8.17.22, evaluated forward after W. J. Lentz,
 * “Generating Bessel functions in Mie scattering calculations using continued fractions”, Applied
 * Optics 15 (1976) 668–671.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // Left of this the fraction closes in quickly; right of it that of the complement does.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta) / a;
  return front / continuedFraction(x, a, b);
}

/** 1 + d₁/(1 + d₂/(1 + …)). */
function continuedFraction(x: number, a: number, b: number): number {
  let value = 1;
  let above = 1;
  let below = 0;
  for (let at = 1; at < MOST_STEPS; at += 1) {
    const part = coefficient(at, { x, a, b });
    below = 1 / notZero(1 + part * below);
    above = notZero(1 + part / above);
    const change = above * below;
    value *= change;
    if (Math.abs(change - 1) < Number.EPSILON) break;
  }
  return value;
}

/** Degrees of freedom of a million need a few thousand. */
const MOST_STEPS = 100_000;

/** d₂ₘ and d₂ₘ₊₁ of 8.17.23. */
function coefficient(
  at: number,
  { x, a, b }: { readonly x: number; readonly a: number; readonly b: number },
): number {
  const m = Math.floor(at / 2);
  return at % 2 === 0
    ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
}

function notZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

const TINY = 1e-300;

/** ln Γ(z) for z > 0: Stirling's series (DLMF 5.11.1) where it is good, reached by Γ(z + 1) = z Γ(z). */
function logGamma(z: number): number {
  if (z < GOOD_FROM) return logGamma(z + 1) - Math.log(z);
  const square = z * z;
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * square)) / square) / square) / z;
  return (z - 0.5) * Math.log(z) - z + Math.log(2 * Math.PI) / 2 + series;
}

/** From here on the first term left out is below 1e-13. */
const GOOD_FROM = 20;
