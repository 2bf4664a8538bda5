const COLOURS = {
  neutral: '#5b6573',
  good: '#1b7f4d',
  fair: '#b06a00',
  poor: '#c2410c',
  danger: '#b42318',
};
const BLUE = '#1d4ed8';
const LINE = '#c9d1dc';

/**
 * A document in the few things that every library has: headings, texts, lists, tables and pictures of
 * polygons. It says all that our pages say; cards and charts are laid out more simply than ours.
 */
export function plain({ cover, blocks, contentsTitle }) {
  const { kicker, title, subtitle, facts, notice } = cover;
  const headings = blocks.filter(({ kind, level }) => kind === 'heading' && level === 1);
  return [
    { kind: 'text', size: 11, spans: [{ text: kicker }] },
    { kind: 'heading', level: 1, text: title },
    { kind: 'text', size: 11, spans: [{ text: subtitle }] },
    pairs(facts),
    { kind: 'text', size: 8.5, spans: [{ text: notice }] },
    { kind: 'break' },
    { kind: 'heading', level: 1, text: contentsTitle },
    { kind: 'list', ordered: false, items: headings.map(({ text }) => [{ text }]) },
    ...blocks.flatMap(plainBlock),
  ];
}

function plainBlock(block) {
  switch (block.kind) {
    case 'page_break':
      return [{ kind: 'break' }];
    case 'heading':
      return [{ ...block, text: `${block.number} ${block.text}`.trim() }];
    case 'paragraph':
      return [{ kind: 'text', size: SIZES[block.style], spans: block.spans }];
    case 'list':
      return [block];
    case 'table':
      return [caption(block), table(block.columns, block.rows)];
    case 'summary_cards':
      return [row(block.cards.map(({ label, value, note }) => `${label}\n${value}\n${note}`))];
    case 'callout':
      return [row([[block.title, ...block.paragraphs].join('\n')])];
    case 'detail_card':
      return [row([block.title, block.badge]), pairs([...block.rows, ...block.footer])];
    case 'ladder':
      return [
        caption(block),
        row(block.steps.map(({ name, note, meaning }) => `${name}\n${note}\n${meaning}`)),
      ];
    case 'radar':
      return [picture(280, radar(block.axes)), caption(block), pairs(named(block.axes))];
    case 'bars':
      return [
        picture(20 * block.bars.length, bars(block.bars)),
        caption(block),
        pairs(named(block.bars)),
      ];
    case 'roadmap':
      return [caption(block), ...block.phases.flatMap((phase) => roadmap(phase, block.months))];
    default:
      throw new Error(`no way to draw "${block.kind}"`);
  }
}

const SIZES = { lead: 11, body: 10, small: 8.5 };
const column = { width: 1, align: 'start' };

function caption(block) {
  return { kind: 'text', size: 8.5, spans: [{ text: block.caption }] };
}

function table(columns, rows) {
  return {
    kind: 'table',
    widths: columns.map(({ width }) => width),
    aligns: columns.map(({ align }) => ({ start: 'left', end: 'right', center: 'center' })[align]),
    head: columns.map(({ title }) => title),
    rows: rows.map((cells) =>
      cells.map(({ text, bold = false, tone }) => ({ text, bold, colour: COLOURS[tone] })),
    ),
  };
}

function row(texts) {
  return {
    ...table(
      texts.map(() => ({ ...column, title: '' })),
      [texts.map((text) => ({ text }))],
    ),
    head: [],
  };
}

function pairs(facts) {
  const rows = facts.map(({ label, text }) => [{ text: label, bold: true }, { text }]);
  return { ...table([column, { ...column, width: 4 }], rows), head: [] };
}

function named(axes) {
  return axes.map(({ label, text }) => ({ label, text }));
}

function picture(height, shapes) {
  return { kind: 'picture', width: 479, height, shapes };
}

function radar(axes) {
  const corner = (share, at) => {
    const angle = (2 * Math.PI * at) / axes.length;
    return { x: 240 + 1.2 * share * Math.sin(angle), y: 140 - 1.2 * share * Math.cos(angle) };
  };
  const ring = (share) => axes.map((_, at) => corner(share, at));
  return [
    ...[20, 40, 60, 80, 100].map((share) => ({ points: ring(share), stroke: LINE })),
    ...axes.map((_, at) => ({ points: [corner(0, at), corner(100, at)], stroke: LINE })),
    { points: axes.map(({ value }, at) => corner(value ?? 0, at)), stroke: BLUE, fill: '#dbe6fd' },
  ];
}

function bars(all) {
  return all.flatMap(({ value, tone }, at) => [
    { points: box(0, 20 * at, 479), fill: '#eef1f5' },
    { points: box(0, 20 * at, 4.79 * (value ?? 0)), fill: COLOURS[tone] },
  ]);
}

function roadmap({ name, tone, bars: all }, months) {
  const shapes = all.map(({ start, end }, at) => {
    const scale = 479 / months;
    return { points: box(start * scale, 20 * at, (end - start) * scale), fill: COLOURS[tone] };
  });
  return [
    row([name]),
    picture(20 * all.length, shapes),
    pairs(all.map(({ label, text }) => ({ label, text }))),
  ];
}

function box(x, y, width) {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + 14 },
    { x, y: y + 14 },
  ];
}

/** Every text that has to be found again. */
export function textsOf(document) {
  return plain(document).flatMap((item) => {
    if (item.kind === 'text') return item.spans.map(({ text }) => text);
    if (item.kind === 'list') return item.items.flat().map(({ text }) => text);
    if (item.kind === 'table') return [...item.head, ...item.rows.flat().map(({ text }) => text)];
    return item.kind === 'heading' ? [item.text] : [];
  });
}
