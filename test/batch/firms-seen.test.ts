import { expect, test } from 'vitest';
import { firmHash, openFirmsSeen } from '../../src/batch/firms-seen.ts';
import type { FirmHash } from '../../src/batch/firms-seen.ts';

const hashOf = (key: string): FirmHash => firmHash({ key, wave: null });

test('when a firm comes again, then it is told where it came first, and others are new', () => {
  const seen = openFirmsSeen(4);
  const firms = Array.from({ length: 20_000 }, (_, at) => `第${at}厂\n${at % 3}`);
  const first = firms.map((firm, at) =>
    seen.meet(hashOf(firm), { file: at < 10_000 ? 'a.csv' : 'b.csv', row: at + 2 }),
  );
  expect(first.filter((place) => place !== undefined)).toEqual([]);
  const again = firms.map((firm) => seen.meet(hashOf(firm), { file: 'c.csv', row: 1 }));
  expect(again).toEqual(
    firms.map((_, at) => ({ file: at < 10_000 ? 'a.csv' : 'b.csv', row: at + 2 })),
  );
});

test('when names are alike, then they stay apart', () => {
  const seen = openFirmsSeen();
  const firms = [
    ['', null],
    ['a', null],
    ['', 'a'],
    ['aa', null],
    ['ab', null],
    ['ba', null],
    ['甲厂', '2025'],
    ['甲厂', '2026'],
    ['甲厂2025', null],
  ] as const;
  expect(
    firms.map(([key, wave]) => seen.meet(firmHash({ key, wave }), { file: 'a.csv', row: 1 })),
  ).toEqual(firms.map(() => undefined));
});

test('when names differ in width, case and blanks only, then it is one firm', () => {
  const seen = openFirmsSeen();
  seen.meet(hashOf('Ａ 厂'), { file: 'a.csv', row: 2 });
  expect(seen.meet(hashOf('a厂'), { file: 'a.csv', row: 5 })).toEqual({ file: 'a.csv', row: 2 });
});
