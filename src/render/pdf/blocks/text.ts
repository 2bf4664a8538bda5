import type { Callout, Heading, List, Paragraph, Span } from '../../../report/document.ts';
import { TONES } from '../../colours.ts';
import type { Line } from '../break-lines.ts';
import { breakLines } from '../break-lines.ts';
import type { Pen } from '../pen.ts';
import type { LineStyle } from '../texts.ts';
import type { Piece } from '../piece.ts';
import { CONTENT_WIDTH, THEME } from '../theme.ts';
import { boxPieces } from './box.ts';
import type { Strip } from './box.ts';
import type { Element } from '../tags.ts';

const { page, size, leading, colour } = THEME;

/** The running number of headings names their anchors. */
export type NextAnchor = (heading: Heading, pen: Pen, y: number) => void;

export function headingPieces(heading: Heading, pen: Pen, onDraw: NextAnchor): readonly Piece[] {
  const points = { 1: size.h1, 2: size.h2, 3: size.h3 }[heading.level];
  const text = heading.number === '' ? heading.text : `${heading.number}　${heading.text}`;
  const lines = pen.texts.break(
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
          own.texts.lines(
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
    pen.shapes.rectangle(
      { x: page.left, y: y + height + 5, width: 34, height: 2.6 },
      { fill: colour.amber },
    );
  }
  if (level === 2) {
    pen.shapes.rectangle(
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
  const style = { ...proseStyle(points, ink, pen), justify: true };
  return linePieces(lines, style, { x: page.left, space: 7, element: (own) => own.element('P') });
}

function proseStyle(points: number, ink: string, pen: Pen): LineStyle {
  const style = lineStyle(points, ink, 'regular');
  return { ...style, leading: style.leading * pen.spread };
}

interface LinePlacing {
  readonly x: number;
  readonly space: number;
  /** The element of the text, made when its first line is drawn. */
  readonly element: (pen: Pen) => Element;
  /** What stands beside the first line: bullet or number. */
  readonly beside?: (pen: Pen, y: number) => void;
}

/** One piece a line, the first two and the last two kept together. */
function linePieces(
  lines: readonly Line[],
  style: LineStyle,
  placing: LinePlacing,
): readonly Piece[] {
  let element: Element | undefined;
  return lines.map((line, index): Piece => ({
    height: style.leading,
    space: index === 0 ? placing.space : 0,
    keep: index < lines.length - 1 && (index === 0 || index === lines.length - 2),
    draw: (pen, y) => {
      if (index === 0) placing.beside?.(pen, y);
      element ??= placing.element(pen);
      pen.inside(element, () => pen.texts.lines([line], { x: placing.x, y }, style));
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
  pen.texts.label(
    text,
    { x: at.x - 7, y },
    { face: 'bold', size: style.size, colour: colour.blue, align: 'end' },
  );
}

export function listPieces(list: List, pen: Pen): readonly Piece[] {
  let root: Element | undefined;
  return list.items.flatMap((spans, index) => {
    let item: Element | undefined;
    const itemOf = (own: Pen): Element => {
      root ??= own.element('L');
      item ??= own.element('LI', root);
      return item;
    };
    const sign = list.ordered ? `${index + 1}.` : '•';
    return itemPieces(spans, sign, itemOf, pen);
  });
}

const LIST_INDENT = 20;

function itemPieces(
  spans: readonly Span[],
  sign: string,
  itemOf: (pen: Pen) => Element,
  pen: Pen,
): readonly Piece[] {
  const width = CONTENT_WIDTH - LIST_INDENT;
  const lines = breakLines(spans, pen.faces, size.body, width);
  const style = { ...proseStyle(size.body, colour.ink, pen), width, justify: true };
  const x = page.left + LIST_INDENT;
  return linePieces(lines, style, {
    x,
    space: 5,
    element: (own) => own.element('LBody', itemOf(own)),
    beside: (own, y) =>
      own.inside(own.element('Lbl', itemOf(own)), () => mark(sign, { x, y }, style, own)),
  });
}

/** A coloured box with a title. */
export function calloutPieces(callout: Callout, pen: Pen): readonly Piece[] {
  const inner = CONTENT_WIDTH - 30;
  const tone = TONES[callout.tone];
  const titleStyle = { ...lineStyle(size.h3, tone.strong, 'bold', inner), leading: size.h3 * 1.5 };
  const points = size.body - 0.5;
  const textStyle = {
    ...lineStyle(points, colour.ink, 'regular', inner),
    leading: points * 1.55 * pen.spread,
  };
  let section: Element;
  const strips = (text: string, style: LineStyle, above: number, below: number) => {
    const lines = pen.texts.break(text, { face: style.face, size: style.size }, inner);
    let element: Element;
    return lines.map((line, index): Strip => {
      const start = index === 0 ? above : 0;
      return {
        height: start + style.leading + (index === lines.length - 1 ? below : 0),
        draw: (own, y) => {
          section ??= own.element('Sect');
          element ??= own.element('P', section);
          own.inside(element, () =>
            own.texts.lines([line], { x: page.left + 18, y: y + start }, style),
          );
        },
      };
    });
  };
  const end = callout.paragraphs.length - 1;
  const all = [
    ...strips(callout.title, titleStyle, 10, end < 0 ? 10 : 1),
    ...callout.paragraphs.flatMap((text, index) =>
      strips(text, textStyle, 0, index === end ? 12 : 3),
    ),
  ];
  return boxPieces(all, 10, ({ y, height, first, last }, own) => {
    const box = { x: page.left, y, width: CONTENT_WIDTH, height };
    own.shapes.rectangle(box, { fill: tone.soft, ...(first && last && { radius: 3 }) });
    own.shapes.rectangle({ ...box, width: 4 }, { fill: tone.strong });
  });
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
