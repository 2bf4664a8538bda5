import type { Command } from 'commander';
import type { Say } from '../../messages/message.ts';
import { eachOf } from '../each-of.ts';

/** What is asked of a plan, as written on the command line. */
export interface PlanWords {
  readonly target?: string;
  readonly score?: string;
  readonly budget?: string;
  readonly months?: string;
  readonly staff?: string;
  readonly keep?: readonly string[];
  readonly without?: readonly string[];
  readonly pain?: readonly string[];
  readonly price?: readonly string[];
  readonly band?: string;
  readonly priced?: boolean;
  readonly loan?: string;
  readonly rate?: string;
  readonly loanMonths?: string;
}

/** The goal, the limits and the wishes of a plan. */
export function addPlanOptions(command: Command, say: Say): Command {
  return command
    .option('--target <level>', say('plan.option-target'))
    .option('--score <points>', say('plan.option-score'))
    .option('--budget <yuan>', say('plan.option-budget'))
    .option('--months <months>', say('plan.option-months'))
    .option('--staff <people>', say('plan.option-staff'))
    .option('--keep <solution>', say('plan.option-keep'), eachOf)
    .option('--without <solution>', say('plan.option-without'), eachOf)
    .option('--pain <pain>', say('plan.option-pain'), eachOf)
    .option('--price <price>', say('plan.option-price'), eachOf)
    .option('--band <band>', say('plan.option-band'))
    .option('--priced', say('plan.option-priced'))
    .option('--loan <yuan>', say('funding.option-loan'))
    .option('--rate <percent>', say('funding.option-rate'))
    .option('--loan-months <months>', say('funding.option-loan-months'));
}

const NAMES = [
  'target',
  'score',
  'budget',
  'months',
  'staff',
  'keep',
  'without',
  'pain',
  'price',
  'band',
  'priced',
  'loan',
  'rate',
  'loanMonths',
] as const satisfies readonly (keyof PlanWords)[];

/** The words about plans among others; those that were not said are left out. */
export function planWordsOf(words: PlanWords): PlanWords {
  return Object.fromEntries(
    NAMES.flatMap((name) => (words[name] === undefined ? [] : [[name, words[name]]])),
  );
}

/** Whether a report was asked for a plan too. */
export function asksForPlan(words: PlanWords): boolean {
  const { target, score, budget, pain, months } = words;
  return [target, score, budget, pain, months].some((word) => word !== undefined);
}
