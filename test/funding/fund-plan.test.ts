import { describe, expect, test } from 'vitest';
import { toFraction, ZERO } from '../../src/scoring/exact.ts';
import type { Case } from '../../src/advice/advise.ts';
import type { Policy } from '../../src/catalogue/types.ts';
import { amortise, interestUntil } from '../../src/funding/amortise.ts';
import { supposed } from '../../src/cli/what-if.ts';
import { fundPlan } from '../../src/funding/fund-plan.ts';
import type { Funding } from '../../src/funding/funding.ts';
import { makePlan } from '../../src/plan/make-plan.ts';
import { planningFor } from '../../src/plan/planning.ts';
import { score } from '../../src/scoring/score.ts';
import { bytesOf, catalogue, check, questionnaire } from '../load.ts';
import { caseOf } from '../plan/small.ts';
import type { Drawn } from '../plan/small.ts';
import { solve } from '../plan/solver.ts';

const LIMITS = { people: 2, keep: [], without: [], isPriced: false };

function fund(scored: Case, level: number, today: string, loan?: { rate: string }): Funding {
  const planning = planningFor(scored, new Map());
  const request = {
    aim: { kind: 'level', level } as const,
    limits: LIMITS,
    band: 'middle' as const,
  };
  const plan = makePlan(planning, { ...request, isDetailed: false }, solve);
  return fundPlan(planning, plan, {
    today,
    ...(loan && { loan: { amount: 120_000, months: 24, ...loan } }),
  });
}

const rows = ({ lines }: Funding): unknown =>
  lines.map(({ policy, status, pays, would }) => [
    policy.id,
    status,
    pays.high,
    would?.high ?? null,
  ]);

describe('the funding of the small example', () => {
  const lighting = questionnaire(bytesOf('questionnaires/lighting/questionnaire.yaml'));
  const { answers } = check(lighting, bytesOf('examples/small.yaml'));
  if (!answers) throw new Error('no answers');
  const scored = {
    loaded: lighting,
    catalogue: catalogue(),
    answers,
    result: score(lighting, answers),
  };

  test('when it is reckoned by hand, then nothing is counted, and why', () => {
    // 1,650 of 2,000 (ten thousand yuan of revenue). A loan of 120,000 at 3.6 % in 24 equal parts:
    // 120,000 × 0.3 % a month = 360 at first, on average half and a 48th of it: 360 × 12.5 = 4,500.
    const funding = fund(scored, 2, '2026-11-22', { rate: '3.6' });
    expect(rows(funding)).toEqual([
      ['zhongshan_pilot_subsidy', 'unfit', 0, null],
      ['zhongshan_pilot_entry', 'unverified', 0, null],
      ['digital_loan_interest', 'unverified', 0, 4500],
      ['zhongshan_benchmark_award', 'unverified', 0, null],
      ['cio_and_skills', 'unverified', 0, null],
      ['guangdong_three_shares', 'unverified', 0, null],
      ['guangdong_provincial_pilot', 'unverified', 0, null],
      ['national_action_2025_2027', 'unverified', 0, null],
      ['national_city_pilot', 'unverified', 0, null],
      ['zhongshan_free_diagnosis', 'unverified', 0, null],
    ]);
    expect(funding.subsidies).toEqual({ low: 0, high: 0 });
    expect(funding.loan?.interest).toBe(4500);
  });

  test('when the year is over, then the pilot subsidy is gone', () => {
    expect(fund(scored, 2, '2027-01-01').lines[0]?.status).toBe('expired');
  });
});

describe('what if the firm were larger', () => {
  const miit = questionnaire(bytesOf('questionnaires/miit-sme-2024/questionnaire.yaml'));
  // Every question at its lowest answer, as far as one is single.
  const file = (revenue: number): string =>
    JSON.stringify({
      questionnaire: 'miit-sme-2024',
      profile: { name: '例', staff: 68, revenue },
      answers: {},
    });

  function fundedIn(today: string, revenue: number, sets: readonly string[] = []): unknown {
    const { answers } = check(miit, new TextEncoder().encode(file(revenue)));
    if (!answers) throw new Error('no answers');
    const own = sets.length === 0 ? answers : supposed(sets, miit, answers).answers;
    const scored = { loaded: miit, catalogue: catalogue(), answers: own, result: score(miit, own) };
    const { lines, cost } = fund(scored, 2, today);
    const [pilot] = lines;
    return [pilot?.policy.id, pilot?.status, pilot?.pays, pilot?.would?.high === cost.middle];
  }

  test('when its revenue is set to more, then the pilot subsidy counts as a range, within its window only', () => {
    const id = 'zhongshan_pilot_subsidy';
    expect(fundedIn('2024-12-01', 1650)).toEqual([id, 'unfit', { low: 0, high: 0 }, true]);
    const [, status, pays] = [fundedIn('2024-12-01', 1650, ['revenue=2500'])].flat();
    expect([status, pays]).toEqual(['counted', { low: 0, high: expect.any(Number) as number }]);
    expect(fundedIn('2026-11-23', 2500)).toEqual([id, 'too_late', { low: 0, high: 0 }, true]);
    expect(fundedIn('2027-01-01', 2500)).toEqual([id, 'expired', { low: 0, high: 0 }, true]);
  });
});

describe('a subsidy by levels', () => {
  const [pilot, other] = catalogue().catalogue.policies;
  if (!pilot || !other) throw new Error('no policies');
  const { when: _, ...forAll } = pilot;
  const pays = { levels_of: 'four', caps: { '1': 60, '2': 500 } };
  const subsidy: Policy = { ...forAll, pays, not_with: [other.id] };

  function four(months: number, policies: readonly Policy[], price = 100): Case {
    const drawn: readonly Drawn[] = [{ id: 'one', lifts: ['a 0-4'], price, months }];
    const scored = caseOf(drawn, '0000');
    const { catalogue: own } = scored;
    return { ...scored, catalogue: { ...own, catalogue: { ...own.catalogue, policies } } };
  }

  test('when the share is not known, then from nothing up to the cap, and never above the cost', () => {
    expect(fund(four(1, [subsidy]), 1, '2026-11-30').lines[0]?.pays).toEqual({ low: 0, high: 60 });
    expect(fund(four(1, [subsidy], 40), 1, '2026-11-30').lines[0]?.pays).toEqual({
      low: 0,
      high: 40,
    });
  });

  test('when the share is known, then that part of the cost, up to the cap', () => {
    const shared = { ...subsidy, pays: { ...pays, share: 0.3 } };
    expect(fund(four(1, [shared]), 1, '2026-11-30').lines[0]?.pays).toEqual({ low: 30, high: 30 });
  });

  test('when acceptance falls a day behind the window, then it is too late and pays nothing', () => {
    const at = (today: string): unknown => rows(fund(four(1, [subsidy]), 1, today));
    expect(at('2026-11-30')).toEqual([[subsidy.id, 'counted', 60, 60]]);
    expect(at('2026-12-01')).toEqual([[subsidy.id, 'too_late', 0, 60]]);
    expect(at('2027-01-01')).toEqual([[subsidy.id, 'expired', 0, 60]]);
  });

  test('when the levels are those of another questionnaire, then it pays nothing', () => {
    expect(rows(fund(four(1, [{ ...subsidy, pays: pilot.pays ?? {} }]), 1, '2026-11-30'))).toEqual([
      [subsidy.id, 'other_levels', 0, null],
    ]);
  });

  test('when two do not pay beside each other, then only the larger counts', () => {
    const larger = { ...subsidy, id: other.id, pays: { ...pays, share: 0.5 } };
    expect(rows(fund(four(1, [subsidy, larger]), 1, '2026-11-30'))).toEqual([
      [subsidy.id, 'doubled', 0, 60],
      [other.id, 'counted', 50, 50],
    ]);
  });

  test('when the window opens later or the level is not reached, then nothing', () => {
    const later = { ...subsidy, valid: { from: '2026-12-02', to: '2027-12-31' } };
    expect(rows(fund(four(1, [later]), 1, '2026-12-01'))).toEqual([[subsidy.id, 'not_yet', 0, 60]]);
    expect(fund(four(1, [later]), 1, '2026-12-02').lines[0]?.status).toBe('counted');
    const high = { ...subsidy, pays: { ...pays, caps: { '3': 60 } } };
    expect(rows(fund(four(1, [high]), 1, '2026-11-30'))).toEqual([[subsidy.id, 'level', 0, 0]]);
  });

  test('when its validity ends with a month, then the whole month counts', () => {
    const monthly = { ...subsidy, valid: { to: '2026-12' } };
    expect(fund(four(1, [monthly]), 1, '2026-11-30').lines[0]?.status).toBe('counted');
    expect(fund(four(1, [monthly]), 1, '2026-12-01').lines[0]?.status).toBe('too_late');
  });

  test('when nobody has verified it, or it names no amount, then it is never counted', () => {
    const { pays: _none, ...silent } = subsidy;
    const open = { ...subsidy, id: other.id, not_with: [], verified: false };
    const { lines, subsidies } = fund(four(1, [silent, open]), 1, '2026-11-30');
    expect(lines.map(({ status, pays: own }) => [status, own.high])).toEqual([
      ['no_amount', 0],
      ['unverified', 0],
    ]);
    expect(subsidies).toEqual({ low: 0, high: 0 });
  });

  test('when the profile does not say what a condition looks at, then it is not counted, whatever the condition makes of that', () => {
    const { when } = pilot;
    const asking = { ...subsidy, ...(when !== undefined && { when }) };
    expect(when).toContain('profile.revenue == null');
    expect(rows(fund(four(1, [asking]), 1, '2026-11-30'))).toEqual([
      [subsidy.id, 'profile_open', 0, 60],
    ]);
  });

  test('when several pay, then by tier, and together never more than the project costs', () => {
    const share = { ...pays, share: 0.29 };
    const own = (id: string, tier: Policy['tier'], more: object): Policy => ({
      ...subsidy,
      id,
      tier,
      not_with: [],
      ...more,
    });
    const funding = fund(
      four(1, [
        own('a', 'city', {}),
        own('b', 'province', { pays: share }),
        own('c', 'national', { pays: { ...pays, caps: { '1': 80 } } }),
      ]),
      1,
      '2026-11-30',
    );
    // 29 % of 100 is 29, which doubles would make 28.
    expect(funding.byTier).toEqual([
      { tier: 'national', low: 0, high: 80 },
      { tier: 'province', low: 29, high: 29 },
      { tier: 'city', low: 0, high: 60 },
    ]);
    expect(funding.subsidies).toEqual({ low: 29, high: 100 });
  });

  test('when forty count that do not exclude each other, then all of them do', () => {
    const many = Array.from({ length: 40 }, (_one, at) => ({
      ...subsidy,
      id: `p${at}`,
      not_with: [],
    }));
    const { lines } = fund(four(1, many), 1, '2026-11-30');
    expect(lines.every(({ status }) => status === 'counted')).toBe(true);
  });

  test('when interest is due after the window, then only what is due within is paid', () => {
    const interest: Policy = {
      ...subsidy,
      not_with: [],
      pays: { interest_share: 1, loan: 60_000, months: 36 },
      valid: { to: '2027-01-31' },
    };
    const paid = (to: string): unknown => {
      const { lines, subsidies } = fund(
        four(1, [{ ...interest, valid: { to } }]),
        1,
        '2026-11-22',
        { rate: '3.6' },
      );
      return [lines[0]?.status, lines[0]?.pays.high, lines[0]?.would?.high, subsidies.high];
    };
    // Half of the loan is subsidised: 180 and 172.5 in the first two months, 2,250 in all 24.
    expect(paid('2027-01-31')).toEqual(['counted', 353, 2250, 353]);
    expect(paid('2026-12-22')).toEqual(['counted', 180, 2250, 180]);
    expect(paid('2026-12-21')).toEqual(['too_late', 0, 2250, 0]);
    expect(paid('2028-11-22')).toEqual(['counted', 2250, 2250, 2250]);
  });

  test('when money flows, then a step is paid in its quarter and the loan month by month', () => {
    const { quarters } = fund(four(4, [subsidy]), 1, '2026-11-22', { rate: '3.6' });
    // 5,000 a month; interest 360, 345, 330 in the first quarter, 315, 300, 285 in the second.
    expect(quarters.slice(0, 2)).toEqual([
      // prettier-ignore
      { number: 1, from: '2026-11-22', steps: 0, drawn: 120_000, loan: 16_035, interest: 1035, left: 105_000, own: 0, kept: 103_965 },
      // prettier-ignore
      { number: 2, from: '2027-02-22', steps: 100, drawn: 0, loan: 15_900, interest: 900, left: 90_000, own: 0, kept: 87_965 },
    ]);
    // 120,000 less 100 for the step, the loan itself and 4,500 of interest: the last quarter lacks 4,600.
    expect(quarters.map(({ own }) => own)).toEqual([0, 0, 0, 0, 0, 0, 0, 4600]);
    expect(quarters.at(-1)?.kept).toBe(0);
    expect(quarters).toHaveLength(8);
  });
});

test('when a loan does not divide evenly, then nothing is lost to rounding', () => {
  const loan = amortise({ amount: 100, rate: '3.85', months: 7 });
  expect(loan.at(-1)?.left.equals(ZERO)).toBe(true);
  // 100 × 3.85 % ÷ 12 × (7 + 1) ÷ 2
  expect(toFraction(interestUntil(loan, 7))).toBe('77/60');
});
