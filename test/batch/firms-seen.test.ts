import { expect, test } from 'vitest';
import { openFirmsSeen } from '../../src/batch/firms-seen.ts';

test('when a firm comes again, then it is told where it came first, and others are new', () => {
  const seen = openFirmsSeen(4);
  const firms = Array.from({ length: 20_000 }, (_, at) => `第${at}厂\n${at % 3}`);
  const first = firms.map((firm, at) =>
    seen.meet(firm, { file: at < 10_000 ? 'a.csv' : 'b.csv', row: at + 2 }),
  );
  expect(first.filter((place) => place !== undefined)).toEqual([]);
  const again = firms.map((firm) => seen.meet(firm, { file: 'c.csv', row: 1 }));
  expect(again).toEqual(
    firms.map((_, at) => ({ file: at < 10_000 ? 'a.csv' : 'b.csv', row: at + 2 })),
  );
});

test('when names are alike, then they stay apart', () => {
  const seen = openFirmsSeen();
  const names = [
    '',
    '\n',
    'a\n',
    '\na',
    'aa\n',
    'ab\n',
    'ba\n',
    '甲厂\n2025',
    '甲厂\n2026',
    '甲 厂\n2025',
  ];
  expect(names.map((name) => seen.meet(name, { file: 'a.csv', row: 1 }))).toEqual(
    names.map(() => undefined),
  );
});
