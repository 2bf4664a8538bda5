import { expect, test } from 'vitest';
import { advise } from '../../../src/advice/advise.ts';
import { fundPlan } from '../../../src/funding/fund-plan.ts';
import { sayIn } from '../../../src/messages/message.ts';
import { makePlan } from '../../../src/plan/make-plan.ts';
import { planningFor } from '../../../src/plan/planning.ts';
import { buildWorkbook } from '../../../src/report/workbook/build-workbook.ts';
import type { Sheet } from '../../../src/report/workbook/workbook.ts';
import { caseOf } from '../../plan/small.ts';

// Level 1 takes four steps of 6.25: 40 and 45 are cheaper than 90; levels 2 and 3 are out of reach.
const scored = caseOf(
  [
    { id: 'deep', lifts: ['a 0-4'], price: 90 },
    { id: 'half', lifts: ['a 0-2'], price: 40, months: 2 },
    { id: 'rest', lifts: ['a 2-4'], price: [30, 60], months: 3 },
  ],
  '0000',
);
const planning = planningFor(scored, new Map());
const limits = { people: 2, keep: [], without: [], isPriced: false };
const plan = makePlan(planning, {
  aim: { kind: 'level', level: 1 },
  limits,
  band: 'middle',
  isDetailed: true,
});
const day = '2026-11-23';
const loan = { amount: 60, rate: '12', months: 6 };
const book = buildWorkbook({
  scored,
  advice: advise(scored, day),
  plan,
  funding: fundPlan(planning, plan, { today: day, loan }),
  say: sayIn('zh-CN'),
  language: 'zh-CN',
  day,
  time: `${day}T08:00:00+08:00`,
});

function sheet(name: string): Sheet {
  const found = book.sheets.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
}

test('when a plan was asked for, then the workbook has its steps with dates, prices and room to fill in', () => {
  const { columns, rows } = sheet('计划');
  expect(columns).toHaveLength(16);
  expect(rows).toEqual([
    // prettier-ignore
    [1, 1, 'half', '方案 half', '接单与订单管理 0→2', day, '2027-01-23', 1, 40, 40, 40, '有据可查', '', null, null, null],
    // prettier-ignore
    [2, 2, 'rest', '方案 rest', '接单与订单管理 2→4', '2027-01-23', '2027-04-23', 1, 30, 45, 60, '有据可查', '1', null, null, null],
  ]);
});

test('when levels have their price, then it stands beside the bound that nothing undercuts', () => {
  expect(sheet('每一级要花多少').rows).toEqual([
    ['1 级', 85, 85, 0, 2, '方案 half、方案 rest', null],
    ['2 级', null, null, null, null, '', '这些条件下到不了'],
    ['3 级', null, null, null, null, '', '这些条件下到不了'],
  ]);
  expect(sheet('暂不建议购买').rows).toEqual([['deep', '方案 deep', '这个目标不靠它也能达到']]);
});

test('when somebody pays, then each policy has a row and each quarter what is left to pay', () => {
  expect(sheet('谁出钱').rows).toHaveLength(scored.catalogue.catalogue.policies.length);
  // Ten a month, interest 0.60, 0.50, 0.40 in the first quarter and half as much in the second.
  expect(sheet('每季付款').rows).toEqual([
    [1, day, 40, 60, 32, 2, 30, 12, 0],
    [2, '2027-02-23', 45, 0, 31, 1, 0, 76, 0],
  ]);
});
