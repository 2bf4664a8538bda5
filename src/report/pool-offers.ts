import { productsFor } from '../catalogue/products-for.ts';
import type { Catalogue, Product, Solution, Supplier } from '../catalogue/types.ts';
import { meetInterest } from './expert/meet-interest.ts';
import type { MetInterest } from './expert/meet-interest.ts';
import type { ExpertFile } from './expert/expert-schema.ts';

/** A product of one's own pool beside the class of solution it belongs to. */
export interface PoolOffer {
  readonly solution: Solution;
  readonly product: Product;
  readonly supplier: Supplier;
  /** Where the assessor's declared interests meet the supplier. */
  readonly interest?: MetInterest;
  /** Then: other products of that class whose suppliers they do not meet, of two other suppliers at most. */
  readonly alternatives: readonly Offered[];
}

export interface Offered {
  readonly product: Product;
  readonly supplier: Supplier;
}

/** How many alternatives stand beside a supplier that an interest meets. */
const ALTERNATIVES = 2;

/** All that the pool has for these classes, in their order; none where there is no pool. */
export function poolOffers(
  solutions: readonly Solution[],
  catalogue: Pick<Catalogue, 'products' | 'suppliers'>,
  expert: ExpertFile | undefined,
): readonly PoolOffer[] {
  const suppliers = new Map(catalogue.suppliers.map((supplier) => [supplier.id, supplier]));
  return solutions.flatMap((solution) => {
    const offered = productsFor(solution, catalogue).flatMap((product): readonly Offered[] => {
      const supplier = suppliers.get(product.supplier);
      return supplier ? [{ product, supplier }] : [];
    });
    return offered.map(({ product, supplier }) => {
      const interest = meetInterest(supplier, expert);
      return {
        solution,
        product,
        supplier,
        ...(interest && { interest }),
        alternatives: interest ? others(offered, expert) : [],
      };
    });
  });
}

function others(offered: readonly Offered[], expert: ExpertFile | undefined): readonly Offered[] {
  const free = offered.filter(({ supplier }) => !meetInterest(supplier, expert));
  const first = new Map(free.toReversed().map((one) => [one.supplier.id, one]));
  return free.filter((one) => first.get(one.supplier.id) === one).slice(0, ALTERNATIVES);
}

/** Offers as plain data for other programs. */
export function offersJson(offers: readonly PoolOffer[]): readonly OfferJson[] {
  return offers.map(({ solution, product, supplier, interest, alternatives }) => ({
    solution: solution.id,
    product: product.id,
    name: product.name,
    supplier: supplier.name,
    roles: supplier.roles,
    ...(product.price && { price: product.price }),
    ...(product.priceWords !== undefined && { price_words: product.priceWords }),
    ...(interest && { interest, alternatives: alternatives.map((one) => one.product.id) }),
  }));
}

interface OfferJson {
  readonly solution: string;
  readonly product: string;
  readonly name: string;
  readonly supplier: string;
  readonly roles: readonly string[];
  readonly price?: Product['price'];
  readonly price_words?: string;
  readonly interest?: MetInterest;
  /** Ids of products. */
  readonly alternatives?: readonly string[];
}
