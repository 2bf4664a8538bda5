/** As many answers as are kept; then all are forgotten. */
const MOST = 20_000;

/** What is worked out for a text, kept for the next time that it is asked for. */
export function remember<T>(known: Map<string, T>, key: string, find: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = find();
  if (known.size >= MOST) known.clear();
  known.set(key, found);
  return found;
}
