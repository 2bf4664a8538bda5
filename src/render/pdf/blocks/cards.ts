import type { DetailCard, Fact, SummaryCards } from '../../../report/document.ts';
import type { Line } from '../break-lines.ts';
import { widthOf } from '../faces.ts';
import type { Pen } from '../pen.ts';
import type { Piece } from '../piece.ts';
import { CONTENT_WIDTH, THEME, TONES } from '../theme.ts';
import { lineStyle } from './text.ts';

const { page, size, colour } = THEME;
const GAP = 10;

/** Cards side by side: a label, a large value, a note. */
export function summaryCardPieces(block: SummaryCards, pen: Pen): readonly Piece[] {
  const width = (CONTENT_WIDTH - GAP * (block.cards.length - 1)) / block.cards.length;
  const inner = width - 24;
  const notes = block.cards.map((card) =>
    pen.break(card.note, { face: 'regular', size: 7.8 }, inner),
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
            own.rectangle({ x, y, width, height }, { fill: tone.soft, radius: 4 });
            own.rectangle({ x, y, width, height: 3 }, { fill: tone.strong });
          });
          own.inside(own.element('P', list), () => {
            own.label(
              card.label,
              { x: x + 12, y: y + 22 },
              { face: 'regular', size: 8.8, colour: colour.muted },
            );
            const points = fitting(card.value, inner, own);
            own.label(
              card.value,
              { x: x + 12, y: y + 47 },
              { face: 'bold', size: points, colour: tone.strong },
            );
            const style = { ...lineStyle(7.8, colour.muted, 'regular', inner), leading: 11.5 };
            own.lines(notes[index] ?? [], { x: x + 12, y: y + 56 }, style);
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

const LABEL_WIDTH = 62;
const ROW_LEADING = 9 * 1.55;

/** A card for a gap or a solution: title and badge, labelled rows, a footer of facts. */
export function detailCardPieces(card: DetailCard, pen: Pen): readonly Piece[] {
  const inner = CONTENT_WIDTH - 34;
  const badgeWidth = widthOf(card.badge, pen.faces.bold, 8.2) + 18;
  const title = pen.break(card.title, { face: 'bold', size: size.h3 }, inner - badgeWidth - 12);
  const rows = card.rows.map((row) => ({
    row,
    lines: pen.break(row.text, { face: 'regular', size: 9 }, inner - LABEL_WIDTH),
  }));
  const bodyHeight = rows.reduce((sum, { lines }) => sum + lines.length * ROW_LEADING + 3, 0);
  const titleHeight = title.length * size.h3 * 1.4;
  const footer = card.footer.length === 0 ? 0 : footerLines(card.footer, pen).length * 13 + 11;
  const height = 24 + titleHeight + bodyHeight + footer;
  return [
    {
      height,
      space: 9,
      keep: false,
      draw: (own, y) => {
        own.decoration(() => cardFrame(card, { y, height, footer, badgeWidth }, own));
        const section = own.element('Sect');
        const x = page.left + 20;
        const style = { ...lineStyle(size.h3, colour.navy, 'bold', inner), leading: size.h3 * 1.4 };
        own.inside(own.element('H3', section), () => own.lines(title, { x, y: y + 10 }, style));
        const right = page.left + CONTENT_WIDTH - 14 - badgeWidth / 2;
        const badge = { face: 'bold', size: 8.2, colour: colour.white, align: 'middle' } as const;
        own.inside(own.element('P', section), () =>
          own.label(card.badge, { x: right, y: y + 20.5 }, badge),
        );
        const bottom = drawRows(rows, y + 14 + titleHeight, section, own);
        if (footer > 0) drawFooter(card, bottom, section, own);
      },
    },
  ];
}

interface FrameSize {
  readonly y: number;
  readonly height: number;
  readonly footer: number;
  readonly badgeWidth: number;
}

function cardFrame(card: DetailCard, { y, height, footer, badgeWidth }: FrameSize, pen: Pen): void {
  const tone = TONES[card.tone];
  const box = { x: page.left, y, width: CONTENT_WIDTH, height };
  pen.rectangle(box, { fill: colour.white, stroke: colour.line, radius: 3 });
  if (footer > 0) {
    pen.rectangle(
      {
        ...box,
        x: page.left + 0.6,
        width: CONTENT_WIDTH - 1.2,
        y: y + height - footer,
        height: footer - 0.6,
      },
      { fill: colour.tint },
    );
  }
  pen.rectangle({ ...box, width: 4 }, { fill: tone.strong });
  const x = page.left + CONTENT_WIDTH - 14 - badgeWidth;
  pen.rectangle({ x, y: y + 9.5, width: badgeWidth, height: 16 }, { fill: tone.strong, radius: 8 });
}

type Section = ReturnType<Pen['element']>;

function drawRows(
  rows: readonly { readonly row: Fact; readonly lines: readonly Line[] }[],
  top: number,
  section: Section,
  pen: Pen,
): number {
  let y = top;
  const x = page.left + 20;
  for (const { row, lines } of rows) {
    pen.inside(pen.element('P', section), () => {
      const baseline = y + ROW_LEADING / 2 + 9 * 0.36;
      pen.label(row.label, { x, y: baseline }, { face: 'bold', size: 8.6, colour: colour.blue });
      const style = {
        ...lineStyle(9, colour.ink, 'regular', CONTENT_WIDTH - 34 - LABEL_WIDTH),
        leading: ROW_LEADING,
      };
      pen.lines(lines, { x: x + LABEL_WIDTH, y }, style);
    });
    y += lines.length * ROW_LEADING + 3;
  }
  return y;
}

function footerLines(facts: readonly Fact[], pen: Pen): readonly Line[] {
  const text = facts.map((fact) => `${fact.label}　${fact.text}`).join('　　|　　');
  return pen.break(text, { face: 'regular', size: 8.4 }, CONTENT_WIDTH - 34);
}

function drawFooter(card: DetailCard, top: number, section: Section, pen: Pen): void {
  const lines = footerLines(card.footer, pen);
  const style = { ...lineStyle(8.4, colour.muted, 'regular'), leading: 13 };
  pen.inside(pen.element('P', section), () =>
    pen.lines(lines, { x: page.left + 20, y: top + 10 }, style),
  );
}
