import type { Block, Cell, ChartAxis, ReportDocument } from '../../src/report/document.ts';

/** A report as plain text that a reviewer can read: all words and numbers, no layout, no checksums. */
export function dump(document: ReportDocument): string {
  const { cover, meta } = document;
  return [
    `${document.title} [${document.language}]`,
    `${meta.subject} | ${meta.author} | ${meta.keywords.join(', ')} | ${meta.created}`,
    `${document.header.left} | ${document.header.right} | ${document.footer} | ${document.contentsTitle}`,
    '',
    cover.kicker,
    cover.title,
    cover.subtitle,
    ...cover.facts.map((fact) => `${fact.label}: ${fact.text}`),
    cover.notice,
    ...document.blocks.map((block) => `\n${blockText(block)}`),
    '',
  ]
    .join('\n')
    .replaceAll(/\b[0-9a-f]{64}\b/g, '<checksum>');
}

type Picture = Extract<Block, { alternative: string } | { kind: 'detail_card' }>;

function blockText(block: Block): string {
  if ('alternative' in block || block.kind === 'detail_card') return pictureText(block);
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.number} ${block.text}`.replace('  ', ' ');
    case 'paragraph':
      return `${block.style === 'body' ? '' : `(${block.style}) `}${spans(block.spans)}`;
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${spans(item)}`)
        .join('\n');
    case 'table':
      return [
        `[table] ${block.caption}`,
        row(block.columns.map(({ title }) => title)),
        ...block.rows.map((cells) => row(cells.map(cellText))),
      ].join('\n');
    case 'summary_cards':
      return block.cards
        .map((card) => `[card] ${card.label}: ${card.value} (${card.note}) <${card.tone}>`)
        .join('\n');
    case 'callout':
      return [`[callout] ${block.title} <${block.tone}>`, ...block.paragraphs].join('\n');
    case 'page_break':
      return '----';
  }
}

function pictureText(block: Picture): string {
  switch (block.kind) {
    case 'ladder':
      return [
        `[ladder] ${block.caption} = ${block.alternative}`,
        ...block.steps.map((step) => `${step.name} (${step.note}) ${step.meaning}`),
      ].join('\n');
    case 'radar':
      return [`[radar] ${block.caption} = ${block.alternative}`, ...block.axes.map(axisText)].join(
        '\n',
      );
    case 'bars':
      return [`[bars] ${block.caption} = ${block.alternative}`, ...block.bars.map(axisText)].join(
        '\n',
      );
    case 'roadmap':
      return [
        `[roadmap] ${block.caption} = ${block.alternative} (${block.months} ${block.monthLabel})`,
        ...block.phases.flatMap((phase) =>
          phase.bars.map(
            (bar) => `${phase.name}: ${bar.label} ${bar.start}-${bar.end} ${bar.text}`,
          ),
        ),
      ].join('\n');
    case 'detail_card':
      return [
        `[detail] ${block.title} (${block.badge}) <${block.tone}>`,
        ...[...block.rows, ...block.footer].map((fact) => `${fact.label}: ${fact.text}`),
      ].join('\n');
  }
}

const spans = (all: readonly { readonly text: string; readonly bold?: boolean }[]): string =>
  all.map(({ text, bold }) => (bold ? `**${text}**` : text)).join('');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const cellText = ({ text, tone }: Cell): string =>
  tone === undefined || tone === 'neutral' ? text : `${text} <${tone}>`;

const axisText = ({ label, value, text, low, high, tone }: ChartAxis): string =>
  `${label} ${value?.toFixed(2) ?? 'null'} "${text}" ${low.toFixed(2)}..${high.toFixed(2)} <${tone}>`;
