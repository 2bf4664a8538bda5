import type { Product, Supplier } from '../catalogue/types.ts';
import type { Say } from '../messages/message.ts';
import type { PoolOffer } from './pool-offers.ts';
import { separated } from '../messages/thousands.ts';

/** A supplier with its roles, as the team's own pool states them. */
export function supplierText({ name, roles }: Supplier, say: Say): string {
  if (roles.length === 0) return say('pool.supplier-without-role', { name });
  return say('pool.supplier', { name, roles: roles.join(say('report.list-separator')) });
}

/** The price as the supplier states it. */
export function priceText({ price, priceWords }: Product, say: Say): string {
  if (!price) return priceWords ?? say('pool.price-unknown');
  const { low, high, per = 'unknown' } = price;
  const band =
    low === high
      ? separated(low)
      : say('pool.price-band', { low: separated(low), high: separated(high) });
  return say('pool.price', { band, per });
}

/** Where the assessor's interest meets the supplier: that, and who else there is. */
export function interestSentence({ interest, alternatives }: PoolOffer, say: Say): string {
  if (!interest) return '';
  const names = alternatives.map(({ product, supplier }) =>
    say('pool.alternative', { product: product.name, supplier: supplier.name }),
  );
  return say(`pool.interest-${interest.kind}`, {
    text: interest.text,
    count: alternatives.length,
    names: names.join(say('report.list-separator')),
  });
}
