import { timelineSpan, timelineTicks } from '../../../chart/timeline.ts';
import type { Roadmap } from '../../../report/document.ts';
import { TONES } from '../../colours.ts';
import type { Pen } from '../pen.ts';
import type { Piece } from '../piece.ts';
import { CONTENT_WIDTH, THEME } from '../theme.ts';
import { figurePiece } from './figure.ts';

const { page, colour } = THEME;

const ROADMAP_ROW = 17;

/** A picture of more bars is parted, so that each part fits a page. */
const MOST_BARS = 32;

export function roadmapPieces(roadmap: Roadmap, own: Pen): readonly Piece[] {
  return partsOf(roadmap).map((part) => {
    const rows = part.phases.reduce((sum, phase) => sum + phase.bars.length, 0);
    const height = rows * ROADMAP_ROW + part.phases.length * 6 + 34;
    return figurePiece(part, height, own, (pen, y) => drawRoadmap(part, { y, height }, pen));
  });
}

function partsOf(roadmap: Roadmap): readonly Roadmap[] {
  const all = roadmap.phases.flatMap((phase) => phase.bars.map((bar) => ({ phase, bar })));
  const parts = Math.max(1, Math.ceil(all.length / MOST_BARS));
  return Array.from({ length: parts }, (_, part) => {
    const own = all.slice(part * MOST_BARS, (part + 1) * MOST_BARS);
    const phases = roadmap.phases.flatMap((phase) => {
      const bars = own.filter((entry) => entry.phase === phase).map(({ bar }) => bar);
      return bars.length === 0 ? [] : [{ ...phase, bars }];
    });
    return { ...roadmap, phases };
  });
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
  pen.texts.label(
    roadmap.monthLabel,
    { x: page.left, y: y + 10 },
    { face: 'regular', size: 7.5, colour: colour.muted },
  );
  for (const tick of timelineTicks(roadmap.months)) {
    const x = left + (tick / roadmap.months) * width;
    pen.shapes.path(
      [
        { x, y: y + 16 },
        { x, y: y + height - 6 },
      ],
      { stroke: colour.line, width: 0.5, closed: false },
    );
    pen.texts.label(
      String(tick),
      { x, y: y + 10 },
      { face: 'regular', size: 7.5, colour: colour.muted, align: 'middle' },
    );
  }
  let top = y + 20;
  for (const phase of roadmap.phases) {
    const tone = TONES[phase.tone];
    const own = phase.bars.length * ROADMAP_ROW;
    pen.shapes.rectangle(
      { x: page.left, y: top, width: PHASE_WIDTH - 8, height: own },
      { fill: tone.strong },
    );
    const at = { x: page.left + (PHASE_WIDTH - 8) / 2, y: top + own / 2 + 3 };
    const name = pen.texts.fit(phase.name, { face: 'bold', size: 8.2 }, PHASE_WIDTH - 12);
    pen.texts.label(name, at, { face: 'bold', size: 8.2, colour: colour.white, align: 'middle' });
    for (const [index, bar] of phase.bars.entries()) {
      const rowTop = top + index * ROADMAP_ROW;
      const span = timelineSpan(bar, roadmap.months, width);
      pen.texts.label(
        pen.texts.fit(bar.label, { face: 'regular', size: 8.4 }, LABELS - 8),
        { x: page.left + PHASE_WIDTH, y: rowTop + ROADMAP_ROW / 2 + 3 },
        { face: 'regular', size: 8.4, colour: colour.ink },
      );
      pen.shapes.rectangle(
        { x: left + span.x, y: rowTop + 4, width: span.width, height: ROADMAP_ROW - 8 },
        { fill: tone.strong, radius: 2 },
      );
    }
    top += own + 6;
  }
}
