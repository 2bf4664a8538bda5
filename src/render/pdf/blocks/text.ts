import type { Callout, Heading, List, Paragraph, Span } from '../../../report/document.ts';
import type { Line } from '../break-lines.ts';
import { breakLines } from '../break-lines.ts';
import type { LineStyle, Pen, Role } from '../pen.ts';
import type { Piece } from '../piece.ts';
import { CONTENT_WIDTH, THEME, TONES } from '../theme.ts';

const { page, size, leading, colour } = THEME;

/** The running number of headings names their anchors. */
export type NextAnchor = (heading: Heading, pen: Pen, y: number) => void;

export function headingPieces(heading: Heading, pen: Pen, onDraw: NextAnchor): readonly Piece[] {
  const points = { 1: size.h1, 2: size.h2, 3: size.h3 }[heading.level];
  const text = heading.number === '' ? heading.text : `${heading.number}　${heading.text}`;
  const lines = pen.break(
    text,
    { face: 'bold', size: points },
    CONTENT_WIDTH - (heading.level === 2 ? 12 : 0),
  );
  const rule = heading.level === 1 ? 14 : 0;
  const height = lines.length * points * leading.tight + rule + (heading.level === 1 ? 8 : 5);
  const role = ({ 1: 'H1', 2: 'H2', 3: 'H3' } as const)[heading.level];
  return [
    {
      height,
      space: { 1: 24, 2: 18, 3: 12 }[heading.level],
      keep: true,
      draw: (own, y) => {
        onDraw(heading, own, y);
        const indent = heading.level === 2 ? 12 : 0;
        own.inside(own.element(role), () =>
          own.lines(
            lines,
            { x: page.left + indent, y },
            {
              ...lineStyle(points, colour.navy, 'bold'),
              leading: points * leading.tight,
            },
          ),
        );
        own.decoration(() =>
          ornament(heading.level, y, lines.length * points * leading.tight, own),
        );
      },
    },
  ];
}

function ornament(level: Heading['level'], y: number, height: number, pen: Pen): void {
  if (level === 1) {
    pen.rectangle(
      { x: page.left, y: y + height + 5, width: 34, height: 2.6 },
      { fill: colour.amber },
    );
  }
  if (level === 2) {
    pen.rectangle(
      { x: page.left, y: y + 3, width: 3.6, height: height - 6 },
      { fill: colour.blue },
    );
  }
}

const PARAGRAPHS = {
  lead: { points: size.lead, colour: colour.navy },
  body: { points: size.body, colour: colour.ink },
  small: { points: size.small, colour: colour.muted },
} as const;

export function paragraphPieces(paragraph: Paragraph, pen: Pen): readonly Piece[] {
  const { points, colour: ink } = PARAGRAPHS[paragraph.style];
  const lines = breakLines(paragraph.spans, pen.faces, points, CONTENT_WIDTH);
  const style = { ...lineStyle(points, ink, 'regular'), justify: true };
  return linePieces(lines, style, { x: page.left, role: 'P', space: 7, mark: '' });
}

interface LinePlacing {
  readonly x: number;
  readonly role: Role;
  readonly space: number;
  /** Bullet or number beside the first line. */
  readonly mark: string;
}

/** One piece a line, the first two and the last two kept together. */
function linePieces(
  lines: readonly Line[],
  style: LineStyle,
  placing: LinePlacing,
): readonly Piece[] {
  let element: ReturnType<Pen['element']> | undefined;
  return lines.map((line, index): Piece => ({
    height: style.leading,
    space: index === 0 ? placing.space : 0,
    keep:
      index === 0 || index === lines.length - 2
        ? lines.length > 1 && index < lines.length - 1
        : false,
    draw: (pen, y) => {
      element ??= pen.element(placing.role);
      pen.inside(element, () => {
        if (index === 0 && placing.mark !== '') mark(placing.mark, { x: placing.x, y }, style, pen);
        pen.lines([line], { x: placing.x, y }, style);
      });
    },
  }));
}

function mark(
  text: string,
  at: { readonly x: number; readonly y: number },
  style: LineStyle,
  pen: Pen,
): void {
  const y = at.y + style.leading / 2 + style.size * 0.36;
  pen.label(
    text,
    { x: at.x - 7, y },
    { face: 'bold', size: style.size, colour: colour.blue, align: 'end' },
  );
}

export function listPieces(list: List, pen: Pen): readonly Piece[] {
  const indent = 20;
  return list.items.flatMap((spans: readonly Span[], index) => {
    const lines = breakLines(spans, pen.faces, size.body, CONTENT_WIDTH - indent);
    const style = {
      ...lineStyle(size.body, colour.ink, 'regular', CONTENT_WIDTH - indent),
      justify: true,
    };
    const marker = list.ordered ? `${index + 1}.` : '•';
    return linePieces(lines, style, { x: page.left + indent, role: 'LI', space: 5, mark: marker });
  });
}

/** A coloured box with a title; kept on one page. */
export function calloutPieces(callout: Callout, pen: Pen): readonly Piece[] {
  const inner = CONTENT_WIDTH - 30;
  const tone = TONES[callout.tone];
  const title = pen.break(callout.title, { face: 'bold', size: size.h3 }, inner);
  const paragraphs = callout.paragraphs.map((text) =>
    pen.break(text, { face: 'regular', size: size.body - 0.5 }, inner),
  );
  const titleStyle = { ...lineStyle(size.h3, tone.strong, 'bold', inner), leading: size.h3 * 1.5 };
  const textStyle = {
    ...lineStyle(size.body - 0.5, colour.ink, 'regular', inner),
    leading: (size.body - 0.5) * 1.55,
  };
  const textHeight = paragraphs.reduce(
    (sum, lines) => sum + lines.length * textStyle.leading + 3,
    0,
  );
  const height = 20 + title.length * titleStyle.leading + textHeight;
  return [
    {
      height,
      space: 10,
      keep: false,
      draw: (own, top) => {
        own.decoration(() => {
          own.rectangle(
            { x: page.left, y: top, width: CONTENT_WIDTH, height },
            { fill: tone.soft, radius: 3 },
          );
          own.rectangle({ x: page.left, y: top, width: 4, height }, { fill: tone.strong });
        });
        const x = page.left + 18;
        let y = top + 10;
        const section = own.element('Sect');
        own.inside(own.element('P', section), () => own.lines(title, { x, y }, titleStyle));
        y += title.length * titleStyle.leading + 1;
        for (const lines of paragraphs) {
          own.inside(own.element('P', section), () => own.lines(lines, { x, y }, textStyle));
          y += lines.length * textStyle.leading + 3;
        }
      },
    },
  ];
}

/** Text from the left margin in a size of its own. */
export function lineStyle(
  points: number,
  ink: string,
  face: LineStyle['face'],
  width: number = CONTENT_WIDTH,
): LineStyle {
  return {
    face,
    size: points,
    colour: ink,
    leading: points * leading.body,
    width,
    align: 'start',
    justify: false,
  };
}
