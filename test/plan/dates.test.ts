import { expect, test } from 'vitest';
import { monthsAfter } from '../../src/plan/dates.ts';

test.each([
  ['2026-11-22', 0, '2026-11-22'],
  ['2026-11-22', 1, '2026-12-22'],
  ['2026-11-22', 2.5, '2027-02-06'],
  ['2026-12-31', 2, '2027-02-28'],
  ['2027-12-31', 2, '2028-02-29'],
  ['2026-11-22', 0.25, '2026-11-30'],
  ['2026-12-20', 0.5, '2027-01-04'],
])('when %s is %s months ago, then it is %s', (date, months, expected) => {
  expect(monthsAfter(date, months)).toBe(expected);
});
