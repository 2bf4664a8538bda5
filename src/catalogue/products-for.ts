import type { Catalogue, Product, Solution } from './types.ts';

/**
 * The products of one's own pool that belong to a class of solution, or, where they name no class, that
 * serve a capability it lifts. In the order of their names: the order is no advice.
 */
export function productsFor(
  { id, lifts }: Solution,
  { products }: Pick<Catalogue, 'products'>,
): readonly Product[] {
  const lifted = new Set(lifts.map(({ capability }) => capability));
  return products
    .filter(({ solutions, capabilities }) =>
      solutions.length > 0 ? solutions.includes(id) : capabilities.some((one) => lifted.has(one)),
    )
    .toSorted((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
}

/** By code points, so that every machine has the same order. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
