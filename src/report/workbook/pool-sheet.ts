import type { ReportContext } from '../context.ts';
import { offersOf } from '../blocks/pool-products.ts';
import { interestSentence } from '../pool-text.ts';
import { columnsOf } from './columns.ts';
import type { Sheet } from './workbook.ts';

/** What one's own pool has for the solutions; no sheet without a pool. */
export function poolSheets(context: ReportContext): readonly Sheet[] {
  const offers = offersOf(context);
  if (offers.length === 0) return [];
  const { say, text } = context;
  return [
    {
      name: say('workbook.pool'),
      columns: columnsOf(context, [
        ['workbook.solution', 28],
        ['workbook.product', 30],
        ['workbook.supplier', 34],
        ['workbook.roles', 20],
        ['workbook.price-low', 14],
        ['workbook.price-high', 14],
        ['workbook.price-period', 10],
        ['workbook.price-words', 24],
        ['workbook.interest', 60],
        ['workbook.note', 40],
        ['workbook.origin', 30],
      ]),
      rows: offers.map((offer) => {
        const { solution, product, supplier } = offer;
        const { price } = product;
        return [
          text(solution.title),
          product.name,
          supplier.name,
          supplier.roles.join(say('report.list-separator')),
          price?.low ?? null,
          price?.high ?? null,
          price ? say('workbook.period', { per: price.per ?? 'unknown' }) : null,
          product.priceWords ?? null,
          interestSentence(offer, say),
          product.note ?? null,
          `${product.pool} ${product.source.date ?? ''}`.trim(),
        ];
      }),
    },
  ];
}
