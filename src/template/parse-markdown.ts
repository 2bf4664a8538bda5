import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { inlineSpans, plainText, writtenLines } from './inline-spans.ts';
import { callOf } from './marks.ts';
import { CALLOUT_TONES } from './parts.ts';
import type { Part, Span } from './parts.ts';

// What a report has no place for is left out of the language: pictures, code, HTML, footnotes.
const MARKDOWN = new MarkdownIt('zero').enable([
  'heading',
  'list',
  'hr',
  'blockquote',
  'table',
  'emphasis',
  'link',
  'image',
  'escape',
  'newline',
  'balance_pairs',
]);

/** Markdown, with marks for values and calls → the parts of a report. */
export function parseMarkdown(text: string): readonly Part[] {
  const tokens = MARKDOWN.parse(text, {});
  const parts: Part[] = [];
  let index = 0;
  while (index < tokens.length) {
    const end = closing(tokens, index);
    parts.push(...partsOf(tokens.slice(index, end + 1)));
    index = end + 1;
  }
  return parts;
}

/** Where what opens here is closed; its own place where it stands alone. */
function closing(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let index = start; index < tokens.length; index += 1) {
    depth += tokens[index]?.nesting ?? 0;
    if (depth === 0) return index;
  }
  return tokens.length - 1;
}

function partsOf(tokens: readonly Token[]): readonly Part[] {
  const kind = tokens[0]?.type ?? '';
  switch (kind) {
    case 'heading_open':
      return headingPart(tokens);
    case 'paragraph_open':
      return paragraphPart(tokens);
    case 'bullet_list_open':
      return [listPart(tokens, false)];
    case 'ordered_list_open':
      return [listPart(tokens, true)];
    case 'blockquote_open':
      return calloutPart(tokens);
    case 'table_open':
      return [tablePart(tokens)];
    case 'hr':
      return [{ kind: 'page_break' }];
    default:
      return [];
  }
}

function headingPart(tokens: readonly Token[]): readonly Part[] {
  const depth = Number(tokens[0]?.tag.slice(1));
  const level = depth === 1 || depth === 2 ? depth : 3;
  const words = plainText(tokens[1]);
  const text = words.replace(/\s*\{-\}\s*$/, '');
  if (text.trim() === '') return [];
  return [{ kind: 'heading', level, text, numbered: level === 1 && text === words }];
}

function paragraphPart(tokens: readonly Token[]): readonly Part[] {
  const call = callOf(tokens[1]?.content ?? '');
  if (call) return [call];
  const spans = inlineSpans(tokens[1]);
  const word = STYLE.exec(spans.at(-1)?.text ?? '')?.[1];
  const style = word === 'lead' || word === 'small' ? word : 'body';
  const kept = spans
    .map((span, index) =>
      index === spans.length - 1 ? { ...span, text: span.text.replace(STYLE, '') } : span,
    )
    .filter(({ text }) => text !== '');
  if (kept.every(({ text }) => text.trim() === '')) return [];
  return [{ kind: 'paragraph', style, spans: kept, ...(word === 'intro' && { introduces: true }) }];
}

const STYLE = /\s*\{\.(lead|small|intro)\}\s*$/;

/** The items of a list; a list inside is drawn into its item. */
function listPart(tokens: readonly Token[], ordered: boolean): Part {
  const items: Span[][] = [];
  for (const token of tokens) {
    if (token.type === 'list_item_open' && token.level === 1) items.push([]);
    if (token.type !== 'inline') continue;
    const item = items.at(-1);
    if (item && item.length > 0) item.push({ text: '\n' });
    item?.push(...inlineSpans(token));
  }
  return { kind: 'list', ordered, items: items.filter((item) => item.length > 0) };
}

const TONE = /^\[!(\w+)\]\s*/;

/** `> [!poor] Title`, then paragraphs. */
function calloutPart(tokens: readonly Token[]): readonly Part[] {
  const lines = tokens.filter(({ type }) => type === 'inline').flatMap(writtenLines);
  const [first = '', ...rest] = lines;
  const word = TONE.exec(first)?.[1]?.toLowerCase();
  const tone = CALLOUT_TONES.find((one) => one === word) ?? 'neutral';
  const paragraphs = rest.filter((text) => text.trim() !== '');
  const title = first.replace(TONE, '');
  if (title === '' && paragraphs.length === 0) return [];
  return [{ kind: 'callout', tone, title, paragraphs }];
}

function tablePart(tokens: readonly Token[]): Part {
  const rows: { text: string }[][] = [];
  const aligns: ('start' | 'end' | 'center')[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'tr_open') rows.push([]);
    if (token.type === 'th_open') aligns.push(alignOf(token));
    if (token.type === 'th_open' || token.type === 'td_open') {
      rows.at(-1)?.push({ text: plainText(tokens[index + 1]) });
    }
  }
  const [head = [], ...body] = rows;
  const columns = head.map(({ text }, index) => {
    const longest = Math.max(text.length, ...body.map((row) => row[index]?.text.length ?? 0));
    return { title: text, width: Math.sqrt(longest + 2), align: aligns[index] ?? 'start' } as const;
  });
  return { kind: 'table', caption: '', columns, rows: body };
}

function alignOf(token: Token): 'start' | 'end' | 'center' {
  const style = token.attrGet('style') ?? '';
  if (style.includes('right')) return 'end';
  return style.includes('center') ? 'center' : 'start';
}
