import {
  BorderStyle,
  Footer,
  Header,
  HeadingLevel,
  PageNumber,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import type { FileChild } from 'docx';
import type { Cover, ReportDocument } from '../../report/document.ts';
import { COLOURS } from '../colours.ts';
import type { Logo } from '../../template/logo/logo.ts';
import { factRow } from './cards.ts';
import { logoRun } from './logo-run.ts';
import { hex, runs } from './runs.ts';
import { CONTENT_WIDTH, gap, grid, shares } from './tables.ts';

const muted = { color: hex(COLOURS.muted), size: 18 };

/** The first page. */
export function coverParts(
  { kicker, title, subtitle, facts, notice }: Cover,
  logo: Logo | undefined,
): readonly FileChild[] {
  const rule = { style: BorderStyle.SINGLE, size: 24, space: 8, color: hex(COLOURS.amber) };
  return [
    ...(logo ? [new Paragraph({ children: [logoRun(logo, { width: 260, height: 56 })] })] : []),
    new Paragraph({
      spacing: { before: logo ? 1600 : 2400 },
      children: runs(kicker, { color: muted.color, size: 24 }),
    }),
    new Paragraph({ heading: HeadingLevel.TITLE, border: { bottom: rule }, children: runs(title) }),
    new Paragraph({ style: 'Subtitle', spacing: { after: 600 }, children: runs(subtitle) }),
    grid(
      shares([1, 4.5]),
      facts.map((fact) => factRow(fact, {})),
    ),
    gap(),
    new Paragraph({ style: 'Small', spacing: { before: 600 }, children: runs(notice) }),
  ];
}

/** A field that Word fills with pages; until then it lists the headings, each a link. */
export function contentsParts(title: string): readonly FileChild[] {
  const head = runs(title, { bold: true, size: 36, color: hex(COLOURS.navy) });
  return [
    new Paragraph({ pageBreakBefore: true, spacing: { after: 240 }, children: head }),
    new TableOfContents(title, { hyperlink: true, headingStyleRange: '1-1' }),
  ];
}

/** Firm and title above every page but the first. */
export function headerOf({ header }: ReportDocument, logo: Logo | undefined): Header {
  const line = { style: BorderStyle.SINGLE, size: 4, space: 4, color: hex(COLOURS.line) };
  const sign = logo ? [logoRun(logo, { width: 110, height: 22 }), ...runs(' ', muted)] : [];
  const right = new TextRun({ ...muted, children: [new Tab(), header.right] });
  return new Header({
    children: [
      new Paragraph({
        border: { bottom: line },
        tabStops: [{ type: TabStopType.RIGHT, position: CONTENT_WIDTH }],
        children: [...sign, ...runs(header.left, muted), right],
      }),
    ],
  });
}

/** Page x of y in the words of the document. */
export function footerOf({ footer }: ReportDocument): Footer {
  const parts = footer.split(/(\{pages?\})/).map((part) => FIELDS[part] ?? part);
  const run = new TextRun({ ...muted, children: parts });
  return new Footer({ children: [new Paragraph({ alignment: 'center', children: [run] })] });
}

const FIELDS: Readonly<Record<string, 'CURRENT' | 'TOTAL_PAGES'>> = {
  '{page}': PageNumber.CURRENT,
  '{pages}': PageNumber.TOTAL_PAGES,
};
