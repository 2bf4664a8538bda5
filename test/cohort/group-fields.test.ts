import { expect, test } from 'vitest';
import { sizeClass } from '../../src/cohort/size-class.ts';
import { FIELDS } from './firms.ts';

// 工信部联企业〔2011〕300号, industry: both members are needed.
test.each([
  [1000, 40_000, 'large'],
  [1000, 39_999, 'medium'],
  [999, 40_000, 'medium'],
  [300, 2000, 'medium'],
  [300, 1999, 'small'],
  [299, 2000, 'small'],
  [20, 300, 'small'],
  [19, 300, 'micro'],
  [20, 299, 'micro'],
  [undefined, 300, undefined],
])('when a firm has %j people and %j 万元, then its size is %j', (staff, revenue, expected) => {
  expect(sizeClass(staff, revenue)).toBe(expected);
});

test('when revenue is a band, then the band is the group and its lower end makes the size', () => {
  const profile = { staff: 50, revenue: '300_2000' };
  expect(FIELDS.get('revenue')?.groupsOf(profile)).toEqual(['300_2000']);
  expect(FIELDS.get('revenue')?.groupsOf({ revenue: 2000 })).toEqual(['2000_10000']);
  expect(FIELDS.get('size')?.groupsOf(profile)).toEqual(['small']);
});

test('when a field names a person or is words, then nothing is grouped by it', () => {
  for (const id of ['name', 'respondent', 'credit_code']) expect(FIELDS.has(id)).toBe(false);
});

test('when people are counted, then they are grouped where size classes are cut', () => {
  const groups = [19, 20, 299, 300, 1000].map(
    (staff) => FIELDS.get('staff')?.groupsOf({ staff })[0],
  );
  expect(groups).toEqual(['lt_20', '20_99', '100_299', '300_999', 'ge_1000']);
});
