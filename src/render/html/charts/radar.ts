import { radarMarks } from '../../../chart/radar.ts';
import type { Point, RadarMarks } from '../../../chart/radar.ts';
import type { ChartAxis, Radar } from '../../../report/document.ts';
import { COLOURS, TONES } from '../../colours.ts';
import { element } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { corners, figure, letters, line, WIDTH } from './picture.ts';
import { wrapWords } from './wrap-words.ts';

const RADIUS = 104;
const ROOM = 60;
const HEIGHT = 2 * (RADIUS + ROOM);
const CENTER: Point = { x: WIDTH / 2, y: HEIGHT / 2 };
const SIZE = 12;

export function radarFigure(radar: Radar): Markup {
  const marks = radarMarks(radar.axes, CENTER, RADIUS, 12);
  const labels = radar.axes.flatMap((axis, index) => axisLabel(axis, marks.labels[index]));
  return figure(radar, HEIGHT, [...grid(marks), ...area(marks, radar.axes), ...labels]);
}

function grid({ rings, spokes }: RadarMarks): readonly Markup[] {
  return [
    ...rings.map(({ at, points }) => {
      const stroke = at === 100 ? COLOURS.muted : COLOURS.line;
      return element('polygon', { points: corners(points), fill: 'none', stroke });
    }),
    ...spokes.map((spoke) => line(CENTER, spoke, COLOURS.line)),
  ];
}

function area({ area: outline, high }: RadarMarks, axes: readonly ChartAxis[]): readonly Markup[] {
  const unsure = axes.some((axis) => axis.high - axis.low > 0.05);
  const reach = { fill: COLOURS.amber, stroke: COLOURS.amber, 'fill-opacity': 0.16 };
  const value = { fill: COLOURS.blue, stroke: COLOURS.blue, 'fill-opacity': 0.2 };
  const best = { points: corners(high), ...reach, 'stroke-dasharray': '3 2' };
  return [
    ...(unsure ? [element('polygon', best)] : []),
    element('polygon', { points: corners(outline), ...value, 'stroke-width': 2 }),
    ...outline.map(({ x, y }) => element('circle', { cx: x, cy: y, r: 3, fill: COLOURS.blue })),
  ];
}

function axisLabel(
  axis: ChartAxis,
  label: RadarMarks['labels'][number] | undefined,
): readonly Markup[] {
  if (!label) return [];
  const { at, side } = label;
  const room = { start: WIDTH - at.x, middle: 160, end: at.x }[side];
  const lines = wrapWords(axis.label, room / SIZE);
  const height = SIZE * 1.3;
  // The label at the top grows upwards, away from the picture.
  const top = side === 'middle' && at.y < CENTER.y ? at.y - lines.length * height + 4 : at.y;
  const value = { x: at.x, y: top + lines.length * height };
  const { strong } = TONES[axis.tone];
  return [
    ...letters(lines, { x: at.x, y: top }, { size: SIZE, anchor: side }),
    ...letters([axis.text], value, { size: SIZE, anchor: side, bold: true, colour: strong }),
  ];
}
