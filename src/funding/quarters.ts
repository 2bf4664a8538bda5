import { monthsAfter } from '../plan/dates.ts';
import type { Plan } from '../plan/plan.ts';
import { toWhole, ZERO } from '../scoring/exact.ts';
import { amortise } from './amortise.ts';
import type { Loan } from './amortise.ts';
import type { Quarter } from './funding.ts';

/** What is paid when: a step in the quarter in which it is finished, the loan month by month. */
export function quartersOf(plan: Plan, today: string, loan: Loan | undefined): readonly Quarter[] {
  const instalments = loan ? amortise(loan) : [];
  const months = Math.max(plan.months, instalments.length);
  const quarters = Array.from({ length: Math.ceil(months / 3) }, (_, at) => {
    const isIn = (month: number): boolean => month > at * 3 && month <= (at + 1) * 3;
    const steps = plan.steps.filter(({ end }) => isIn(Math.max(end, 0.01)));
    const own = instalments.filter(({ month }) => isIn(month));
    const interest = own.reduce((sum, one) => sum.add(one.interest), ZERO);
    const due = own.reduce((sum, { principal }) => sum.add(principal), interest);
    const left = instalments.find(({ month }) => month === (at + 1) * 3)?.left;
    return {
      number: at + 1,
      from: monthsAfter(today, at * 3),
      steps: steps.reduce((sum, { price }) => sum + (price?.middle ?? 0), 0),
      drawn: at === 0 ? (loan?.amount ?? 0) : 0,
      loan: toWhole(due),
      interest: toWhole(interest),
      left: left ? toWhole(left) : 0,
    };
  });
  return withOwn(quarters);
}

/** What is left of the loan pays for what comes next, before own money does. */
function withOwn(quarters: readonly Omit<Quarter, 'own' | 'kept'>[]): readonly Quarter[] {
  let kept = 0;
  return quarters.map((quarter) => {
    const due = quarter.steps + quarter.loan;
    const there = kept + quarter.drawn;
    kept = Math.max(0, there - due);
    return { ...quarter, own: Math.max(0, due - there), kept };
  });
}
