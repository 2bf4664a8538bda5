import type { Ladder } from '../../../report/document.ts';
import { widthOf } from '../faces.ts';
import type { Pen } from '../pen.ts';
import type { Piece } from '../piece.ts';
import { CONTENT_WIDTH, THEME } from '../theme.ts';
import { figurePiece } from './figure.ts';
import { lineStyle } from './text.ts';

const { page, colour } = THEME;

/** Steps that rise from left to right, the one reached filled. */
export function ladderPieces(ladder: Ladder, pen: Pen): readonly Piece[] {
  const count = ladder.steps.length;
  const gap = 6;
  const width = (CONTENT_WIDTH - gap * (count - 1)) / count;
  const texts = ladder.steps.map((step) =>
    pen.texts.break(step.meaning, { face: 'regular', size: 7.8 }, width - 14),
  );
  const rise = 9;
  const points = Math.min(11, ...ladder.steps.map((step) => sizeToFit(step.name, width - 12, pen)));
  const body = 44 + Math.max(...texts.map((lines) => lines.length)) * 11.5;
  const height = body + rise * (count - 1);
  return [
    figurePiece(ladder, height, pen, (own, y) => {
      for (const [index, step] of ladder.steps.entries()) {
        const x = page.left + index * (width + gap);
        const top = y + rise * (count - 1 - index);
        const look = STEP_LOOK[step.state];
        own.shapes.rectangle({ x, y: top, width, height: y + height - top }, { fill: look.fill });
        own.shapes.rectangle({ x, y: top, width, height: 3 }, { fill: look.edge });
        own.texts.label(
          own.texts.fit(step.name, { face: 'bold', size: points }, width - 12),
          { x: x + 7, y: top + 20 },
          { face: 'bold', size: points, colour: look.ink },
        );
        own.texts.label(
          own.texts.fit(step.note, { face: 'regular', size: 7.6 }, width - 12),
          { x: x + 7, y: top + 33 },
          { face: 'regular', size: 7.6, colour: look.note },
        );
        const style = { ...lineStyle(7.8, look.note, 'regular', width - 14), leading: 11.5 };
        own.texts.lines(texts[index] ?? [], { x: x + 7, y: top + 38 }, style);
      }
    }),
  ];
}

/** The size at which a name fits its step, not below what can be read. */
function sizeToFit(name: string, width: number, pen: Pen): number {
  return Math.max(6, width / widthOf(name, pen.faces.bold, 1));
}

const STEP_LOOK = {
  passed: { fill: colour.sky, edge: colour.blue, ink: colour.navy, note: colour.ink },
  reached: { fill: colour.navy, edge: colour.amber, ink: colour.white, note: '#E3ECF7' },
  ahead: { fill: colour.tint, edge: colour.line, ink: colour.muted, note: colour.muted },
} as const;
