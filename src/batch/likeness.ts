/** Texts less alike than this are others. */
export const LEAST_ALIKE = 0.5;

/** The share of pairs of neighbouring characters that two texts have in common (Dice). */
export function likeness(a: string, b: string): number {
  const [own, other] = [pairsOf(a), pairsOf(b)];
  if (own.size === 0 || other.size === 0) return 0;
  const common = [...own].filter((pair) => other.has(pair)).length;
  return (2 * common) / (own.size + other.size);
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.slice(1), (_, at) => text.slice(at, at + 2)));
}
