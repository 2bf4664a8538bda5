/**
 * The known word nearest to a misspelt one, or undefined when none is near: at most three edits
 * (insert, delete, replace, swap) and more than 40 % alike, with three edits more than half. What only looks alike comes first.
 */
export function closestWord(word: string, known: readonly string[]): string | undefined {
  const lookalike = known.find((candidate) => seen(candidate) === seen(word));
  if (lookalike !== undefined) return lookalike;
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    const longest = Math.max(word.length, candidate.length);
    const similar = distance <= 3 && (longest - distance) / longest > (distance === 3 ? 0.5 : 0.4);
    if (similar && (best === undefined || distance < best.distance))
      best = { word: candidate, distance };
  }
  return best?.word;
}

/** As it looks: a small L is a one, an O a nought. */
function seen(word: string): string {
  return word.toLowerCase().replaceAll(/[li]/g, '1').replaceAll('o', '0');
}

/** Optimal string alignment distance (Damerau 1964, restricted); 4 stands for more than 3. */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3) return 4;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= a.length; row += 1) {
    rows.push([row]);
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const edits = [
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (same ? 0 : 1),
        ...(swapped && row > 1 && column > 1 ? [at(row - 2, column - 2) + 1] : []),
      ];
      rows[row]?.push(Math.min(...edits));
    }
  }
  return at(a.length, b.length);
}
