import type { Plan } from '../../plan/plan.ts';
import type { Step } from '../../plan/steps.ts';
import type { Block, Roadmap, Table, Tone } from '../document.ts';
import { cell } from '../make-blocks.ts';
import type { ReportContext } from '../context.ts';
import { capabilityTitle, priceText, solutionTitle, standing } from '../plan-text.ts';

/** What is done when: a table, the same along the months, and where each phase leads. */
export function planSteps(plan: Plan, context: ReportContext): readonly Block[] {
  if (plan.steps.length === 0) return [];
  return [stepTable(plan, context), roadmap(plan, context), phaseTable(plan, context)];
}

function stepTable({ steps }: Plan, context: ReportContext): Table {
  const { say } = context;
  const columns = ['order', 'phase', 'solution', 'lifts', 'when', 'price', 'after'] as const;
  const widths = {
    order: 0.5,
    phase: 1,
    solution: 2.3,
    lifts: 2.5,
    when: 1.3,
    price: 1.9,
    after: 1.1,
  };
  const numberOf = new Map(steps.map(({ id }, at) => [id, at + 1]));
  const numbers = (ids: readonly string[]): readonly number[] =>
    ids.flatMap((id) => numberOf.get(id) ?? []).toSorted((a, b) => a - b);
  return {
    kind: 'table',
    caption: say('plan.steps-table'),
    columns: columns.map((name) => ({
      title: say(`plan.column-${name}`),
      width: widths[name],
      align: 'start',
    })),
    rows: steps.map((step) => [
      cell(numbers([step.id]).join('')),
      cell(say('plan.phase', { number: step.phase }), { tone: phaseTone(step.phase) }),
      cell(solutionTitle(step.id, context), { bold: true }),
      cell(liftsText(step, context)),
      cell(spanText(step)),
      cell(priceText(step.price, context)),
      cell(numbers(step.after).join(say('report.list-separator'))),
    ]),
  };
}

function liftsText({ lifts }: Step, context: ReportContext): string {
  const { say } = context;
  if (lifts.length === 0) return say('plan.opens-way');
  const told = lifts.map(({ capability, from, to }) =>
    say('plan.lift', { capability: capabilityTitle(capability, context), from, to }),
  );
  return [...new Set(told)].join(say('report.list-separator'));
}

function spanText({ start, end }: Step): string {
  return `${String(start)}–${String(end)}`;
}

const TONES: readonly Tone[] = ['good', 'fair', 'neutral'];

function phaseTone(phase: number): Tone {
  return TONES[Math.min(phase, TONES.length) - 1] ?? 'neutral';
}

function roadmap({ phases, steps, months }: Plan, context: ReportContext): Roadmap {
  const { say } = context;
  const shown = phases.map((phase) => ({
    name: say('plan.phase', { number: phase.number }),
    tone: phaseTone(phase.number),
    bars: steps
      .filter(({ id }) => phase.steps.includes(id))
      .map((step) => ({
        label: solutionTitle(step.id, context),
        start: step.start,
        end: step.end,
        text: spanText(step),
      })),
  }));
  const told = shown.map(({ name, bars }) =>
    say('report.roadmap-phase', {
      phase: name,
      titles: bars.map(({ label }) => label).join(say('report.list-separator')),
    }),
  );
  return {
    kind: 'roadmap',
    caption: say('plan.roadmap'),
    alternative: say('report.roadmap-alternative', {
      phases: told.join(say('report.sentence-separator')),
    }),
    months: Math.max(1, Math.ceil(months)),
    monthLabel: say('report.roadmap-axis'),
    phases: shown,
  };
}

function phaseTable({ phases }: Plan, context: ReportContext): Table {
  const { say } = context;
  const columns = ['phase', 'when', 'score', 'level'] as const;
  return {
    kind: 'table',
    caption: say('plan.phases-table'),
    columns: columns.map((name) => ({
      title: say(`plan.column-${name}`),
      width: 1,
      align: 'start',
    })),
    rows: phases.map(({ number, end, after }) => {
      const { score, level } = standing(after, context);
      return [cell(say('plan.phase', { number })), cell(String(end)), cell(score), cell(level)];
    }),
  };
}
