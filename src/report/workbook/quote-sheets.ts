import { wantedFacts } from '../build-quote.ts';
import type { Purchase } from '../build-quote.ts';
import { CONTRACT_POINTS, DATA_POINTS, QUOTE_ROWS } from '../quote-points.ts';
import type { Writing } from '../short-document.ts';
import type { Sheet, Workbook } from './workbook.ts';

/** The buyer's sheet to be filled in: offers side by side, points of the contract, what is wanted. */
export function buildQuoteWorkbook(purchase: Purchase, writing: Writing): Workbook {
  const { say, time } = writing;
  const offers: Sheet = {
    name: say('quote.offers'),
    columns: [
      { title: say('quote.column-point'), width: 40 },
      ...(['a', 'b', 'c', 'note'] as const).map((name) => ({
        title: say(`quote.column-${name}`),
        width: 24,
      })),
    ],
    rows: QUOTE_ROWS.map((row) => [say(`quote.row-${row}`), null, null, null, null]),
  };
  const points: Sheet = {
    name: say('quote.contract'),
    columns: [
      { title: say('quote.column-point'), width: 70 },
      { title: say('quote.column-clause'), width: 14 },
      { title: say('quote.column-settled'), width: 14 },
    ],
    rows: [
      ...CONTRACT_POINTS.map((point) => say(`quote.contract-${point}`)),
      ...DATA_POINTS.map((point) => say(`quote.data-${point}`)),
    ].map((point) => [point, null, null]),
  };
  const wanted: Sheet = {
    name: say('quote.wanted'),
    columns: [
      { title: say('workbook.field'), width: 20 },
      { title: say('workbook.value'), width: 80 },
    ],
    rows: [
      ...wantedFacts(purchase, writing).map(({ label, text }) => [label, text]),
      ['', say('quote.notice')],
    ],
  };
  return {
    title: say('quote.title'),
    author: say('report.author'),
    created: time,
    sheets: [offers, points, wanted],
  };
}
