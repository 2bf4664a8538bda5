/** Texts less alike than this are others. */
export const LEAST_ALIKE = 0.5;

/** The share of pairs of neighbouring characters that two texts have in common (Dice). */
export function likeness(a: string, b: string): number {
  return likenessTo(a)(b);
}

/** The same of one text and many others. */
export function likenessTo(text: string): (other: string) => number {
  const own = pairsOf(text);
  return (words) => {
    if (own.size === 0) return 0;
    const other = pairsOf(words);
    let common = 0;
    for (const pair of other) if (own.has(pair)) common += 1;
    return (2 * common) / (own.size + other.size);
  };
}

const REMEMBERED = 5000;
const known = new Map<string, ReadonlySet<string>>();

/** The titles of a questionnaire are held against every heading. */
function pairsOf(text: string): ReadonlySet<string> {
  const before = known.get(text);
  if (before) return before;
  const pairs = new Set<string>();
  for (let at = 1; at < text.length; at += 1) pairs.add(text.slice(at - 1, at + 1));
  if (known.size < REMEMBERED) known.set(text, pairs);
  return pairs;
}
