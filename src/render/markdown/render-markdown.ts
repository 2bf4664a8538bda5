import type { Block, Cover, Fact, Heading, List, ReportDocument, Table } from '../../report/document.ts';
import { inline, plain, strong } from './inline.ts';

/** A report document → Markdown with tables as GitHub knows them; pictures become their tables. */
export function renderMarkdown(document: ReportDocument): Uint8Array {
  const parts = [...coverLines(document.cover), ...document.blocks.flatMap(blockLines)];
  return new TextEncoder().encode(`${parts.join('\n\n')}\n`);
}

function coverLines({ kicker, title, subtitle, facts, notice }: Cover): readonly string[] {
  return [plain(kicker), `# ${plain(title)}`, strong(subtitle), factList(facts), quote([plain(notice)])];
}

function blockLines(block: Block): readonly string[] {
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
    case 'ladder':
    case 'radar':
    case 'bars':
    case 'roadmap':
      return pictureLines(block);
    case 'page_break':
      return [];
  }
}

type Picture = Extract<Block, { readonly alternative: string }>;

function pictureLines(block: Picture): readonly string[] {
  return [strong(block.caption), plain(block.alternative), factList(pictureFacts(block))];
}

function pictureFacts(block: Picture): readonly Fact[] {
  switch (block.kind) {
    case 'ladder':
      return block.steps.map(({ name, note, meaning }) => ({
        label: `${name}　${note}`,
        text: meaning,
      }));
    case 'radar':
      return block.axes;
    case 'bars':
      return block.bars;
    case 'roadmap':
      return block.phases.flatMap(({ name, bars }) =>
        bars.map(({ label, text }) => ({ label: `${name}　${label}`, text })),
      );
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

function factList(facts: readonly Fact[]): string {
  return facts.map(({ label, text }) => `- ${strong(label)}　${plain(text)}`).join('\n');
}

function quote(paragraphs: readonly string[]): string {
  return paragraphs.map((text) => `> ${text}`).join('\n>\n');
}

const RULES = { start: ':---', end: '---:', center: ':---:' } as const;

function tableLines({ caption, columns, rows }: Table): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const body = rows.map((cells) =>
    line(cells.map(({ text, bold }) => (bold ? strong(text) : plain(text)))),
  );
  const head = line(columns.map(({ title }) => plain(title)));
  const rule = line(columns.map(({ align }) => RULES[align]));
  return [strong(caption), [head, rule, ...body].join('\n')];
}
