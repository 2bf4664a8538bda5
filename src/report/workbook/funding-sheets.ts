import type { Funding } from '../../funding/funding.ts';
import type { ReportContext } from '../context.ts';
import { columnsOf } from './columns.ts';
import type { Sheet } from './workbook.ts';

/** What each policy pays and why, and what is paid in which quarter; none without a plan. */
export function fundingSheets(context: ReportContext): readonly Sheet[] {
  const { funding } = context;
  return funding ? [policySheet(funding, context), quarterSheet(funding, context)] : [];
}

function policySheet({ lines }: Funding, context: ReportContext): Sheet {
  const { say, text } = context;
  return {
    name: say('workbook.funding'),
    columns: columnsOf(context, [
      ['workbook.id', 28],
      ['workbook.title', 40],
      ['workbook.tier', 8],
      ['workbook.pays-low', 16],
      ['workbook.pays-high', 16],
      ['workbook.would-low', 18],
      ['workbook.would-high', 18],
      ['workbook.reason', 50],
      ['workbook.from', 12],
      ['workbook.to', 12],
      ['workbook.checked', 12],
    ]),
    rows: lines.map(({ policy, status, pays, would }) => [
      policy.id,
      text(policy.title),
      say(`report.tier-${policy.tier}`),
      pays.low,
      pays.high,
      would?.low ?? null,
      would?.high ?? null,
      say(`funding.status-${status}`),
      policy.valid.from ?? null,
      policy.valid.to ?? null,
      policy.checked,
    ]),
  };
}

function quarterSheet({ quarters }: Funding, context: ReportContext): Sheet {
  return {
    name: context.say('workbook.quarters'),
    columns: columnsOf(context, [
      ['workbook.quarter', 8],
      ['workbook.from', 12],
      ['workbook.quarter-steps', 16],
      ['workbook.quarter-drawn', 16],
      ['workbook.quarter-loan', 16],
      ['workbook.quarter-interest', 16],
      ['workbook.quarter-left', 16],
      ['workbook.quarter-own', 16],
      ['workbook.quarter-kept', 16],
    ]),
    rows: quarters.map(({ number, from, steps, drawn, loan, interest, left, own, kept }) => [
      number,
      from,
      steps,
      drawn,
      loan,
      interest,
      left,
      own,
      kept,
    ]),
  };
}
