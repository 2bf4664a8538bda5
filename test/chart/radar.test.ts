import { describe, expect, test } from 'vitest';
import { radarMarks } from '../../src/chart/radar.ts';

const CENTER = { x: 100, y: 100 };
const marks = (values: readonly (number | null)[]) =>
  radarMarks(
    values.map((value) => ({ value, low: value ?? 10, high: value ?? 90 })),
    CENTER,
    50,
    10,
  );
const near = ({ x, y }: { readonly x: number; readonly y: number }) => [
  Math.round(x * 100) / 100,
  Math.round(y * 100) / 100,
];

describe('a radar', () => {
  test('when it has four spokes, then they point up, right, down and left', () => {
    expect(marks([100, 100, 100, 100]).spokes.map(near)).toEqual([
      [100, 50],
      [150, 100],
      [100, 150],
      [50, 100],
    ]);
  });

  test('when values are drawn, then 0 lies in the centre and 100 on the outer ring', () => {
    const { area, rings } = marks([0, 100, 50]);
    expect(near(area[0] ?? CENTER)).toEqual([100, 100]);
    expect(area[1]).toEqual(rings.at(-1)?.points[1]);
    expect(rings.map((ring) => ring.at)).toEqual([20, 40, 60, 80, 100]);
  });

  test('when a value is not known, then the outline stands at its low end', () => {
    const { area, low, high } = marks([null, 50, 50]);
    expect(area[0]).toEqual(low[0]);
    expect(near(high[0] ?? CENTER)).toEqual([100, 55]);
  });

  test('when labels are placed, then each faces the picture with its inner side', () => {
    expect(marks([1, 1, 1, 1]).labels.map((label) => label.side)).toEqual([
      'middle',
      'start',
      'middle',
      'end',
    ]);
  });
});
