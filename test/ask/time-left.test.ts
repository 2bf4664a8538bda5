import { expect, test } from 'vitest';
import { minutesLeft } from '../../src/ask/time-left.ts';

const five = (milliseconds: number): readonly number[] =>
  Array.from({ length: 5 }, () => milliseconds);

test.each([
  [
    'at first, by the word of the questionnaire',
    { taken: [], open: 25, minutes: 15, pages: 50 },
    8,
  ],
  ['nobody can tell', { taken: [], open: 25, pages: 50 }, undefined],
  [
    'by the own pace after five answers',
    { taken: five(12_000), open: 20, minutes: 15, pages: 50 },
    4,
  ],
  [
    'without the cup of tea in between',
    { taken: [...five(60_000).slice(1), 3_600_000], open: 10, pages: 50 },
    12,
  ],
  ['never less than a minute', { taken: five(100), open: 1, pages: 50 }, 1],
  ['not at all at the end', { taken: five(100), open: 0, pages: 50 }, undefined],
])('when somebody asks how long it still takes, then it is told: %s', (_, pace, minutes) => {
  expect(minutesLeft(pace)).toBe(minutes);
});
