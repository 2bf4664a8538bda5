import type { Block, Heading, List, Paragraph, Span, Table } from '../../report/document.ts';
import { calloutBox, detailCard, summaryCards } from './cards.ts';
import { barsFigure } from './charts/bars.ts';
import { ladderFigure } from './charts/ladder.ts';
import { radarFigure } from './charts/radar.ts';
import { roadmapFigure } from './charts/roadmap.ts';
import { element } from './markup.ts';
import type { Markup } from './markup.ts';
import { columnWidths } from '../column-widths.ts';
import { guessWidth } from '../guess-width.ts';
import { longestWord } from '../longest-word.ts';

/** Every block in order. Headings of level 1 are `h2`: the title on the cover is the page's `h1`. */
export function blockMarkup(blocks: readonly Block[]): readonly Markup[] {
  let depth = 1;
  let sections = 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return contentMarkup(block, depth + 2);
    depth = block.level;
    if (block.level === 1) sections += 1;
    return headingMarkup(block, block.level === 1 ? sectionId(sections) : undefined);
  });
}

/** Where the table of contents leads: the sections are counted from 1. */
export function sectionId(position: number): string {
  return `section-${position}`;
}

function contentMarkup(block: Exclude<Block, Heading>, below: number): Markup {
  switch (block.kind) {
    case 'paragraph':
      return paragraphMarkup(block);
    case 'list':
      return listMarkup(block);
    case 'table':
      return tableMarkup(block);
    case 'summary_cards':
      return summaryCards(block);
    case 'callout':
      return calloutBox(block);
    case 'ladder':
      return ladderFigure(block);
    case 'radar':
      return radarFigure(block);
    case 'bars':
      return barsFigure(block);
    case 'detail_card':
      return detailCard(block, below);
    case 'roadmap':
      return roadmapFigure(block);
    case 'page_break':
      return element('div', { class: 'page-break' });
  }
}

function headingMarkup({ level, number, text }: Heading, id: string | undefined): Markup {
  const label = number === '' ? [] : [element('span', { class: 'number' }, number), ' '];
  return element(`h${level + 1}`, { id }, ...label, text);
}

function paragraphMarkup({ style, spans }: Paragraph): Markup {
  return element('p', { class: style === 'body' ? undefined : style }, ...spans.map(spanMarkup));
}

function listMarkup({ ordered, items }: List): Markup {
  const entries = items.map((spans) => element('li', {}, ...spans.map(spanMarkup)));
  return element(ordered ? 'ol' : 'ul', {}, ...entries);
}

function spanMarkup({ text, bold, href }: Span): Markup | string {
  const words = bold ? element('strong', {}, text) : text;
  // Only what leads to a page: a link never runs anything.
  return href !== undefined && /^https?:\/\//i.test(href) ? element('a', { href }, words) : words;
}

/** Of a page and of the blanks at the sides of a cell, in ems of a table; of the widest word that is kept whole. */
const TABLE = { width: 63, sides: 1.6, word: 12 };

function widthsOf(table: Table): Markup {
  const longestIn = ({ text }: { readonly text: string }): number =>
    longestWord(text, (word) => guessWidth(word) + TABLE.sides, TABLE.word);
  const each = columnWidths(table, longestIn, TABLE.width).map((width) =>
    element('col', { style: `width:${Math.round((width / TABLE.width) * 1000) / 10}%` }),
  );
  return element('colgroup', {}, ...each);
}

/** On a narrow page rows become cards; the roles keep it a table for those who have it read out. */
function tableMarkup(table: Table): Markup {
  const { caption, columns, rows } = table;
  const head = columns.map(({ title, align }) =>
    element('th', { role: 'columnheader', scope: 'col', class: align }, title),
  );
  const body = rows.map((cells) =>
    element(
      'tr',
      { role: 'row' },
      ...cells.map(({ text, bold, tone, fill }, index) => {
        const column = columns[index];
        const classes = [
          column?.align,
          bold ? 'bold' : '',
          tone && `tone-${tone}`,
          fill && 'fill',
        ].filter(Boolean);
        const look = { role: 'cell', class: classes.join(' '), 'data-label': column?.title };
        return element('td', look, text);
      }),
    ),
  );
  return element(
    'table',
    { role: 'table' },
    ...(caption === '' ? [] : [element('caption', {}, caption)]),
    widthsOf(table),
    element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ...head)),
    element('tbody', { role: 'rowgroup' }, ...body),
  );
}
