import { expect, test } from 'vitest';
import { isBefore, isRealDate } from '../../src/questionnaire/iso-date.ts';

test.each(['2026-01-31', '2026-11', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])(
  'when the calendar has %s, then it is real',
  (date) => {
    expect(isRealDate(date)).toBe(true);
  },
);

test.each([
  '2026-02-29',
  '1900-02-29',
  '2026-04-31',
  '2026-00',
  '2026-13-01',
  '2026-01-00',
  '2026-01-32',
  '2026-1-1',
  '2026',
  '',
])('when the calendar has no %s, then it is not real', (date) => {
  expect(isRealDate(date)).toBe(false);
});

test.each([
  ['2026-01-01', '2026-01-02', true],
  ['2026-01-02', '2026-01-02', false],
  ['2025-12', '2026-01-01', true],
  ['2026-01', '2026-01-15', false],
  ['2026-01-15', '2026-01', false],
])('when %s is held against %s, then being before is %s', (date, other, before) => {
  expect(isBefore(date, other)).toBe(before);
});
