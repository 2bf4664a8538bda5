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

const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/.source;
const UNIT = /(?:万元|万|元)?/.source;
const PER = /(?:\/|每)?(?:年|月|次|套|一次性)?/.source;
const BAND = new RegExp(
  `^(?:约|¥|人民币)?(${NUMBER})(${UNIT})(?:(?:-|~|—|–|至|到)¥?(${NUMBER})(${UNIT}))?(${PER})$`,
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
  const [matched, first, firstUnit = '', last, lastUnit = '', own = ''] = BAND.exec(text) ?? [];
  if (matched === undefined || first === undefined) return { kind: 'words', why: 'words' };
  const over = unitsIn(plain(heading));
  const unit = lastUnit === '' && last === undefined ? firstUnit : lastUnit || firstUnit;
  const perWord = own.replace(/^(?:\/|每)/, '') || over.per;
  const shared = unit === '' ? over.unit : unit;
  // 「5-8套」 says of how many, not for how long.
  if (shared === '' || perWord === '套')
    return { kind: 'words', why: shared === '' ? 'unit' : 'words' };
  const low = yuan(first, firstUnit === '' ? shared : firstUnit);
  const high = last === undefined ? low : yuan(last, shared);
  const per = PERIODS.get(perWord);
  if (low > high) return { kind: 'words', why: 'words' };
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
function unitsIn(heading: string): { readonly unit: string; readonly per: string } {
  const [, unit = '', per = ''] = /[（(](万元|万|元)[/每]?(年|月|次)?[）)]$/.exec(heading) ?? [];
  return { unit, per };
}

/** Whole yuan: 2.8 万 are 28,000 and not 27,999.999. */
function yuan(number: string, unit: string): number {
  const plainNumber = Number(number.replaceAll(',', ''));
  return Math.round(unit.startsWith('万') ? plainNumber * 10_000 : plainNumber);
}
