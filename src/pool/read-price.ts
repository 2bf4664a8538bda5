import type { PricePeriod } from '../catalogue/types.ts';

/** What a cell says of a price: a band in yuan, words that are no number, or nothing. */
export type PriceRead =
  | {
      readonly kind: 'band';
      readonly low: number;
      readonly high: number;
      readonly per?: PricePeriod;
    }
  | { readonly kind: 'words'; readonly why: 'unit' | 'words' }
  | { readonly kind: 'nothing' };

const NUMBER = /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/.source;
const UNIT = /万元|万|元/.source;
const PER = /(?:\/|每)?(?:年|月|次|一次性)/.source;
const BAND = new RegExp(
  `^(?:约|¥|人民币)?(?<first>${NUMBER})(?<firstUnit>${UNIT})?` +
    `(?:[-~—–至到]¥?(?<last>${NUMBER})(?<lastUnit>${UNIT})?)?(?<per>${PER})?$`,
);

// Nobody has said a price.
const UNKNOWN = /^(?:-+|—+|\/|无|暂无|面议|面谈|待定|待询|另议|询价|按需|按需报价|n\/a)?$/i;

const PERIODS: ReadonlyMap<string, PricePeriod> = new Map([
  ['年', 'year'],
  ['月', 'month'],
  ['次', 'once'],
  ['一次性', 'once'],
]);

/**
 * `2.8万-13.4万/年`, `28,000`: yuan where cell or heading say so. A number without a unit, and
 * prices per user or device, stay words: nothing is reckoned out of them.
 */
export function readPrice(cell: string, heading: string): PriceRead {
  const text = plain(cell);
  if (UNKNOWN.test(text)) return { kind: 'nothing' };
  const written = BAND.exec(text)?.groups;
  if (!written) return { kind: 'words', why: 'words' };
  return bandOf(written, unitsIn(plain(heading)));
}

type Groups = Readonly<Record<string, string | undefined>>;

/** The unit after the last number counts for both; where none is written, that of the heading. */
function bandOf(
  { first, firstUnit, last = first, lastUnit, per: own }: Groups,
  over: Groups,
): PriceRead {
  const unit = lastUnit ?? firstUnit ?? over['unit'];
  if (unit === undefined) return { kind: 'words', why: 'unit' };
  const low = yuan(first, firstUnit ?? unit);
  const high = yuan(last, unit);
  if (low > high) return { kind: 'words', why: 'words' };
  const per = PERIODS.get((own ?? over['per'])?.replace(/^(?:\/|每)/, '') ?? '');
  return { kind: 'band', low, high, ...(per && { per }) };
}

function plain(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFKC')
    .replaceAll(/\s+/g, '')
    .replace(/元人民币$/, '元');
}

/** What stands in the brackets of a heading. */
function unitsIn(heading: string): Groups {
  return /\((?<unit>万元|万|元)[/每]?(?<per>年|月|次)?\)$/.exec(heading)?.groups ?? {};
}

/** Whole yuan: 2.8 万 are 28,000 and not 27,999.999. */
function yuan(number: string | undefined, unit: string): number {
  const amount = Number((number ?? '').replaceAll(',', ''));
  return Math.round(unit.startsWith('万') ? amount * 10_000 : amount);
}
