import type { DetailCard, Fact, SummaryCards } from '../../../report/document.ts';
import { TONES } from '../../colours.ts';
import type { Line } from '../break-lines.ts';
import { widthOf } from '../faces.ts';
import type { Pen } from '../pen.ts';
import type { Piece } from '../piece.ts';
import { CONTENT_WIDTH, THEME } from '../theme.ts';
import { boxPieces } from './box.ts';
import type { Slice, Strip } from './box.ts';
import { lineStyle } from './text.ts';
import type { Element } from '../tags.ts';

const { page, size, colour } = THEME;
const GAP = 10;

/** Cards side by side: a label, a large value, a note. */
export function summaryCardPieces(block: SummaryCards, pen: Pen): readonly Piece[] {
  const width = (CONTENT_WIDTH - GAP * (block.cards.length - 1)) / block.cards.length;
  const inner = width - 24;
  const notes = block.cards.map((card) =>
    pen.texts.break(card.note, { face: 'regular', size: 7.8 }, inner),
  );
  const height = 64 + Math.max(...notes.map((lines) => lines.length)) * 11.5;
  return [
    {
      height,
      space: 6,
      keep: false,
      draw: (own, y) => {
        const list = own.element('Sect');
        for (const [index, card] of block.cards.entries()) {
          const x = page.left + index * (width + GAP);
          const tone = TONES[card.tone];
          own.decoration(() => {
            own.shapes.rectangle({ x, y, width, height }, { fill: tone.soft, radius: 4 });
            own.shapes.rectangle({ x, y, width, height: 3 }, { fill: tone.strong });
          });
          own.inside(own.element('P', list), () => {
            own.texts.label(
              own.texts.fit(card.label, { face: 'regular', size: 8.8 }, inner),
              { x: x + 12, y: y + 22 },
              { face: 'regular', size: 8.8, colour: colour.muted },
            );
            const points = fitting(card.value, inner, own);
            own.texts.label(
              card.value,
              { x: x + 12, y: y + 47 },
              { face: 'bold', size: points, colour: tone.strong },
            );
            const style = { ...lineStyle(7.8, colour.muted, 'regular', inner), leading: 11.5 };
            own.texts.lines(notes[index] ?? [], { x: x + 12, y: y + 56 }, style);
          });
        }
      },
    },
  ];
}

/** The size at which a value fits its card. */
function fitting(text: string, width: number, pen: Pen): number {
  const natural = widthOf(text, pen.faces.bold, 1);
  return Math.min(20, width / natural);
}

const ROW_LEADING = 9 * 1.55;
const TITLE_LEADING = size.h3 * 1.4;
const INNER = CONTENT_WIDTH - 34;
const LEFT = page.left + 20;

/** A card for a gap or a solution: title and badge, labelled rows, a footer of facts. */
export function detailCardPieces(card: DetailCard, pen: Pen): readonly Piece[] {
  let section: Element | undefined;
  const sectionOf = (own: Pen): Element => {
    section ??= own.element('Sect');
    return section;
  };
  const labels = labelWidth(card.rows, pen);
  const strips = [
    titleStrip(card, sectionOf, pen),
    ...card.rows.flatMap((row) => rowStrips(row, labels, sectionOf, pen)),
    footerStrip(card.footer, sectionOf, pen),
  ];
  return boxPieces(strips, 9, (slice, own) => cardFrame(card, slice, own));
}

type ElementOf = (pen: Pen) => Element;

function titleStrip(card: DetailCard, sectionOf: ElementOf, pen: Pen): Strip {
  const badgeWidth = widthOf(card.badge, pen.faces.bold, 8.2) + 18;
  const title = pen.texts.break(
    card.title,
    { face: 'bold', size: size.h3 },
    INNER - badgeWidth - 12,
  );
  const style = { ...lineStyle(size.h3, colour.navy, 'bold', INNER), leading: TITLE_LEADING };
  return {
    height: 14 + title.length * TITLE_LEADING,
    draw: (own, y) => {
      const section = sectionOf(own);
      own.inside(own.element('H3', section), () =>
        own.texts.lines(title, { x: LEFT, y: y + 10 }, style),
      );
      const x = page.left + CONTENT_WIDTH - 14 - badgeWidth;
      const pill = { x, y: y + 9.5, width: badgeWidth, height: 16 };
      own.decoration(() =>
        own.shapes.rectangle(pill, { fill: TONES[card.tone].strong, radius: 8 }),
      );
      const badge = { face: 'bold', size: 8.2, colour: colour.white, align: 'middle' } as const;
      own.inside(own.element('P', section), () =>
        own.texts.label(card.badge, { x: x + badgeWidth / 2, y: y + 20.5 }, badge),
      );
    },
  };
}

/** As wide as the longest label asks for, within limits. */
function labelWidth(rows: readonly Fact[], pen: Pen): number {
  const widths = rows.map((row) => widthOf(row.label, pen.faces.bold, 8.6));
  return Math.min(110, Math.max(62, ...widths.map((width) => width + 12)));
}

/** One strip a line; the label stands beside the first. */
function rowStrips(row: Fact, labels: number, sectionOf: ElementOf, pen: Pen): readonly Strip[] {
  const label = pen.texts.break(row.label, { face: 'bold', size: 8.6 }, labels - 8);
  const lines = pen.texts.break(row.text, { face: 'regular', size: 9 }, INNER - labels);
  const count = Math.max(label.length, lines.length);
  const leading = ROW_LEADING * pen.spread;
  const looks = {
    label: { ...lineStyle(8.6, colour.blue, 'bold'), leading },
    text: { ...lineStyle(9, colour.ink, 'regular', INNER - labels), leading },
  };
  let element: Element | undefined;
  return Array.from({ length: count }, (_, index) => ({
    height: leading + (index === count - 1 ? 3 : 0),
    draw: (own: Pen, y: number) => {
      element ??= own.element('P', sectionOf(own));
      own.inside(element, () => {
        own.texts.lines(label.slice(index, index + 1), { x: LEFT, y }, looks.label);
        own.texts.lines(lines.slice(index, index + 1), { x: LEFT + labels, y }, looks.text);
      });
    },
  }));
}

function footerStrip(facts: readonly Fact[], sectionOf: ElementOf, pen: Pen): Strip {
  if (facts.length === 0) return { height: 10, draw: () => undefined };
  const lines = footerLines(facts, pen);
  const height = lines.length * 13 + 11;
  const style = { ...lineStyle(8.4, colour.muted, 'regular'), leading: 13 };
  const box = { x: page.left + 4, width: CONTENT_WIDTH - 4.6, height: height - 0.6 };
  return {
    height: height + 10,
    draw: (own, y) => {
      own.decoration(() => own.shapes.rectangle({ ...box, y: y + 10 }, { fill: colour.tint }));
      own.inside(own.element('P', sectionOf(own)), () =>
        own.texts.lines(lines, { x: LEFT, y: y + 15 }, style),
      );
    },
  };
}

/** As many facts on a line as fit; none is parted that fits a line. */
function footerLines(facts: readonly Fact[], pen: Pen): readonly Line[] {
  const style = { face: 'regular', size: 8.4 } as const;
  const texts: string[] = [];
  for (const fact of facts) {
    const text = `${fact.label}　${fact.text}`;
    const longer = `${texts.at(-1) ?? ''}　　|　　${text}`;
    const fits = widthOf(longer, pen.faces.regular, style.size) <= INNER;
    if (texts.length > 0 && fits) texts[texts.length - 1] = longer;
    else texts.push(text);
  }
  return texts.flatMap((text) => pen.texts.break(text, style, INNER));
}

function cardFrame(card: DetailCard, { y, height, first, last }: Slice, pen: Pen): void {
  const box = { x: page.left, y, width: CONTENT_WIDTH, height };
  if (first && last)
    pen.shapes.rectangle(box, { fill: colour.white, stroke: colour.line, radius: 3 });
  else {
    const right = page.left + CONTENT_WIDTH;
    const side = { stroke: colour.line, width: 0.7, closed: false };
    pen.shapes.path(
      [right, right].map((x, end) => ({ x, y: y + end * height })),
      side,
    );
  }
  pen.shapes.rectangle({ ...box, width: 4 }, { fill: TONES[card.tone].strong });
}
