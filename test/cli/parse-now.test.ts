import { expect, test } from 'vitest';
import { parseNow } from '../../src/cli/parse-now.ts';

test.each([
  ['2027-01-01', '2026-12-31T16:00:00.000Z'],
  ['2026-11-22T10:00:00+08:00', '2026-11-22T02:00:00.000Z'],
  ['2026-11-22T10:00Z', '2026-11-22T10:00:00.000Z'],
])('when now is %s, then a day begins in China and a time is taken as it is', (text, iso) => {
  expect(parseNow(text).toISOString()).toBe(iso);
});

test.each(['2026-02-30', '2026-13-01', '2026-11-22T10:00', '22.11.2026', ''])(
  'when now is "%s", then it is refused',
  (text) => {
    expect(() => parseNow(text)).toThrow(expect.objectContaining({ key: 'cli.bad-time' }));
  },
);
