import { radarMarks } from '../../../chart/radar.ts';
import type { RadarMarks } from '../../../chart/radar.ts';
import { timelineSpan, timelineTicks } from '../../../chart/timeline.ts';
import type { Bars, ChartAxis, Ladder, Radar, Roadmap } from '../../../report/document.ts';
import { widthOf } from '../faces.ts';
import type { Pen } from '../pen.ts';
import type { Piece } from '../piece.ts';
import { CONTENT_WIDTH, THEME, TONES } from '../theme.ts';
import { lineStyle } from './text.ts';

const { page, size, colour } = THEME;
const CAPTION = 20;

interface Figure {
  readonly caption: string;
  readonly alternative: string;
}

/** A picture with its caption below; one piece, read out by its alternative. */
function figurePiece(
  { caption, alternative }: Figure,
  height: number,
  draw: (pen: Pen, y: number) => void,
): Piece {
  return {
    height: height + CAPTION,
    space: 12,
    keep: false,
    draw: (pen, y) => {
      pen.inside(pen.element('Figure', undefined, alternative), () => draw(pen, y));
      const style = {
        face: 'regular',
        size: size.small,
        colour: colour.muted,
        align: 'middle',
      } as const;
      const at = { x: page.left + CONTENT_WIDTH / 2, y: y + height + 13 };
      pen.inside(pen.element('Caption'), () => pen.label(caption, at, style));
    },
  };
}

export function radarPieces(radar: Radar): readonly Piece[] {
  const radius = radar.axes.length > 8 ? 100 : 88;
  const height = 2 * radius + 62;
  return [
    figurePiece(radar, height, (pen, y) => {
      const center = { x: page.left + CONTENT_WIDTH / 2, y: y + height / 2 + 2 };
      const marks = radarMarks(radar.axes, center, radius, 13);
      drawGrid(marks, center, pen);
      drawArea(marks, radar.axes, pen);
      for (const [index, axis] of radar.axes.entries())
        drawAxisLabel(axis, marks.labels[index], pen);
    }),
  ];
}

function drawGrid(
  marks: RadarMarks,
  center: { readonly x: number; readonly y: number },
  pen: Pen,
): void {
  for (const ring of marks.rings) {
    const outer = ring.at === 100;
    pen.path(ring.points, { stroke: outer ? '#AEBBCB' : colour.line, width: outer ? 0.9 : 0.5 });
  }
  for (const spoke of marks.spokes)
    pen.path([center, spoke], { stroke: colour.line, width: 0.5, closed: false });
  for (const ring of marks.rings) {
    const top = ring.points[0];
    if (!top) continue;
    const style = { face: 'regular', size: 6.5, colour: colour.muted } as const;
    pen.label(String(ring.at), { x: top.x + 3, y: top.y + 7 }, style);
  }
}

function drawArea(marks: RadarMarks, axes: readonly ChartAxis[], pen: Pen): void {
  const unsure = axes.some((axis) => axis.high - axis.low > 0.05);
  if (unsure)
    pen.path(marks.high, {
      fill: colour.amber,
      opacity: 0.16,
      stroke: colour.amber,
      width: 0.7,
      dash: true,
    });
  pen.path(marks.area, { fill: colour.blue, opacity: 0.2, stroke: colour.blue, width: 1.6 });
  for (const point of marks.area) pen.circle(point, 2.6, colour.blue);
}

function drawAxisLabel(
  axis: ChartAxis,
  label: RadarMarks['labels'][number] | undefined,
  pen: Pen,
): void {
  if (!label) return;
  const { at, side } = label;
  pen.label(
    axis.label,
    { x: at.x, y: at.y },
    { face: 'bold', size: 9, colour: colour.navy, align: side },
  );
  pen.label(
    axis.text,
    { x: at.x, y: at.y + 12 },
    { face: 'bold', size: 9, colour: TONES[axis.tone].strong, align: side },
  );
}

const BAR_ROW = 25;

export function barPieces(bars: Bars): readonly Piece[] {
  const height = bars.bars.length * BAR_ROW + 22;
  return [
    figurePiece(bars, height, (pen, y) => {
      const left =
        page.left +
        Math.max(...bars.bars.map((bar) => widthOf(bar.label, pen.faces.bold, 9.5))) +
        12;
      const width = page.left + CONTENT_WIDTH - 44 - left;
      for (const tick of [0, 20, 40, 60, 80, 100])
        drawTick(tick, left + (tick / 100) * width, { y, height }, pen);
      for (const [index, bar] of bars.bars.entries()) {
        drawBar(bar, { x: left, y: y + index * BAR_ROW, width, height: BAR_ROW }, pen);
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
  pen.path(
    [
      { x, y },
      { x, y: y + height - 16 },
    ],
    { stroke: colour.line, width: 0.5, closed: false },
  );
  pen.label(
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
  pen.label(
    bar.label,
    { x: x - 10, y: middle + 3.5 },
    { face: 'bold', size: 9.5, colour: colour.ink, align: 'end' },
  );
  pen.rectangle({ x, y: middle - 6, width, height: 12 }, { fill: '#EEF2F7' });
  pen.rectangle(
    { x, y: middle - 6, width: Math.max(0.5, at(bar.value ?? bar.low) - x), height: 12 },
    { fill: tone.strong },
  );
  if (bar.high - bar.low > 0.05) {
    // A whisker from the worst to the best the score can still be.
    const line = { stroke: colour.ink, width: 1, closed: false };
    pen.path(
      [
        { x: at(bar.low), y: middle },
        { x: at(bar.high), y: middle },
      ],
      line,
    );
    for (const end of [bar.low, bar.high]) {
      pen.path(
        [
          { x: at(end), y: middle - 4 },
          { x: at(end), y: middle + 4 },
        ],
        line,
      );
    }
  }
  pen.label(
    bar.text,
    { x: x + width + 8, y: middle + 3.5 },
    { face: 'bold', size: 9.5, colour: tone.strong },
  );
}

/** Steps that rise from left to right, the one reached filled. */
export function ladderPieces(ladder: Ladder, pen: Pen): readonly Piece[] {
  const count = ladder.steps.length;
  const gap = 6;
  const width = (CONTENT_WIDTH - gap * (count - 1)) / count;
  const texts = ladder.steps.map((step) =>
    pen.break(step.meaning, { face: 'regular', size: 7.8 }, width - 14),
  );
  const rise = 9;
  const body = 44 + Math.max(...texts.map((lines) => lines.length)) * 11.5;
  const height = body + rise * (count - 1);
  return [
    figurePiece(ladder, height, (own, y) => {
      for (const [index, step] of ladder.steps.entries()) {
        const x = page.left + index * (width + gap);
        const top = y + rise * (count - 1 - index);
        const look = STEP_LOOK[step.state];
        own.rectangle({ x, y: top, width, height: y + height - top }, { fill: look.fill });
        own.rectangle({ x, y: top, width, height: 3 }, { fill: look.edge });
        own.label(
          step.name,
          { x: x + 7, y: top + 20 },
          { face: 'bold', size: 11, colour: look.ink },
        );
        own.label(
          step.note,
          { x: x + 7, y: top + 33 },
          { face: 'regular', size: 7.6, colour: look.note },
        );
        const style = { ...lineStyle(7.8, look.note, 'regular', width - 14), leading: 11.5 };
        own.lines(texts[index] ?? [], { x: x + 7, y: top + 38 }, style);
      }
    }),
  ];
}

const STEP_LOOK = {
  passed: { fill: colour.sky, edge: colour.blue, ink: colour.navy, note: colour.ink },
  reached: { fill: colour.navy, edge: colour.amber, ink: colour.white, note: '#E3ECF7' },
  ahead: { fill: colour.tint, edge: colour.line, ink: colour.muted, note: colour.muted },
} as const;

const ROADMAP_ROW = 19;

export function roadmapPieces(roadmap: Roadmap): readonly Piece[] {
  const rows = roadmap.phases.reduce((sum, phase) => sum + phase.bars.length, 0);
  const height = rows * ROADMAP_ROW + roadmap.phases.length * 6 + 34;
  return [figurePiece(roadmap, height, (pen, y) => drawRoadmap(roadmap, { y, height }, pen))];
}

const LABELS = 172;
const PHASE_WIDTH = 44;

function drawRoadmap(
  roadmap: Roadmap,
  { y, height }: { readonly y: number; readonly height: number },
  pen: Pen,
): void {
  const left = page.left + PHASE_WIDTH + LABELS;
  const width = CONTENT_WIDTH - PHASE_WIDTH - LABELS - 4;
  pen.label(
    roadmap.monthLabel,
    { x: page.left, y: y + 10 },
    { face: 'regular', size: 7.5, colour: colour.muted },
  );
  for (const tick of timelineTicks(roadmap.months)) {
    const x = left + (tick / roadmap.months) * width;
    pen.path(
      [
        { x, y: y + 16 },
        { x, y: y + height - 6 },
      ],
      { stroke: colour.line, width: 0.5, closed: false },
    );
    pen.label(
      String(tick),
      { x, y: y + 10 },
      { face: 'regular', size: 7.5, colour: colour.muted, align: 'middle' },
    );
  }
  let top = y + 20;
  for (const phase of roadmap.phases) {
    const tone = TONES[phase.tone];
    const own = phase.bars.length * ROADMAP_ROW;
    pen.rectangle(
      { x: page.left, y: top, width: PHASE_WIDTH - 8, height: own },
      { fill: tone.strong },
    );
    const at = { x: page.left + (PHASE_WIDTH - 8) / 2, y: top + own / 2 + 3 };
    pen.label(phase.name, at, { face: 'bold', size: 8.2, colour: colour.white, align: 'middle' });
    for (const [index, bar] of phase.bars.entries()) {
      const rowTop = top + index * ROADMAP_ROW;
      const span = timelineSpan(bar, roadmap.months, width);
      const [line] = pen.break(bar.label, { face: 'regular', size: 8.4 }, LABELS - 8);
      if (line) {
        pen.lines(
          [line],
          { x: page.left + PHASE_WIDTH, y: rowTop },
          { ...lineStyle(8.4, colour.ink, 'regular'), leading: ROADMAP_ROW },
        );
      }
      pen.rectangle(
        { x: left + span.x, y: rowTop + 4, width: span.width, height: ROADMAP_ROW - 8 },
        { fill: tone.strong, radius: 2 },
      );
    }
    top += own + 6;
  }
}
