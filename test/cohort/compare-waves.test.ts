import { expect, test } from 'vitest';
import { cohort, firm } from './firms.ts';

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
