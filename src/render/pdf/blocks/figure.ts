import type { Pen } from '../pen.ts';
import type { Piece } from '../piece.ts';
import { CONTENT_WIDTH, THEME } from '../theme.ts';
import { lineStyle } from './text.ts';

const { page, size, colour } = THEME;

interface Figure {
  readonly caption: string;
  readonly alternative: string;
}

/** A picture with its caption below; one piece, read out by its alternative. */
export function figurePiece(
  { caption, alternative }: Figure,
  height: number,
  pen: Pen,
  draw: (pen: Pen, y: number) => void,
): Piece {
  const lines = pen.texts.break(caption, { face: 'regular', size: size.small }, CONTENT_WIDTH);
  const style = {
    ...lineStyle(size.small, colour.muted, 'regular'),
    leading: 13,
    align: 'center',
  } as const;
  return {
    height: height + lines.length * style.leading + 7,
    space: 12,
    keep: false,
    draw: (own, y) => {
      const figure = own.element('Figure', undefined, alternative);
      own.inside(figure, () => draw(own, y));
      own.inside(own.element('Caption', figure), () =>
        own.texts.lines(lines, { x: page.left, y: y + height + 3 }, style),
      );
    },
  };
}
