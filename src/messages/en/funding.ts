import type { FUNDING as ZH } from '../zh-cn/funding.ts';

/** What is said of who pays for a plan. */
export const FUNDING: Readonly<Record<keyof typeof ZH, string>> = {
  'funding.title': 'Who pays',
  'funding.option-loan': 'the loan you think of, such as 100000; together with --rate',
  'funding.option-rate': 'its yearly interest in percent, such as 3.85, as a bank quoted it to you',
  'funding.option-loan-months': 'its months; 36 unless given',
  'funding.loan-needs-rate':
    '--loan needs --rate: the yearly interest that a bank quoted to you, such as --rate 3.85.',
  'funding.bad-rate':
    '--rate is the yearly interest in percent, such as 3.85; "{value}" is too high, check it.',
  'funding.without': 'First without any subsidy: all is paid by the firm, {cost}.',
  'funding.dates':
    'The project runs from {contract, date} (contract) to {acceptance, date} (acceptance); contract, invoices, payments and acceptance must all fall into the validity of a policy.',
  'funding.nothing': 'No subsidy can be counted now: 0 yuan.',
  'funding.counted':
    'Subsidies that can be counted: {low}–{high} yuan; at middle prices {rest}–{most} yuan are left to pay.',
  'funding.loan':
    'A loan of {amount} yuan at {rate}% a year, paid back in {months} equal parts, costs {interest} yuan of interest; that is what a full interest subsidy would save at the most.',
  'funding.table': 'Policies one by one ({date, date})',
  'funding.quarters':
    'What is paid each quarter (yuan, middle prices; a step in the quarter in which it is finished)',
  'funding.quarters-loan':
    'What is paid each quarter (yuan, middle prices; a step in the quarter in which it is finished, the loan month by month; what is left of the loan pays for what comes next)',
  'funding.quarter': 'Quarter {number} (from {from, date, short})',
  'funding.official':
    'A self-assessed level entitles to no subsidy; what is granted is decided by the authority and the official assessment.',
  'funding.column-policy': 'Policy',
  'funding.column-pays': 'Counted (yuan)',
  'funding.column-why': 'Why',
  'funding.column-checked': 'Validity and day of checking',
  'funding.column-quarter': 'Quarter',
  'funding.column-steps': 'For solutions',
  'funding.column-loan': 'For the loan',
  'funding.column-drawn': 'Loan paid out',
  'funding.column-sum': 'Own money',
  'funding.column-kept': 'Left of the loan',
  'funding.validity':
    '{to, select, none {end unknown} other {to {to, date, short}}}; checked {checked, date, short}',
  'funding.share-unknown': 'the share is not published, so it is a range from 0 to the cap',
  'funding.would-save': '{amount} yuan could be saved if it is verified and paid',
  'funding.no-steps': 'There are no steps, so there is nothing to pay for.',
  'funding.by-tier': 'By who pays: {tiers}.',
  'funding.tier': '{tier} {amount} yuan',
  'funding.amortisation': 'How the loan is paid back (yuan; equal parts a month, by quarter)',
  'funding.column-principal': 'Principal',
  'funding.column-interest': 'Interest',
  'funding.column-left': 'Still owed',
  'funding.status-profile_open':
    'the profile does not say all that it asks for; fill that in first',
  'funding.status-counted': 'conditions and dates are met',
  'funding.status-expired': 'has expired',
  'funding.status-not_yet': 'has not begun',
  'funding.status-unverified': 'nobody has verified that it still holds; not counted',
  'funding.status-unfit': 'the profile does not meet its conditions',
  'funding.status-no_amount': 'states no amount to reckon with',
  'funding.status-too_late': 'the project misses its window',
  'funding.status-other_levels':
    'pays by the levels of the national assessment, which these stages are not',
  'funding.status-level': 'the plan does not reach a level that it pays for',
  'funding.status-no_loan': 'no loan was asked for (--loan, --rate)',
  'funding.status-doubled': 'does not pay beside another, of which the larger counts',
};
