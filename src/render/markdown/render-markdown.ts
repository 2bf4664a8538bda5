import type { Block, Cover, Heading, List, ReportDocument, Table } from '../../report/document.ts';
import { mapTexts, withoutControls } from '../map-texts.ts';
import { inline, plain, strong } from './inline.ts';
import { factList, pictureLines } from './pictures.ts';

/** A report document → Markdown with tables as GitHub knows them; pictures become their tables. */
export function renderMarkdown(given: ReportDocument): Uint8Array {
  const document = mapTexts(given, withoutControls);
  const parts = [...coverLines(document.cover), ...document.blocks.flatMap(blockLines)];
  return new TextEncoder().encode(`${parts.join('\n\n')}\n`);
}

function coverLines({ kicker, title, subtitle, facts, notice }: Cover): readonly string[] {
  return [
    plain(kicker),
    `# ${plain(title)}`,
    strong(subtitle),
    factList(facts),
    quote([plain(notice)]),
  ];
}

function blockLines(block: Block): readonly string[] {
  if ('alternative' in block) return pictureLines(block);
  switch (block.kind) {
    case 'heading':
      return [headingLine(block)];
    case 'paragraph':
      return [inline(block.spans)];
    case 'list':
      return [listLines(block)];
    case 'table':
      return tableLines(block);
    case 'summary_cards':
      return [
        block.cards
          .map(({ label, value, note }) => `- ${plain(label)}　${strong(value)}　${plain(note)}`)
          .join('\n'),
      ];
    case 'callout':
      return [quote([strong(block.title), ...block.paragraphs.map(plain)])];
    case 'detail_card': {
      const head = [`${strong(block.title)}　${plain(block.badge)}`, factList(block.rows)];
      return [...head, factList(block.footer)].filter((part) => part !== '');
    }
    case 'page_break':
      return [];
  }
}

/** One below the title of the cover. */
function headingLine({ level, number, text }: Heading): string {
  return `${'#'.repeat(level + 1)} ${plain(`${number} ${text}`.trim())}`;
}

function listLines({ ordered, items }: List): string {
  return items
    .map((spans, index) => `${ordered ? `${index + 1}.` : '-'} ${inline(spans)}`)
    .join('\n');
}

function quote(paragraphs: readonly string[]): string {
  return paragraphs.map((text) => `> ${text}`).join('\n>\n');
}

const RULES = { start: ':---', end: '---:', center: ':---:' } as const;

function tableLines({ caption, columns, rows }: Table): readonly string[] {
  const body = rows.map((cells) =>
    rowLine(cells.map(({ text, bold }) => (bold ? strong(text) : plain(text)))),
  );
  const head = rowLine(columns.map(({ title }) => plain(title)));
  const rule = rowLine(columns.map(({ align }) => RULES[align]));
  return [...(caption === '' ? [] : [strong(caption)]), [head, rule, ...body].join('\n')];
}

function rowLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
