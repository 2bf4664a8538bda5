import { monthsAfter } from '../../plan/dates.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Step } from '../../plan/steps.ts';
import type { ReportContext } from '../context.ts';
import { levelName } from '../level-name.ts';
import { capabilityTitle, solutionTitle } from '../plan-text.ts';
import { whyNotText } from '../why-not-text.ts';
import { columnsOf } from './columns.ts';
import type { Sheet, SheetValue } from './workbook.ts';

/** The plan's steps, to be filled in; what each level costs; what not to buy. None without a plan. */
export function planSheets(context: ReportContext): readonly Sheet[] {
  const { plan } = context;
  if (!plan) return [];
  return [stepSheet(plan, context), frontierSheet(plan, context), notNowSheet(plan, context)];
}

function stepSheet({ steps }: Plan, context: ReportContext): Sheet {
  return {
    name: context.say('workbook.plan'),
    columns: columnsOf(context, [
      ['workbook.rank', 6],
      ['workbook.phase', 8],
      ['workbook.id', 28],
      ['workbook.title', 34],
      ['workbook.lifts', 44],
      ['workbook.start', 12],
      ['workbook.due', 12],
      ['workbook.people', 10],
      ['workbook.cost-low', 16],
      ['workbook.cost-middle', 16],
      ['workbook.cost-high', 16],
      ['workbook.price-basis', 12],
      ['workbook.after', 14],
      ['workbook.owner', 14],
      ['workbook.progress', 12],
      ['workbook.evidence', 30],
    ]),
    rows: steps.map((step, at) => [at + 1, ...stepCells(step, steps, context), null, null, null]),
  };
}

function stepCells(
  step: Step,
  steps: readonly Step[],
  context: ReportContext,
): readonly SheetValue[] {
  const { say, day } = context;
  const { id, phase, start, end, people, price } = step;
  const separator = say('report.list-separator');
  const lifts = step.lifts.map(({ capability, from, to }) =>
    say('plan.lift', { capability: capabilityTitle(capability, context), from, to }),
  );
  const first = steps.flatMap((one, at) => (step.after.includes(one.id) ? [String(at + 1)] : []));
  return [
    phase,
    id,
    solutionTitle(id, context),
    [...new Set(lifts)].join(separator),
    monthsAfter(day, start),
    monthsAfter(day, end),
    people,
    price?.low ?? null,
    price?.middle ?? null,
    price?.high ?? null,
    say('workbook.basis-of-price', { basis: price?.basis ?? 'unknown' }),
    first.join(separator),
  ];
}

function frontierSheet({ frontier }: Plan, context: ReportContext): Sheet {
  const { say } = context;
  return {
    name: say('workbook.frontier'),
    columns: columnsOf(context, [
      ['workbook.level', 14],
      ['workbook.least', 16],
      ['workbook.bound', 16],
      ['workbook.unpriced', 14],
      ['workbook.count', 10],
      ['workbook.solutions', 80],
      ['workbook.note', 24],
    ]),
    rows: frontier.map(({ level, status, steps, cost, unpriced, atLeast }) => {
      const isFound = status === 'found';
      const names = steps.map((id) => solutionTitle(id, context));
      return [
        levelName(level, context) ?? String(level),
        isFound ? cost : null,
        isFound ? (atLeast ?? cost) : atLeast,
        isFound ? unpriced : null,
        isFound ? steps.length : null,
        names.join(say('report.list-separator')),
        isFound ? null : say(status === 'none' ? 'plan.frontier-none' : 'plan.frontier-stopped'),
      ];
    }),
  };
}

function notNowSheet({ notNow, status }: Plan, context: ReportContext): Sheet {
  return {
    name: context.say('workbook.not-now'),
    columns: columnsOf(context, [
      ['workbook.id', 28],
      ['workbook.title', 36],
      ['workbook.reason', 80],
    ]),
    rows: notNow.map(({ id, because }) => [
      id,
      solutionTitle(id, context),
      whyNotText(because, status, context),
    ]),
  };
}
