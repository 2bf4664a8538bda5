import type { Cover, ReportDocument } from '../../report/document.ts';
import type { Pen } from './pen.ts';
import { lineStyle } from './blocks/text.ts';
import { CONTENT_WIDTH, THEME } from './theme.ts';

const { page, colour, size } = THEME;

/** The first page. */
export function drawCover(cover: Cover, pen: Pen): void {
  pen.addPage();
  pen.decoration(() => {
    pen.rectangle({ x: 0, y: 0, width: page.width, height: 356 }, { fill: colour.navy });
    pen.rectangle({ x: 0, y: 356, width: page.width, height: 5 }, { fill: colour.amber });
    pen.rectangle({ x: page.left, y: 122, width: 40, height: 3 }, { fill: colour.amber });
  });
  const title = pen.break(cover.title, { face: 'bold', size: 34 }, CONTENT_WIDTH);
  const subtitle = pen.break(cover.subtitle, { face: 'bold', size: 18 }, CONTENT_WIDTH);
  pen.inside(pen.element('P'), () =>
    pen.label(
      cover.kicker,
      { x: page.left, y: 108 },
      { face: 'regular', size: 12, colour: '#BFD3EA' },
    ),
  );
  pen.inside(pen.element('H1'), () =>
    pen.lines(
      title,
      { x: page.left, y: 146 },
      { ...lineStyle(34, colour.white, 'bold'), leading: 46 },
    ),
  );
  pen.inside(pen.element('P'), () =>
    pen.lines(
      subtitle,
      { x: page.left, y: 160 + title.length * 46 },
      { ...lineStyle(18, '#FFFFFF', 'bold'), leading: 27 },
    ),
  );
  for (const [index, fact] of cover.facts.entries()) {
    const y = 416 + index * 30;
    pen.inside(pen.element('P'), () => {
      pen.label(
        fact.label,
        { x: page.left, y },
        { face: 'regular', size: 10.5, colour: colour.muted },
      );
      pen.label(
        fact.text,
        { x: page.left + 96, y },
        { face: 'bold', size: 12, colour: colour.ink },
      );
    });
  }
  const notice = pen.break(
    cover.notice,
    { face: 'regular', size: size.small + 0.5 },
    CONTENT_WIDTH,
  );
  pen.inside(pen.element('P'), () =>
    pen.lines(
      notice,
      { x: page.left, y: page.height - 96 },
      { ...lineStyle(size.small + 0.5, colour.muted, 'regular'), leading: 15 },
    ),
  );
}

/** A heading of level 1 and where it stands. */
export interface ContentsEntry {
  readonly number: string;
  readonly text: string;
  readonly anchor: string;
  /** Counted from 1, the cover included. */
  readonly page: number;
}

/** The second page, drawn when all others are there. */
export function drawContents(
  title: string,
  entries: readonly ContentsEntry[],
  element: ReturnType<Pen['element']>,
  pen: Pen,
): void {
  pen.inside(pen.element('P', element), () =>
    pen.label(
      title,
      { x: page.left, y: page.top + 18 },
      { face: 'bold', size: size.h1, colour: colour.navy },
    ),
  );
  pen.decoration(() => {
    pen.rectangle(
      { x: page.left, y: page.top + 30, width: 34, height: 2.6 },
      { fill: colour.amber },
    );
  });
  const right = page.left + CONTENT_WIDTH;
  for (const [index, entry] of entries.entries()) {
    const y = page.top + 68 + index * 29;
    pen.inside(pen.element('TOCI', element), () => {
      pen.label(
        entry.number,
        { x: page.left, y },
        { face: 'bold', size: 11.5, colour: colour.blue },
      );
      pen.label(
        entry.text,
        { x: page.left + 30, y },
        { face: 'regular', size: 11.5, colour: colour.ink },
      );
      pen.label(
        String(entry.page),
        { x: right, y },
        { face: 'bold', size: 11.5, colour: colour.navy, align: 'end' },
      );
    });
    pen.decoration(() => {
      pen.path(
        [
          { x: page.left, y: y + 9 },
          { x: right, y: y + 9 },
        ],
        { stroke: colour.line, width: 0.5, closed: false },
      );
    });
    pen.linkTo(entry.anchor, { x: page.left, y: y - 14, width: CONTENT_WIDTH, height: 24 });
  }
}

/** Running header and page numbers on every page but the cover. */
export function drawMargins(document: ReportDocument, pen: Pen): void {
  const style = { face: 'regular', size: 8, colour: colour.muted } as const;
  const right = page.left + CONTENT_WIDTH;
  const pages = pen.pages;
  for (let index = 1; index < pages; index += 1) {
    pen.turnTo(index);
    const footer = document.footer
      .replace('{page}', String(index + 1))
      .replace('{pages}', String(pages));
    pen.decoration(() => {
      pen.label(shortened(document.header.left, pen), { x: page.left, y: 44 }, style);
      pen.label(document.header.right, { x: right, y: 44 }, { ...style, align: 'end' });
      pen.path(
        [
          { x: page.left, y: 52 },
          { x: right, y: 52 },
        ],
        { stroke: colour.line, width: 0.5, closed: false },
      );
      pen.label(footer, { x: page.width / 2, y: page.height - 34 }, { ...style, align: 'middle' });
    });
  }
}

/** What fits into the left part of the header. */
function shortened(text: string, pen: Pen): string {
  const [line, ...rest] = pen.break(text, { face: 'regular', size: 8 }, CONTENT_WIDTH * 0.6);
  const kept = line?.runs.map((run) => run.text).join('') ?? '';
  return rest.length > 0 ? `${kept}…` : kept;
}
