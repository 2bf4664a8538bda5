import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { COHORT_SCHEMA } from '../../src/cohort/cohort-schema.ts';
import type { CohortFunding } from '../../src/cohort/cohort-funding.ts';
import { planKey } from '../../src/cohort/reckon-funding.ts';
import type { FirmPlans } from '../../src/cohort/reckon-funding.ts';
import type { ScoredFirm } from '../../src/cohort/scored-firm.ts';
import type { FirmPlan, FirmPolicy } from '../../src/funding/firm-plan.ts';
import { PLAN_LINE_SCHEMA } from '../../src/funding/plan-line.ts';
import { cohortTables } from '../../src/report/cohort/cohort-tables.ts';
import { cohort, contextOf, firm } from './firms.ts';

const PILOT = 'zhongshan_pilot_subsidy';
const LOAN = 'digital_loan_interest';

/** A plan at a middle price, and what the pilot pays for it at the most; undefined: it is too late. */
function planAt(middle: number, most: number | undefined, more: Partial<FirmPlan> = {}): FirmPlan {
  const high = most ?? 0;
  const pilot: FirmPolicy = {
    id: PILOT,
    tier: 'city',
    status: most === undefined ? 'too_late' : 'counted',
    low: 0,
    high,
  };
  return {
    status: 'found',
    steps: ['light_erp'],
    level: 2,
    cost: { low: middle / 2, middle, high: middle * 2, unpriced: [] },
    months: 3,
    contract: '2026-11-23',
    acceptance: '2027-02-23',
    subsidies: { low: 0, high },
    policies: [pilot, { id: LOAN, tier: 'city', status: 'unverified', low: 0, high: 0 }],
    ...more,
  };
}

function firmsWith(plans: readonly (FirmPlan | undefined)[]): {
  readonly firms: readonly ScoredFirm[];
  readonly plans: FirmPlans;
} {
  const firms = plans.map((_, at) => firm({ firm: `厂${at}`, row: at + 2 }));
  const made = firms.flatMap((one, at) => {
    const plan = plans[at];
    return plan ? [[planKey(one), plan] as const] : [];
  });
  return { firms, plans: new Map(made) };
}

function fundingOf(list: readonly (FirmPlan | undefined)[], least?: number): CohortFunding | null {
  const { firms, plans } = firmsWith(list);
  return cohort(firms, { plans, ...(least !== undefined && { least }) }).funding;
}

describe('the funding of a cohort', () => {
  test('when firms have plans, then costs and subsidies are added up, and it is told who is left out', () => {
    const funding = fundingOf([
      planAt(100_000, 30_000),
      planAt(40_000, undefined),
      planAt(20_000, 20_000, {
        cost: { low: 0, middle: 20_000, high: 50_000, unpriced: ['optics_simulation'] },
      }),
      planAt(0, undefined, { steps: [] }),
      planAt(0, undefined, { status: 'none', steps: [] }),
      undefined,
    ]);
    expect(funding).toEqual({
      firms: 3,
      there: 1,
      none: 1,
      unplanned: 1,
      unpriced: 1,
      // 50,000 + 20,000 + 0; 100,000 + 40,000 + 20,000; 200,000 + 80,000 + 50,000.
      cost: { low: 70_000, middle: 160_000, high: 330_000 },
      subsidies: { low: 0, high: 50_000 },
      // 70,000 + 40,000 + 0; 100,000 + 40,000 + 20,000.
      own: { low: 110_000, high: 160_000 },
      policies: [
        {
          policy: PILOT,
          tier: 'city',
          firms: 2,
          pays: { low: 0, high: 50_000 },
          not_counted: [{ because: 'too_late', firms: 1 }],
        },
        {
          policy: LOAN,
          tier: 'city',
          firms: 0,
          pays: { low: 0, high: 0 },
          not_counted: [{ because: 'unverified', firms: 3 }],
        },
      ],
    });
  });

  test('when a firm comes twice, then the plan of the row that is kept counts, once', () => {
    const rows = [firm({ given: '00--', row: 2 }), firm({ given: '0000', row: 3 })];
    const plans = new Map([
      [planKey(rows[0] ?? firm({})), planAt(10_000, 0)],
      [planKey(rows[1] ?? firm({})), planAt(70_000, 0)],
    ]);
    expect(cohort(rows, { plans }).funding).toMatchObject({ firms: 1, cost: { middle: 70_000 } });
  });

  test('when nobody has a plan, then there is no funding and no table of it', () => {
    const { firms } = firmsWith([undefined, undefined]);
    const picture = cohort(firms);
    expect(picture.funding).toBeNull();
    const ids = cohortTables(contextOf(picture)).map(({ id }) => id);
    expect(ids.filter((id) => id === 'funding' || id === 'policies')).toEqual([]);
  });

  test('when it is told as tables, then money is in 10,000 yuan, and what counts for nobody stands together', () => {
    const { firms, plans } = firmsWith([planAt(100_000, 30_000), planAt(40_000, undefined)]);
    const tables = cohortTables(contextOf(cohort(firms, { plans })));
    const rowsOf = (name: string): unknown => tables.find(({ id }) => id === name)?.rows;
    expect(rowsOf('funding')).toEqual([
      ['一分补助也没有，计划要花的钱', 2, 7, 14, 28],
      ['能算进来的补助', null, 0, null, 3],
      ['按中间价，企业自己还要出', null, 11, null, 14],
    ]);
    expect(rowsOf('policies')).toEqual([
      ['中山市中小企业数字化转型城市试点改造补助（市）', 1, 0, 3, '赶不上窗口期 1'],
      ['中山「数字贷」贴息（市）', 0, 0, 0, '待核实 2'],
    ]);
  });

  test('when it fits its schema, then the lines of plans do too', () => {
    const ajv = new Ajv2020({ strict: false });
    const { firms, plans } = firmsWith([planAt(100_000, 30_000)]);
    const picture: unknown = JSON.parse(JSON.stringify(cohort(firms, { plans })));
    expect([ajv.validate(COHORT_SCHEMA, picture), ajv.errors]).toEqual([true, null]);
    const source = { file: 'a.csv', row: 2 };
    const line = { firm: '厂', key: '厂', wave: null, source, plan: planAt(2, 1) };
    expect([ajv.validate(PLAN_LINE_SCHEMA, line), ajv.errors]).toEqual([true, null]);
  });
});

describe('the funding of a public edition', () => {
  test('when few firms have no plan, then no kind of firms without a sum is told', () => {
    const plans = (missing: number): readonly (FirmPlan | undefined)[] => [
      ...Array.from({ length: 12 }, () => planAt(100_000, 30_000)),
      ...Array.from({ length: missing }, () => undefined),
    ];
    // Of 16 firms about 10 with a plan and fewer than 5 without would be 12 and 4.
    expect(fundingOf(plans(4), 5)).toMatchObject({
      firms: 10,
      there: null,
      none: null,
      unplanned: null,
    });
    expect(fundingOf(plans(8), 5)).toMatchObject({ firms: 10, there: 0, none: 0, unplanned: 10 });
  });

  const many = (count: number, plan: FirmPlan): readonly FirmPlan[] =>
    Array.from({ length: count }, () => plan);

  test('when counts are rounded, then money is the mean of the firms times the rounded count', () => {
    const funding = fundingOf([...many(12, planAt(40_000, 6000)), ...many(3, planAt(0, 0))], 5);
    // 15 firms: costs 12 × 40,000; of 15 for whom the pilot counts none is small.
    expect(funding).toMatchObject({ firms: 15, cost: { middle: 480_000 }, own: null });
    const seven = fundingOf(many(7, planAt(40_000, 6000)), 5);
    expect(seven).toMatchObject({ firms: 5, cost: { low: 100_000, middle: 200_000 } });
    expect(seven?.policies[0]).toMatchObject({ firms: 5, pays: { low: 0, high: 30_000 } });
    expect(seven?.subsidies).toEqual({ low: 0, high: 30_000 });
  });

  test('when a policy counts for few, then neither they nor their money nor the sum is told', () => {
    const few = [...many(9, planAt(40_000, undefined)), ...many(3, planAt(40_000, 6000))];
    const funding = fundingOf(few, 5);
    expect(funding?.policies[0]).toEqual({
      policy: PILOT,
      tier: 'city',
      firms: null,
      pays: null,
      not_counted: [{ because: 'too_late', firms: 10 }],
    });
    expect(funding?.subsidies).toBeNull();
  });

  test('when one firm makes up nearly all of a sum, then the sum is withheld', () => {
    const rest = many(6, planAt(1000, 1000));
    // Beside the two largest 5,000 are left: less than a tenth of 60,000, not of 40,000.
    expect(fundingOf([...rest, planAt(60_000, 60_000)], 5)?.cost).toBeNull();
    expect(fundingOf([...rest, planAt(60_000, 60_000)], 5)?.policies[0]?.pays).toBeNull();
    expect(fundingOf([...rest, planAt(40_000, 40_000)], 5)?.cost).not.toBeNull();
  });
});
