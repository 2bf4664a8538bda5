import type { Advice } from '../../advice/advice.ts';
import type { Case } from '../../advice/advise.ts';
import type { Loan } from '../../funding/amortise.ts';
import { fundPlan } from '../../funding/fund-plan.ts';
import type { Funding } from '../../funding/funding.ts';
import { makePlan } from '../../plan/make-plan.ts';
import type { Plan } from '../../plan/plan.ts';
import { planningFor } from '../../plan/planning.ts';
import type { Planning } from '../../plan/planning.ts';
import type { Solve } from '../../plan/solver.ts';
import { UsageError } from '../errors.ts';
import type { PlanWords } from './add-plan-options.ts';
import { loadSolver } from './highs-solver.ts';
import { readAmount, readNumber } from './read-amount.ts';
import type { Wording } from './read-pains.ts';
import { readRequest } from './read-request.ts';

export interface Planned {
  readonly plan: Plan;
  readonly planning: Planning;
  readonly funding: Funding;
}

/** The plan that the command line asks for, from a day on, and who pays for it. */
export async function planCase(
  words: PlanWords,
  scored: Case,
  advice: Advice,
  about: Wording & { readonly day: string },
): Promise<Planned> {
  checkPlanWords(words, scored, about);
  const solve = await loadSolver('one');
  return planWith(words, scored, () => advice, { ...about, solve, isDetailed: true });
}

export interface Making extends Wording {
  readonly day: string;
  readonly solve: Solve;
  readonly isDetailed: boolean;
}

/** The same with a solver that is there. */
export function planWith(
  words: PlanWords,
  scored: Case,
  advice: () => Pick<Advice, 'gaps'>,
  { solve, day, isDetailed, text }: Making,
): Planned {
  const { request, quotes } = readRequest(words, scored, advice, { text });
  const loan = readLoan(words);
  const planning = planningFor(scored, quotes);
  const plan = makePlan(planning, { ...request, isDetailed }, solve);
  const funding = fundPlan(planning, plan, { today: day, ...(loan && { loan }) });
  return { plan, planning, funding };
}

/** Tells what is wrong with words before there is a firm to plan for. */
export function checkPlanWords(
  words: PlanWords,
  pack: Pick<Case, 'loaded' | 'catalogue'>,
  wording: Wording,
): void {
  readLoan(words);
  readRequest(words, pack, () => ({ gaps: [] }), wording);
}

const LOAN_MONTHS = 36;

/** Percent a year; more is 3.85 written as 385. */
const HIGHEST_RATE = 100;

function readLoan({ loan, rate, loanMonths }: PlanWords): Loan | undefined {
  if (loan === undefined) return undefined;
  if (rate === undefined) throw new UsageError('funding.loan-needs-rate');
  const months = loanMonths === undefined ? LOAN_MONTHS : readNumber(loanMonths, '--loan-months');
  if (!Number.isInteger(months) || months < 1) {
    throw new UsageError('plan.bad-number', { value: loanMonths ?? '', option: '--loan-months' });
  }
  const percent = readNumber(rate, '--rate');
  if (percent > HIGHEST_RATE) throw new UsageError('funding.bad-rate', { value: rate });
  return { amount: readAmount(loan), rate: String(percent), months };
}
