import type { Asked } from './asked.ts';
import type { Demand } from './linear-goal.ts';
import { priceAt } from './planning.ts';
import type { Model } from './programme.ts';
import type { Row, Term } from './solver.ts';

/** Sums of doubles are compared with this to spare; every answer is scored again exactly. */
const SLACK = 1e-7;

export function moneyTerms({ planning, band }: Pick<Asked, 'planning' | 'band'>): readonly Term[] {
  return planning.offers.flatMap((offer, at): readonly Term[] => {
    const price = priceAt(offer, band);
    return price === null || price === 0 ? [] : [[at, price]];
  });
}

/** What any choice within the limits keeps to; the schedule itself is looked at afterwards. */
export function limitRows({ planning, limits, band }: Asked): readonly Row[] {
  const { offers } = planning;
  const { budget, months, people, keep, without, isPriced, notAll, oneOf } = limits;
  const columnsOf = (ids: readonly string[]): readonly Term[] =>
    offers.flatMap(({ id }, at): readonly Term[] => (ids.includes(id) ? [[at, 1]] : []));
  const impossible = offers.flatMap((offer, at) => {
    const isTooLong = months !== undefined && offer.months > months;
    const isOut = (isPriced && offer.price === null) || offer.people > people || isTooLong;
    return isOut || without.includes(offer.id) ? [at] : [];
  });
  const kept = keep.map((id) => offers.findIndex((offer) => offer.id === id));
  return [
    ...impossible.map((at): Row => ({ terms: [[at, 1]], most: 0 })),
    ...kept.map((at): Row => ({ terms: at < 0 ? [] : [[at, 1]], least: 1 })),
    ...(notAll ? [{ terms: columnsOf(notAll), most: notAll.length - 1 }] : []),
    ...(oneOf ? [{ terms: columnsOf(oneOf), least: 1 }] : []),
    ...(budget === undefined ? [] : [{ terms: moneyTerms({ planning, band }), most: budget }]),
    ...(months === undefined ? [] : [workRow(planning, months * people)]),
  ];
}

/** All work together is no more than these people can do in that time. */
function workRow({ offers }: Asked['planning'], most: number): Row {
  const terms = offers.map((offer, at): Term => [at, offer.months * offer.people]);
  return { terms, most: most + SLACK };
}

export function demandRow(model: Model, demand: Demand): Row {
  const { least } = demand;
  return { terms: model.termsOf(demand), least: least - SLACK * Math.max(1, Math.abs(least)) };
}
