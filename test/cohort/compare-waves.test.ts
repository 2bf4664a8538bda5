import { expect, test } from 'vitest';
import { cohortTables } from '../../src/report/cohort/cohort-tables.ts';
import { orderWaves } from '../../src/cohort/order-waves.ts';
import { cohort, contextOf, firm } from './firms.ts';

const old = [
  firm({ firm: '甲', wave: '2024', given: '0000', kept: { 评估人: '张' } }),
  firm({ firm: '乙', wave: '2024', given: '2222', kept: { 评估人: '张' } }),
  firm({ firm: '丙', wave: '2024', given: '4444' }),
];
const now = [
  firm({ firm: '甲', wave: '2025', given: '2222', kept: { 评估人: '李' } }),
  firm({ firm: '乙', wave: '2025', given: '2220', kept: { 评估人: '张' } }),
  firm({ firm: '新', wave: '2025', given: '1111' }),
];

test('when there are two waves, then the later is shown and compared over the firms of both', () => {
  const { frame, waves } = cohort([...old, ...now]);
  expect(frame).toMatchObject({ wave: '2025', firms: 3, other_waves: 3 });
  expect(waves).toMatchObject({
    before: '2024',
    after: '2025',
    matched: 2,
    only_before: 1,
    only_after: 1,
    comparable: true,
    up: 1,
    same: 0,
    down: 1,
    assessor_changed: 1,
    weight_changed: null,
  });
  expect(waves?.change).toMatchObject({ n: 2, mean: (50 - 12.5) / 2 });
});

test('when the earlier wave was scored otherwise, then no scores are compared', () => {
  const otherwise = old.map((one) => ({
    ...one,
    questionnaire: { ...one.questionnaire, version: '0.9.0', hash: '0'.repeat(64) },
  }));
  expect(cohort([...otherwise, ...now]).waves).toMatchObject({
    comparable: false,
    matched: 2,
    up: null,
    down: null,
    versions: ['0.9.0', '1.0.0'],
  });
});

test('when firms of the shown wave were scored otherwise, then they are left out and counted', () => {
  const [first = firm({}), ...rest] = now;
  const strange = { ...first, questionnaire: { ...first.questionnaire, hash: '0'.repeat(64) } };
  expect(cohort([strange, ...rest]).frame).toMatchObject({ firms: 2, other_questionnaire: 1 });
});

test('when a wave does not say who assessed, then that is counted by itself, and not as a change', () => {
  const wave = (name: string, assessors: readonly string[]): readonly ReturnType<typeof firm>[] =>
    assessors.map((assessor, at) =>
      firm({ firm: `厂${at}`, wave: name, kept: { ...(assessor !== '' && { 评估人: assessor }) } }),
    );
  const before = wave('2024', ['张', '张', '张', '']);
  expect(cohort([...before, ...wave('2025', ['李', '张', '', ''])]).waves).toMatchObject({
    matched: 4,
    assessor_changed: 1,
    assessor_unknown: 2,
    weight_changed: null,
    weight_unknown: null,
  });
});

test('when a column of weights is named, then that one is held against the other wave', () => {
  const wave = (name: string, weights: readonly string[]): readonly ReturnType<typeof firm>[] =>
    weights.map((方案, at) => firm({ firm: `厂${at}`, wave: name, kept: { 方案, 权重: '1' } }));
  const firms = [...wave('2024', ['1', '2', '3']), ...wave('2025', ['1', '5', '6'])];
  expect(cohort(firms).waves).toMatchObject({ weight_changed: 0 });
  expect(cohort(firms, { weight: '方案' }).waves).toMatchObject({ weight_changed: 2 });
});

test('when waves were not scored with one questionnaire, then it is said whether the version tells', () => {
  const noteOf = (version: string): string => {
    const strange = old.map((one) => ({
      ...one,
      questionnaire: { ...one.questionnaire, version, hash: '0'.repeat(64) },
    }));
    const tables = cohortTables(contextOf(cohort([...strange, ...now])));
    return tables.find(({ id }) => id === 'waves')?.note ?? '';
  };
  expect(noteOf('1.0.0')).toMatch(/^两批的版本号都是 1\.0\.0，可是计分的题目、规则或权重改过/);
  expect(noteOf('0.9.0')).toMatch(/^两批用的不是同一版问卷（0\.9\.0 和 1\.0\.0）/);
});

test('when the later wave is read first, then the numbers in their names tell which is later', () => {
  expect(cohort([...now, ...old]).waves).toMatchObject({ before: '2024', after: '2025', up: 1 });
  expect(orderWaves(['2026-10', '2025', '2026', '2026-9', '２０２６年2月'])).toEqual([
    '2025',
    '2026',
    '２０２６年2月',
    '2026-9',
    '2026-10',
  ]);
});

test('when a wave has no number in its name, then the order of reading holds', () => {
  const read = ['第二批', '2025', null];
  expect(orderWaves(read)).toEqual(read);
});

test('when the earliest wave is asked for, then it is compared with none but the one that is named', () => {
  expect(cohort([...old, ...now], { wave: '2024' }).waves).toBeNull();
  expect(cohort([...old, ...now], { wave: '2024', against: '2025' }).waves).toMatchObject({
    before: '2025',
    after: '2024',
  });
});
