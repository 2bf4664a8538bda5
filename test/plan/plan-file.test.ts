import { expect, test } from 'vitest';
import { planYaml } from '../../src/cli/plan/plan-yaml.ts';
import { sayIn } from '../../src/messages/message.ts';
import { followPlan } from '../../src/plan/follow-plan.ts';
import { loadPlan } from '../../src/plan/load-plan.ts';
import { makePlan } from '../../src/plan/make-plan.ts';
import { planFile } from '../../src/plan/plan-file.ts';
import { planningFor } from '../../src/plan/planning.ts';
import { brief } from '../load.ts';
import { caseOf } from './small.ts';
import { solve } from './solver.ts';

const scored = caseOf(
  [
    { id: 'half', lifts: ['a 0-2'], price: 40, months: 2 },
    { id: 'rest', lifts: ['a 2-4'], price: 45, months: 2 },
  ],
  '0000',
);
const planning = planningFor(scored, new Map());
const limits = { people: 2, keep: [], without: [], isPriced: false };
const aim = { kind: 'level', level: 1 } as const;
const plan = makePlan(planning, { aim, limits, band: 'middle', isDetailed: true }, solve);
const made = planFile(plan, planning, '2026-11-22', (text) => JSON.stringify(text));
const text = planYaml(made, sayIn('zh-CN'));
const load = (yaml: string): ReturnType<typeof loadPlan> =>
  loadPlan(new TextEncoder().encode(yaml), 'plan.yaml');

test('when a plan is written and read, then it is the same', () => {
  const { plan: read, diagnostics } = load(text);
  expect(diagnostics).toEqual([]);
  expect(read).toEqual(JSON.parse(JSON.stringify(made)));
});

test('when steps are dated, then from the day the plan is made', () => {
  expect(made.steps.map(({ start, due }) => [start, due])).toEqual([
    ['2026-11-22', '2027-01-22'],
    ['2027-01-22', '2027-03-22'],
  ]);
});

test('when a step is done and another is late, then the follow-up says so and scores both', () => {
  const filled = text.replace('status: open', 'status: done');
  const { plan: read } = load(filled);
  if (!read) throw new Error('no plan');
  const progress = followPlan(scored, read, '2027-03-23');
  expect(progress).toMatchObject({
    done: [{ id: 'half' }],
    unproved: [{ id: 'half' }],
    late: [{ id: 'rest' }],
    now: { score: 0, level: 0 },
    withDone: { score: 12.5, level: 0 },
    withAll: { score: 25, level: 1 },
    isRescored: false,
  });
  expect(followPlan(scored, read, '2027-03-22').late).toEqual([]);
});

test('when a file is filled in wrongly, then the place is told', () => {
  const { diagnostics } = load(text.replace('status: open', 'status: finished'));
  expect(brief(diagnostics).map((line) => line.replace(/^\d+/, 'n'))).toEqual([
    'n:13 value-not-allowed',
  ]);
});
