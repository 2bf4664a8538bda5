import { BorderStyle, HeadingLevel, Paragraph } from 'docx';
import type { FileChild, TableRow } from 'docx';
import type { Callout, DetailCard, Fact, SummaryCards } from '../../report/document.ts';
import { COLOURS, TONES } from '../colours.ts';
import { guessWidth } from '../guess-width.ts';
import { longestWord } from '../longest-word.ts';
import { hex, runs } from './runs.ts';
import { cellOf, gap, grid, row, shade, shares, textCell } from './tables.ts';

/** Cards side by side: a label, a large value, a note. */
export function summaryCardParts({ cards }: SummaryCards): readonly FileChild[] {
  const widths = shares(cards.map(() => 1));
  const muted = { color: hex(COLOURS.muted), size: 18 };
  const cells = cards.map(({ label, value, note, tone }, index) => {
    const { strong, soft } = TONES[tone];
    const large = { bold: true, size: sizeOf(value, widths[index]), color: hex(strong) };
    const lines = [runs(label, muted), runs(value, large), runs(note, muted)];
    const paragraphs = lines.map((children) => new Paragraph({ style: 'CellText', children }));
    return cellOf(paragraphs, { width: widths[index], fill: soft });
  });
  return [grid(widths, [row(cells)]), gap()];
}

/** In half points: so large that no word is torn in a cell of this width. */
function sizeOf(value: string, width = 0): number {
  const ems = longestWord(value, guessWidth, Number.POSITIVE_INFINITY);
  return ems === 0 ? LARGE : Math.min(LARGE, Math.floor((width - SIDES) / ems / 10));
}

const [LARGE, SIDES] = [32, 220];

/** Paragraphs with a bar at their side, so that they flow over pages as text does. */
export function calloutParts({ tone, title, paragraphs }: Callout): readonly FileChild[] {
  const { strong, soft } = TONES[tone];
  const bar = { style: BorderStyle.SINGLE, size: 24, space: 6, color: hex(strong) };
  const look = {
    border: { left: bar },
    shading: shade(soft),
    indent: { left: 140 },
    spacing: { after: 0 },
  };
  const head = runs(title, { bold: true, color: hex(strong) });
  return [
    new Paragraph({ ...look, keepNext: true, children: head }),
    ...paragraphs.map((text) => new Paragraph({ ...look, children: runs(text) })),
    gap(),
  ];
}

/** A gap or a solution: a heading, its badge, a table of what is said of it. */
export function detailCardParts(card: DetailCard): readonly FileChild[] {
  const { title, badge, tone, rows, footer } = card;
  const badgeLook = { bold: true, color: hex(TONES[tone].strong), size: 19 };
  const facts = [...rows, ...footer];
  const all = facts.map((fact, index) =>
    factRow(fact, {
      fill: index < rows.length ? COLOURS.white : COLOURS.tint,
      keepNext: index < facts.length - 1,
    }),
  );
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_3, children: runs(title) }),
    new Paragraph({ keepNext: all.length > 0, children: runs(badge, badgeLook) }),
    ...(all.length === 0 ? [] : [grid(FACT_WIDTHS, all)]),
    gap(),
  ];
}

const FACT_WIDTHS = shares([1, 4.5]);

export function factRow(
  { label, text }: Fact,
  more: { readonly fill?: string; readonly keepNext?: boolean },
): TableRow {
  const [first, second] = FACT_WIDTHS;
  const look = { bold: true, color: hex(COLOURS.blue) };
  return row([
    textCell(label, { width: first, look, ...more }),
    textCell(text, { width: second, ...more }),
  ]);
}
