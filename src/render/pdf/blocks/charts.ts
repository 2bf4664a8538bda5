import { radarMarks } from '../../../chart/radar.ts';
import type { Point, RadarMarks } from '../../../chart/radar.ts';
import type { Bars, ChartAxis, Radar } from '../../../report/document.ts';
import { TONES } from '../../colours.ts';
import { widthOf } from '../faces.ts';
import type { Pen } from '../pen.ts';
import type { Piece } from '../piece.ts';
import { CONTENT_WIDTH, THEME } from '../theme.ts';
import { figurePiece } from './figure.ts';
import { lineStyle } from './text.ts';

const { page, colour } = THEME;
export function radarPieces(radar: Radar, own: Pen): readonly Piece[] {
  const radius = radar.axes.length > 8 ? 100 : 78;
  const height = 2 * radius + 62;
  return [
    figurePiece(radar, height, own, (pen, y) => {
      const center = { x: page.left + CONTENT_WIDTH / 2, y: y + height / 2 + 2 };
      const marks = radarMarks(radar.axes, center, radius, 13);
      drawGrid(marks, center, pen);
      drawArea(marks, radar.axes, pen);
      const most = radar.axes.length > 6 ? 1 : 2;
      for (const [index, axis] of radar.axes.entries())
        drawAxisLabel(axis, { label: marks.labels[index], center, most }, pen);
    }),
  ];
}

function drawGrid(marks: RadarMarks, center: Point, pen: Pen): void {
  for (const ring of marks.rings) {
    const outer = ring.at === 100;
    pen.shapes.path(ring.points, {
      stroke: outer ? '#AEBBCB' : colour.line,
      width: outer ? 0.9 : 0.5,
    });
  }
  for (const spoke of marks.spokes)
    pen.shapes.path([center, spoke], { stroke: colour.line, width: 0.5, closed: false });
  for (const ring of marks.rings) {
    const top = ring.points[0];
    if (!top) continue;
    const style = { face: 'regular', size: 6.5, colour: colour.muted } as const;
    pen.texts.label(String(ring.at), { x: top.x + 3, y: top.y + 7 }, style);
  }
}

function drawArea(marks: RadarMarks, axes: readonly ChartAxis[], pen: Pen): void {
  const unsure = axes.some((axis) => axis.high - axis.low > 0.05);
  if (unsure)
    pen.shapes.path(marks.high, {
      fill: colour.amber,
      opacity: 0.16,
      stroke: colour.amber,
      width: 0.7,
      dash: true,
    });
  pen.shapes.path(marks.area, { fill: colour.blue, opacity: 0.2, stroke: colour.blue, width: 1.6 });
  for (const point of marks.area) pen.shapes.circle(point, 2.6, colour.blue);
}

interface LabelPlace {
  readonly label: RadarMarks['labels'][number] | undefined;
  readonly center: Point;
  /** Lines that a label may take. */
  readonly most: number;
}

function drawAxisLabel(axis: ChartAxis, { label, center, most }: LabelPlace, pen: Pen): void {
  if (!label) return;
  const { at, side } = label;
  const edge = { start: page.left + CONTENT_WIDTH - at.x, middle: 150, end: at.x - page.left }[
    side
  ];
  const width = Math.min(edge, LABEL_WIDTH);
  const name = { face: 'bold', size: 9 } as const;
  const broken = pen.texts.break(axis.label, name, width);
  const text = broken.length > most ? pen.texts.fit(axis.label, name, width) : axis.label;
  const lines = pen.texts.break(text, name, width);
  // The label at the top grows upwards, away from the picture.
  const top = side === 'middle' && label.at.y < center.y ? at.y - (lines.length - 1) * 11 : at.y;
  const x = { start: at.x, middle: at.x - width / 2, end: at.x - width }[side];
  const align = { start: 'start', middle: 'center', end: 'end' } as const;
  const style = { ...lineStyle(9, colour.navy, 'bold', width), leading: 11, align: align[side] };
  pen.texts.lines(lines, { x, y: top - 8.7 }, style);
  const value = { face: 'bold', size: 9, colour: TONES[axis.tone].strong, align: side } as const;
  pen.texts.label(axis.text, { x: at.x, y: top + lines.length * 11 + 1 }, value);
}

const LABEL_WIDTH = 130;

/** Points a bar takes, less where there are so many that the page would overflow. */
const BAR_ROW = 21;
const TALLEST = 620;

export function barPieces(bars: Bars, own: Pen): readonly Piece[] {
  const row = Math.min(BAR_ROW, TALLEST / bars.bars.length);
  const height = bars.bars.length * row + 22;
  const names = bars.bars.map((bar) => own.texts.fit(bar.label, { face: 'bold', size: 9.5 }, 170));
  const widest = (texts: readonly string[]): number =>
    Math.max(...texts.map((text) => widthOf(text, own.faces.bold, 9.5)));
  const left = page.left + widest(names) + 12;
  const width = page.left + CONTENT_WIDTH - widest(bars.bars.map((bar) => bar.text)) - 14 - left;
  return [
    figurePiece(bars, height, own, (pen, y) => {
      for (const tick of [0, 20, 40, 60, 80, 100])
        drawTick(tick, left + (tick / 100) * width, { y, height }, pen);
      for (const [index, bar] of bars.bars.entries()) {
        const area = { x: left, y: y + index * row, width, height: row };
        drawBar({ ...bar, label: names[index] ?? '' }, area, pen);
      }
    }),
  ];
}

function drawTick(
  tick: number,
  x: number,
  { y, height }: { readonly y: number; readonly height: number },
  pen: Pen,
): void {
  pen.shapes.path(
    [
      { x, y },
      { x, y: y + height - 16 },
    ],
    { stroke: colour.line, width: 0.5, closed: false },
  );
  pen.texts.label(
    String(tick),
    { x, y: y + height - 5 },
    { face: 'regular', size: 7.5, colour: colour.muted, align: 'middle' },
  );
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function drawBar(bar: ChartAxis, { x, y, width, height }: Area, pen: Pen): void {
  const middle = y + height / 2;
  const at = (value: number): number => x + (value / 100) * width;
  const tone = TONES[bar.tone];
  pen.texts.label(
    bar.label,
    { x: x - 10, y: middle + 3.5 },
    { face: 'bold', size: 9.5, colour: colour.ink, align: 'end' },
  );
  pen.shapes.rectangle({ x, y: middle - 6, width, height: 12 }, { fill: '#EEF2F7' });
  pen.shapes.rectangle(
    { x, y: middle - 6, width: Math.max(0.5, at(bar.value ?? bar.low) - x), height: 12 },
    { fill: tone.strong },
  );
  if (bar.high - bar.low > 0.05) {
    // A whisker from the worst to the best the score can still be.
    const line = { stroke: colour.ink, width: 1, closed: false };
    pen.shapes.path(
      [
        { x: at(bar.low), y: middle },
        { x: at(bar.high), y: middle },
      ],
      line,
    );
    for (const end of [bar.low, bar.high]) {
      pen.shapes.path(
        [
          { x: at(end), y: middle - 4 },
          { x: at(end), y: middle + 4 },
        ],
        line,
      );
    }
  }
  if (bar.peers) drawPeers(bar.peers, at, middle + 7, pen);
  pen.texts.label(
    bar.text,
    { x: x + width + 8, y: middle + 3.5 },
    { face: 'bold', size: 9.5, colour: tone.strong },
  );
}

/** The middle half of other firms as a thin band below the bar, their median across it. */
function drawPeers(
  { low, median, high }: NonNullable<ChartAxis['peers']>,
  at: (value: number) => number,
  y: number,
  pen: Pen,
): void {
  const width = Math.max(0.5, at(high) - at(low));
  pen.shapes.rectangle({ x: at(low), y, width, height: 2.2 }, { fill: colour.muted });
  const x = at(median);
  const ends = [
    { x, y: y - 1.4 },
    { x, y: y + 3.6 },
  ];
  pen.shapes.path(ends, { stroke: colour.ink, width: 1.2, closed: false });
}
