import type { Catalogue, Solution } from '../../catalogue/types.ts';
import type { Say } from '../../messages/message.ts';
import type { Text } from '../../questionnaire/question-types.ts';
import type { Block } from '../document.ts';
import type { ExpertFile } from '../expert/expert-schema.ts';
import { cell, heading, paragraph } from '../make-blocks.ts';
import type { ReportContext } from '../context.ts';
import { poolOffers } from '../pool-offers.ts';
import type { PoolOffer } from '../pool-offers.ts';
import { interestSentence, priceText, supplierText } from '../pool-text.ts';
import type { ReportBlock } from './block.ts';

/** What one's own pool has for the solutions planned and recommended; nothing without a pool. */
export const poolProducts: ReportBlock = {
  build: (context) => poolBlocks(wanted(context), viewOf(context)),
};

/** The same under a heading of its own. */
export function poolSection(context: ReportContext): readonly Block[] {
  const blocks = poolBlocks(wanted(context), viewOf(context));
  return blocks.length === 0 ? [] : [heading(2, '', context.say('pool.heading')), ...blocks];
}

/** What the pool has for the solutions of a report. */
export function offersOf(context: ReportContext): readonly PoolOffer[] {
  const { scored, expert } = context;
  return poolOffers(wanted(context), scored.catalogue.catalogue, expert);
}

/** What it takes to tell of a pool. */
interface PoolView {
  readonly catalogue: Catalogue;
  readonly expert?: ExpertFile | undefined;
  readonly say: Say;
  readonly text: (text: Text) => string;
}

function viewOf({ scored, expert, say, text }: ReportContext): PoolView {
  return { catalogue: scored.catalogue.catalogue, expert, say, text };
}

/** Those of the plan before the others, in the order of the catalogue. */
function wanted({ plan, advice, scored }: ReportContext): readonly Solution[] {
  const planned = new Set((plan?.steps ?? []).map(({ id }) => id));
  const { solutions } = scored.catalogue.catalogue;
  const first = solutions.filter(({ id }) => planned.has(id));
  return [...new Set([...first, ...advice.recommendations.map(({ solution }) => solution)])];
}

/** The products of one's own pool for these classes, with the assessor's interests beside them. */
export function poolBlocks(solutions: readonly Solution[], view: PoolView): readonly Block[] {
  const { catalogue, expert, say, text } = view;
  const offers = poolOffers(solutions, catalogue, expert);
  if (offers.length === 0) return [];
  const columns = ['solution', 'product', 'supplier', 'price', 'about'] as const;
  const widths = { solution: 1.4, product: 1.5, supplier: 1.9, price: 1.7, about: 2.7 };
  return [
    {
      kind: 'table',
      caption: say('pool.table'),
      columns: columns.map((name) => ({
        title: say(`pool.column-${name}`),
        width: widths[name],
        align: 'start',
      })),
      rows: offers.map((offer, at) => [
        // A class is named once, over all its products.
        cell(offers[at - 1]?.solution.id === offer.solution.id ? '' : text(offer.solution.title)),
        cell(offer.product.name),
        cell(supplierText(offer.supplier, say)),
        cell(priceText(offer.product, say)),
        cell(aboutText(offer, say), offer.interest ? { tone: 'poor' } : {}),
      ]),
    },
    paragraph(say('pool.notice', { pools: poolsText(offers, view) }), 'small'),
  ];
}

function aboutText(offer: PoolOffer, say: Say): string {
  const { note = '' } = offer.product;
  return [interestSentence(offer, say), note].filter((words) => words !== '').join('\n');
}

/** Where the products come from, and of which day. */
function poolsText(offers: readonly PoolOffer[], { say, text }: PoolView): string {
  const pools = offers.map(({ product: { pool, source } }) =>
    say('pool.origin', { pool, source: text(source.title), date: source.date ?? '–' }),
  );
  return [...new Set(pools)].join(say('report.list-separator'));
}
