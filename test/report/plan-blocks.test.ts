import { describe, expect, test } from 'vitest';
import { advise } from '../../src/advice/advise.ts';
import type { Case } from '../../src/advice/advise.ts';
import { sayIn } from '../../src/messages/message.ts';
import { followPlan } from '../../src/plan/follow-plan.ts';
import { makePlan } from '../../src/plan/make-plan.ts';
import { planFile } from '../../src/plan/plan-file.ts';
import type { PlanFile } from '../../src/plan/plan-file.ts';
import { planningFor } from '../../src/plan/planning.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Limits } from '../../src/plan/types.ts';
import { costedPlan } from '../../src/report/blocks/plan.ts';
import { planProgress } from '../../src/report/blocks/plan-progress.ts';
import { reportContext } from '../../src/report/context.ts';
import type { ReportContext, ReportInput } from '../../src/report/context.ts';
import type { Block } from '../../src/report/document.ts';
import { caseOf } from '../plan/small.ts';
import type { Drawn } from '../plan/small.ts';

const DAY = '2026-11-23';

function contextOf(scored: Case, more: Partial<ReportInput>): ReportContext {
  return reportContext({
    scored,
    advice: advise(scored, DAY),
    say: sayIn('zh-CN'),
    language: 'zh-CN',
    day: DAY,
    time: `${DAY}T08:00:00+08:00`,
    ...more,
  });
}

function rowsOf(blocks: readonly Block[], caption: string): readonly (readonly unknown[])[] {
  const found = blocks.find((block) => block.kind === 'table' && block.caption === caption);
  if (found?.kind !== 'table') throw new Error(caption);
  return found.rows.map((row) => row.map(({ text }) => text));
}

describe('a plan that was filled in', () => {
  const scored = caseOf(
    [
      { id: 'half', lifts: ['a 0-2'], price: 40, months: 2 },
      { id: 'rest', lifts: ['a 2-4'], price: 45, months: 2 },
    ],
    '0000',
  );
  const planning = planningFor(scored, new Map());
  const limits: Limits = { people: 2, keep: [], without: [], isPriced: false };
  const aim = { kind: 'level', level: 1 } as const;
  const plan = makePlan(planning, { aim, limits, band: 'middle', isDetailed: false });
  const made = planFile(plan, planning, '2026-07-01', String);

  function told(edited: readonly Partial<PlanFile['steps'][number]>[]): readonly Block[] {
    const steps = made.steps.map((step, at) => ({ ...step, ...edited[at] }));
    const file = { ...made, steps };
    const followed = { file, progress: followPlan(scored, file, DAY) };
    return planProgress.build(contextOf(scored, { followed }), {});
  }

  test('when steps are done, late or dropped, then each row says so, and where that leads', () => {
    const blocks = told([{ status: 'done', owner: '王工', evidence: ['照片'] }, {}]);
    expect(rowsOf(blocks, '一步一步看')).toEqual([
      ['方案 half', '王工', '2026-09-01', '做完了', '照片'],
      ['方案 rest', '', '2026-11-01', '过期没做完', ''],
    ]);
    expect(rowsOf(blocks, '离目标还有多远')).toEqual([
      ['订计划时', '0.0', '零级'],
      ['现在的答案（和订计划时一样，没有重新答题）', '0.0', '零级'],
      ['做完的都见效的话', '12.5', '零级'],
      ['剩下的也做完的话', '25.0', '1 级'],
    ]);
    expect(JSON.stringify(blocks)).toContain('照计划做完，能到目标「1 级」');
  });

  test('when what is needed is dropped, then the goal is out of reach, and what is done wants evidence', () => {
    const text = JSON.stringify(told([{ status: 'done' }, { status: 'dropped' }]));
    expect(text).toContain('到不了目标「1 级」');
    expect(text).toContain('做完了但没留佐证：方案 half');
  });

  test('when no plan is followed, then there is nothing to say', () => {
    expect(planProgress.build(contextOf(scored, {}), {})).toEqual([]);
  });
});

describe('a plan whose search gave up', () => {
  const drawn: readonly Drawn[] = [
    { id: 'a', lifts: ['a 0-1'], price: 4 },
    { id: 'b', lifts: ['b 0-1'], price: 3 },
    { id: 'cd', lifts: ['c 0-1', 'd 0-1'], price: 2 },
  ];
  const scored = caseOf(drawn, '0000', { main: { rule: 'min' } });
  const searched = (budget: number): Plan =>
    makePlan(planningFor(scored, new Map()), {
      aim: { kind: 'level', level: 1 },
      limits: { people: 2, keep: [], without: [], isPriced: false, budget },
      band: 'middle',
      isDetailed: false,
      patience: 2,
    });
  const textOf = (plan: Plan): string =>
    JSON.stringify(costedPlan.build(contextOf(scored, { plan }), {}));

  test('when something does, then its cost, the bound and the gap between stand in the report', () => {
    const plan = searched(100);
    const least = String(plan.atLeast);
    const gap = String(9 - (plan.atLeast ?? 0));
    expect(textOf(plan)).toContain(
      `这一组要 9 元，没有证明是最省的；再省也不会低于 ${least} 元，最多还能省 ${gap} 元。`,
    );
  });

  test('when nothing was found, then only the bound', () => {
    const plan = searched(8);
    expect(plan.status).toBe('stopped');
    expect(textOf(plan)).toContain(`至少要 ${String(plan.atLeast)} 元`);
  });
});
