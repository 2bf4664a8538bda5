import { expect, test } from 'vitest';
import { timelineSpan, timelineTicks } from '../../src/chart/timeline.ts';

test.each([
  [1, [0, 1]],
  [5, [0, 1, 2, 3, 4, 5]],
  [13, [0, 2, 4, 6, 8, 10, 12]],
  [30, [0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30]],
  [100, [0, 12, 24, 36, 48, 60, 72, 84, 96]],
])('when an axis has %i months, then its ticks are round and at most thirteen', (months, ticks) => {
  expect(timelineTicks(months)).toEqual(ticks);
});

test('when a bar is placed, then its ends are in proportion', () => {
  expect(timelineSpan({ start: 3, end: 6 }, 12, 240)).toEqual({ x: 60, width: 60 });
});

test('when a bar is very short, then it can still be seen', () => {
  expect(timelineSpan({ start: 0, end: 0.1 }, 100, 200).width).toBe(3);
});
