import type { Amount, Funding, FundingLine } from '../../funding/funding.ts';
import { leftToPay } from '../../funding/left-to-pay.ts';
import type { Block, Table } from '../document.ts';
import { cell, paragraph } from '../make-blocks.ts';
import type { ReportContext } from '../context.ts';
import { planCostText } from '../plan-text.ts';
import { separated } from '../../messages/thousands.ts';
import type { ReportBlock } from './block.ts';

/** Who pays what: first without any subsidy, then policy by policy, then quarter by quarter. */
export const fundingBlock: ReportBlock = {
  build: (context) => (context.funding ? fundingBlocks(context.funding, context) : []),
};

function fundingBlocks(funding: Funding, context: ReportContext): readonly Block[] {
  const { say, plan } = context;
  if (plan?.steps.length === 0) return [paragraph(say('funding.no-steps'))];
  const { cost, subsidies, contract, acceptance, loan } = funding;
  const left = leftToPay(funding);
  const bare = planCostText(cost, plan?.steps.length ?? 0, context);
  const lines = [
    say('funding.without', { cost: bare }),
    say('funding.dates', { contract, acceptance }),
    say(subsidies.high === 0 ? 'funding.nothing' : 'funding.counted', {
      low: separated(subsidies.low),
      high: separated(subsidies.high),
      rest: separated(left.low),
      most: separated(left.high),
    }),
    ...tierTexts(funding, context),
    ...(loan
      ? [
          say('funding.loan', {
            amount: separated(loan.amount),
            rate: loan.rate,
            months: loan.months,
            interest: separated(loan.interest),
          }),
        ]
      : []),
  ];
  return [
    ...lines.map((line) => paragraph(line)),
    policyTable(funding, context),
    ...(funding.quarters.length === 0 ? [] : [quarterTable(funding, context)]),
    ...(loan ? [loanTable(funding, context)] : []),
    paragraph(say('funding.official'), 'small'),
  ];
}

/** What is counted, split by who pays; nothing where nothing is. */
function tierTexts({ byTier }: Funding, { say }: ReportContext): readonly string[] {
  const paying = byTier.filter(({ high }) => high > 0);
  if (paying.length === 0) return [];
  const told = paying.map((one) =>
    say('funding.tier', { tier: say(`report.tier-${one.tier}`), amount: amountText(one) }),
  );
  return [say('funding.by-tier', { tiers: told.join(say('report.list-separator')) })];
}

function policyTable({ lines }: Funding, context: ReportContext): Table {
  const { say, text, day } = context;
  const columns = ['policy', 'pays', 'why', 'checked'] as const;
  const widths = { policy: 2.4, pays: 1.2, why: 3, checked: 1.6 };
  return {
    kind: 'table',
    caption: say('funding.table', { date: day }),
    columns: columns.map((name) => ({
      title: say(`funding.column-${name}`),
      width: widths[name],
      align: 'start',
    })),
    rows: lines.map((line) => [
      cell(
        say('report.policy-name', {
          title: text(line.policy.title),
          tier: say(`report.tier-${line.policy.tier}`),
        }),
      ),
      cell(amountText(line.pays), { tone: line.status === 'counted' ? 'good' : 'neutral' }),
      cell(whyText(line, context)),
      cell(validityText(line, context)),
    ]),
  };
}

function amountText({ low, high }: Amount): string {
  return low === high ? separated(low) : `${separated(low)}–${separated(high)}`;
}

function whyText({ status, would, policy }: FundingLine, { say }: ReportContext): string {
  const why = say(`funding.status-${status}`);
  if (would === null) return why;
  const isCounted = status === 'counted';
  const isRange = isCounted && would.low < would.high;
  const mayPayInterest = !isCounted && policy.pays?.interest_share !== undefined;
  return [
    why,
    ...(isRange ? [say('funding.share-unknown')] : []),
    ...(mayPayInterest ? [say('funding.would-save', { amount: amountText(would) })] : []),
  ].join(say('report.sentence-separator'));
}

function validityText({ policy }: FundingLine, { say }: ReportContext): string {
  return say('funding.validity', {
    to: policy.valid.to ?? 'none',
    checked: policy.checked,
  });
}

/** Without a loan what is paid is all own money. */
function quarterTable({ quarters, loan: asked }: Funding, context: ReportContext): Table {
  const { say } = context;
  const columns = asked
    ? (['quarter', 'steps', 'drawn', 'loan', 'sum', 'kept'] as const)
    : (['quarter', 'sum'] as const);
  return {
    kind: 'table',
    caption: say(asked ? 'funding.quarters-loan' : 'funding.quarters'),
    columns: columns.map((name) => ({
      title: say(`funding.column-${name}`),
      width: name === 'quarter' ? 1.6 : 1,
      align: 'start',
    })),
    rows: quarters.map(({ number, from, steps, drawn, loan, own, kept }) => [
      cell(say('funding.quarter', { number, from })),
      ...(asked ? [steps, drawn, loan, own, kept] : [own]).map((yuan) => cell(separated(yuan))),
    ]),
  };
}

/** How the loan is paid back; the interest in it is what a full subsidy would save. */
function loanTable({ quarters }: Funding, context: ReportContext): Table {
  const { say } = context;
  const columns = ['quarter', 'principal', 'interest', 'left'] as const;
  return {
    kind: 'table',
    caption: say('funding.amortisation'),
    columns: columns.map((name) => ({
      title: say(`funding.column-${name}`),
      width: name === 'quarter' ? 1.6 : 1,
      align: 'start',
    })),
    rows: quarters
      .filter(({ loan }) => loan > 0)
      .map(({ number, from, loan, interest, left }) => [
        cell(say('funding.quarter', { number, from })),
        cell(separated(loan - interest)),
        cell(separated(interest)),
        cell(separated(left)),
      ]),
  };
}
