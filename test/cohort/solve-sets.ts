/** A number that was published: so many firms are in these atoms, taken together. */
export interface Told {
  readonly atoms: readonly number[];
  readonly count: number;
}

/**
 * What somebody can work out who knows every published number: noughts empty their atoms, and any sum or
 * difference of the other numbers is known. Says of a set of atoms whether its count is one of these.
 */
export function solver(told: readonly Told[]): (atoms: readonly number[]) => boolean {
  const empty = new Set(told.flatMap(({ atoms, count }) => (count === 0 ? atoms : [])));
  const vectorOf = (atoms: readonly number[]): Map<number, number> =>
    new Map(atoms.filter((atom) => !empty.has(atom)).map((atom) => [atom, 1]));
  const basis = new Map<number, Map<number, number>>();
  for (const { atoms } of told) {
    const rest = reduced(vectorOf(atoms), basis);
    const [pivot] = rest.keys();
    if (pivot !== undefined) basis.set(pivot, rest);
  }
  return (atoms) => reduced(vectorOf(atoms), basis).size === 0;
}

function reduced(
  vector: Map<number, number>,
  basis: ReadonlyMap<number, ReadonlyMap<number, number>>,
): Map<number, number> {
  for (;;) {
    const pivot = [...vector.keys()].find((atom) => basis.has(atom));
    const row = pivot === undefined ? undefined : basis.get(pivot);
    if (pivot === undefined || !row) return vector;
    const times = (vector.get(pivot) ?? 0) / (row.get(pivot) ?? 1);
    for (const [atom, value] of row) {
      const left = (vector.get(atom) ?? 0) - times * value;
      if (Math.abs(left) < 1e-9) vector.delete(atom);
      else vector.set(atom, left);
    }
    vector.delete(pivot);
  }
}
