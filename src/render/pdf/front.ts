import type { Block, Cover, ReportDocument } from '../../report/document.ts';
import type { Logo } from '../../template/logo/logo.ts';
import type { Theme } from '../../template/theme.ts';
import { fittingSize } from '../logo-svg.ts';
import { widthOf } from './faces.ts';
import type { Pen } from './pen.ts';
import type { LineStyle } from './texts.ts';
import { lineStyle } from './blocks/text.ts';
import { CONTENT_WIDTH, THEME } from './theme.ts';
import type { Element } from './tags.ts';

const { page, colour, size } = THEME;

/** The first page. */
export function drawCover(cover: Cover, logo: Logo | undefined, pen: Pen): void {
  pen.addPage();
  const top = logo ? 82 : 0;
  if (logo) drawCoverLogo(logo, pen);
  pen.decoration(() => {
    pen.shapes.band(top, 356 - top, colour.navy);
    pen.shapes.band(356, 5, colour.amber);
    pen.shapes.rectangle({ x: page.left, y: 122, width: 40, height: 3 }, { fill: colour.amber });
  });
  pen.inside(pen.element('P'), () =>
    pen.texts.label(
      cover.kicker,
      { x: page.left, y: 108 },
      { face: 'regular', size: 12, colour: '#BFD3EA' },
    ),
  );
  drawTitles(cover, pen);
  drawFacts(cover, pen);
  const notice = pen.texts.break(
    cover.notice,
    { face: 'regular', size: size.small + 0.5 },
    CONTENT_WIDTH,
  );
  pen.inside(pen.element('P'), () =>
    pen.texts.lines(
      notice,
      { x: page.left, y: pen.paper.height - 96 },
      { ...lineStyle(size.small + 0.5, colour.muted, 'regular'), leading: 15 },
    ),
  );
}

/** Sizes of title and subtitle, the first that leaves both on the coloured ground. */
const TITLE_SIZES = [
  { title: 34, subtitle: 18 },
  { title: 27, subtitle: 16 },
  { title: 21, subtitle: 13 },
  { title: 16, subtitle: 10 },
] as const;

/** From the top of the title to where the ground ends. */
const TITLES_HEIGHT = 200;

function drawTitles(cover: Cover, pen: Pen): void {
  const laid = TITLE_SIZES.map((sizes) => layTitles(cover, sizes, pen));
  const fitting = laid.find(({ height }) => height <= TITLES_HEIGHT) ?? laid.at(-1);
  if (!fitting) return;
  const { title, subtitle, styles, below } = fitting;
  pen.inside(pen.element('H1'), () =>
    pen.texts.lines(title, { x: page.left, y: 146 }, styles.title),
  );
  pen.inside(pen.element('P'), () =>
    pen.texts.lines(subtitle, { x: page.left, y: 146 + below }, styles.subtitle),
  );
}

function layTitles(cover: Cover, sizes: (typeof TITLE_SIZES)[number], pen: Pen) {
  const styles = {
    title: titleStyle(sizes.title, 46 / 34),
    subtitle: titleStyle(sizes.subtitle, 1.5),
  };
  const title = pen.texts.break(cover.title, styles.title, CONTENT_WIDTH);
  const subtitle = pen.texts.break(cover.subtitle, styles.subtitle, CONTENT_WIDTH);
  const below = title.length * styles.title.leading + 14;
  const height = below + subtitle.length * styles.subtitle.leading;
  return { title, subtitle, styles, below, height };
}

function titleStyle(points: number, leading: number): LineStyle {
  return { ...lineStyle(points, colour.white, 'bold'), leading: points * leading };
}

/** In a white strip above the title, so that it need not stand on a colour. */
function drawCoverLogo(logo: Logo, pen: Pen): void {
  const sign = fittingSize(logo, { width: 220, height: 42 });
  const box = { x: page.left, y: 20 + (42 - sign.height) / 2, ...sign };
  pen.inside(pen.element('Figure', undefined, logo.alternative), () => pen.shapes.logo(box));
}

function drawFacts(cover: Cover, pen: Pen): void {
  const labels = { face: 'regular', size: 10.5, colour: colour.muted } as const;
  const style = { ...lineStyle(12, colour.ink, 'bold'), leading: 18 };
  const widths = cover.facts.map((fact) => widthOf(fact.label, pen.faces.regular, labels.size));
  const indent = Math.max(96, ...widths.map((width) => width + 16));
  let y = 416;
  for (const fact of cover.facts) {
    const lines = pen.texts.break(fact.text, style, CONTENT_WIDTH - indent).slice(0, 3);
    pen.inside(pen.element('P'), () => {
      pen.texts.label(fact.label, { x: page.left, y }, labels);
      pen.texts.lines(lines, { x: page.left + indent, y: y - 13.3 }, style);
    });
    y += 12 + lines.length * style.leading;
  }
}

/** A heading of level 1 and where it stands. */
export interface ContentsEntry {
  readonly number: string;
  readonly text: string;
  readonly anchor: string;
  /** Counted from 1, the cover included. */
  readonly page: number;
}

/** The pages kept free for the table of contents, and its element. */
export interface Contents {
  readonly element: Element;
  /** The first of them, counted from 0. */
  readonly page: number;
}

const ENTRY_HEIGHT = 29;
const ENTRIES_ON_PAGE = 21;

/** Adds the empty pages; what stands on them is known when all others are drawn. */
export function reserveContents(blocks: readonly Block[], pen: Pen): Contents {
  const count = blocks.filter((block) => block.kind === 'heading' && block.level === 1).length;
  const pages = Math.max(1, Math.ceil(count / ENTRIES_ON_PAGE));
  const first = pen.pages;
  for (let added = 0; added < pages; added += 1) pen.addPage();
  return { element: pen.element('TOC'), page: first };
}

/** The pages after the cover, drawn when all others are there. */
export function drawContents(
  title: string,
  entries: readonly ContentsEntry[],
  { element, page: first }: Contents,
  pen: Pen,
): void {
  pen.turnTo(first);
  pen.inside(pen.element('Caption', element), () =>
    pen.texts.label(
      title,
      { x: page.left, y: page.top + 18 },
      { face: 'bold', size: size.h1, colour: colour.navy },
    ),
  );
  pen.decoration(() => {
    pen.shapes.rectangle(
      { x: page.left, y: page.top + 30, width: 34, height: 2.6 },
      { fill: colour.amber },
    );
  });
  for (const [index, entry] of entries.entries()) {
    pen.turnTo(first + Math.floor(index / ENTRIES_ON_PAGE));
    const y = page.top + 68 + (index % ENTRIES_ON_PAGE) * ENTRY_HEIGHT;
    drawEntry(entry, y, element, pen);
  }
}

function drawEntry(entry: ContentsEntry, y: number, element: Contents['element'], pen: Pen): void {
  const right = page.left + CONTENT_WIDTH;
  const plain = { face: 'regular', size: 11.5, colour: colour.ink } as const;
  const strong = { ...plain, face: 'bold' } as const;
  const link = pen.element('Link', pen.element('Reference', pen.element('TOCI', element)));
  pen.inside(link, () => {
    pen.texts.label(entry.number, { x: page.left, y }, { ...strong, colour: colour.blue });
    pen.texts.label(
      pen.texts.fit(entry.text, plain, CONTENT_WIDTH - 70),
      { x: page.left + 30, y },
      plain,
    );
    const number = { ...strong, colour: colour.navy, align: 'end' } as const;
    pen.texts.label(String(entry.page), { x: right, y }, number);
  });
  pen.decoration(() => {
    const ends = [page.left, right].map((x) => ({ x, y: y + 9 }));
    pen.shapes.path(ends, { stroke: colour.line, width: 0.5, closed: false });
  });
  const box = { x: page.left, y: y - 14, width: CONTENT_WIDTH, height: 24 };
  pen.linkTo(entry.anchor, box, link);
}

/** Running header and page numbers on every page but the cover. */
export function drawMargins(document: ReportDocument, theme: Theme, pen: Pen): void {
  for (let index = theme.cover ? 1 : 0; index < pen.pages; index += 1) {
    pen.turnTo(index);
    pen.decoration(() => {
      if (theme.header) drawHeader(document.header, theme.logo, pen);
      if (theme.footer) drawFooter(document.footer, index + 1, pen);
    });
  }
}

const MARGIN = { face: 'regular', size: 8, colour: colour.muted } as const;

function drawHeader(
  { left, right }: ReportDocument['header'],
  logo: Logo | undefined,
  pen: Pen,
): void {
  const end = page.left + CONTENT_WIDTH;
  const sign = logo ? fittingSize(logo, { width: 90, height: 18 }) : undefined;
  if (sign) pen.shapes.logo({ x: page.left, y: 29 + (18 - sign.height) / 2, ...sign });
  const start = page.left + (sign ? sign.width + 9 : 0);
  const room = CONTENT_WIDTH * 0.6 - (start - page.left);
  pen.texts.label(pen.texts.fit(left, MARGIN, room), { x: start, y: 44 }, MARGIN);
  pen.texts.label(right, { x: end, y: 44 }, { ...MARGIN, align: 'end' });
  const ends = [page.left, end].map((x) => ({ x, y: 52 }));
  pen.shapes.path(ends, { stroke: colour.line, width: 0.5, closed: false });
}

function drawFooter(footer: string, number: number, pen: Pen): void {
  const words = footer.replace('{page}', String(number)).replace('{pages}', String(pen.pages));
  const middle = { x: page.width / 2, y: pen.paper.height - 34 };
  pen.texts.label(words, middle, { ...MARGIN, align: 'middle' });
}
