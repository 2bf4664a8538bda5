import type { Block, ReportDocument } from '../../src/report/document.ts';

/** What the cover says, in order. */
export function coverTexts({ cover }: ReportDocument): readonly string[] {
  const { kicker, title, subtitle, facts, notice } = cover;
  return [kicker, title, subtitle, ...facts.flatMap(({ label, text }) => [label, text]), notice];
}

/** Every text of the blocks, in order. Where a caption stands beside its picture, each format has its own way. */
export function blockTexts(document: ReportDocument): readonly string[] {
  return document.blocks.flatMap(textsOf);
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.number, block.text];
    case 'paragraph':
      return block.spans.map(({ text }) => text);
    case 'list':
      return block.items.flat().map(({ text }) => text);
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ title }) => title),
        ...block.rows.flat().map(({ text }) => text),
      ];
    case 'summary_cards':
      return block.cards.flatMap(({ label, value, note }) => [label, value, note]);
    case 'callout':
      return [block.title, ...block.paragraphs];
    case 'detail_card':
      return [
        block.title,
        block.badge,
        ...[...block.rows, ...block.footer].flatMap(({ label, text }) => [label, text]),
      ];
    case 'ladder':
      return block.steps.flatMap(({ name, note, meaning }) => [name, note, meaning]);
    case 'roadmap':
      return block.phases.flatMap(({ name, bars }) => [
        name,
        ...bars.flatMap(({ label, text }) => [label, text]),
      ]);
    case 'radar':
    case 'bars':
    case 'page_break':
      return [];
  }
}

/** The first of the texts that does not stand behind the one before it; undefined where all do. */
export function firstMissing(read: string, texts: readonly string[]): string | undefined {
  const all = bare(read);
  let from = 0;
  for (const text of texts) {
    const found = all.indexOf(bare(text), from);
    if (found < 0) return text;
    from = found + bare(text).length;
  }
  return undefined;
}

/** Without blanks, which layouts add and take away. */
export function bare(text: string): string {
  return text.replace(/\s/g, '');
}

/** HTML as its reader sees it. */
export function textOfHtml(html: string): string {
  return html.replace(/<[^>]*>/g, '').replace(/&(?:#(\d+)|(\w+));/g, (_, number, name) => {
    if (number) return String.fromCodePoint(Number(number));
    return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[String(name)] ?? '?';
  });
}

/** A document with a block of every kind, the given text wherever a text can stand. */
export function everyBlock(text: string): readonly Block[] {
  const spans = [{ text }, { text, bold: true }, { text, href: 'https://example.com/?a=1&b="2"' }];
  const fact = { label: text, text };
  const axis = { label: text, value: 40, text, low: 30, high: 60, tone: 'fair' } as const;
  const picture = { caption: text, alternative: text };
  return [
    { kind: 'heading', level: 1, number: '1', text },
    { kind: 'heading', level: 2, number: '', text },
    { kind: 'paragraph', style: 'body', spans },
    { kind: 'paragraph', style: 'lead', spans: [{ text, href: 'javascript:alert(1)' }] },
    { kind: 'list', ordered: true, items: [spans, [{ text }]] },
    { kind: 'list', ordered: false, items: [[{ text }]] },
    {
      kind: 'table',
      caption: text,
      columns: [{ title: text, width: 1, align: 'end' }],
      rows: [[{ text, tone: 'poor' }], [{ text, bold: true }]],
    },
    { kind: 'summary_cards', cards: [{ label: text, value: text, note: text, tone: 'good' }] },
    { kind: 'callout', tone: 'danger', title: text, paragraphs: [text, text] },
    { kind: 'detail_card', title: text, badge: text, tone: 'fair', rows: [fact], footer: [fact] },
    { kind: 'page_break' },
    { kind: 'heading', level: 1, number: '', text },
    {
      kind: 'ladder',
      ...picture,
      steps: [
        { name: text, meaning: text, state: 'passed', note: text },
        { name: text, meaning: text, state: 'reached', note: text },
      ],
    },
    { kind: 'radar', ...picture, axes: [axis, axis, { ...axis, value: null, low: 0, high: 100 }] },
    { kind: 'bars', ...picture, bars: [axis, { ...axis, low: 40, high: 40 }] },
    {
      kind: 'roadmap',
      ...picture,
      months: 7.5,
      monthLabel: text,
      phases: [{ name: text, tone: 'good', bars: [{ label: text, start: 0, end: 0.5, text }] }],
    },
  ];
}

/** A text that breaks whatever does not escape it. */
export const HOSTILE =
  '</style></script><script>alert(1)</script><img src=x onerror=alert(1)>"\'&amp; [a](javascript:b) `c` *d* |e| \\ ]]> ＝1';
