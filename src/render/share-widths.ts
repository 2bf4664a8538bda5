/** A total in shares, but none below its least; the others give way. */
export function shareWidths(
  shares: readonly number[],
  least: readonly number[],
  total: number,
): readonly number[] {
  const fixed = new Set<number>();
  const leastOf = (index: number): number => least[index] ?? 0;
  for (;;) {
    const taken = [...fixed].reduce((sum, index) => sum + leastOf(index), 0);
    const free = shares.reduce((sum, share, index) => sum + (fixed.has(index) ? 0 : share), 0);
    const one = (total - taken) / free;
    const narrow = shares.findIndex(
      (share, index) => !fixed.has(index) && share * one < leastOf(index),
    );
    if (narrow < 0 || fixed.size === shares.length - 1) {
      return shares.map((share, index) => (fixed.has(index) ? leastOf(index) : share * one));
    }
    fixed.add(narrow);
  }
}
