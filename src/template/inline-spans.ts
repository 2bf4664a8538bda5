import type { Token } from 'markdown-it';
import { unmark } from './marks.ts';
import type { Span } from './parts.ts';

/** The text of a paragraph, heading or cell, as stretches of one look. */
export function inlineSpans(token: Token | undefined): readonly Span[] {
  const spans: Span[] = [];
  let bold = 0;
  let href: string | undefined;
  for (const child of token?.children ?? []) {
    if (child.type === 'strong_open') bold += 1;
    else if (child.type === 'strong_close') bold -= 1;
    else if (child.type === 'link_open') href = unmark(decodeAddress(child.attrGet('href') ?? ''));
    else if (child.type === 'link_close') href = undefined;
    else {
      const text = textOf(child);
      if (text === '') continue;
      spans.push({ text, ...(bold > 0 && { bold: true }), ...(href !== undefined && { href }) });
    }
  }
  return merged(spans);
}

export function plainText(token: Token | undefined): string {
  return inlineSpans(token)
    .map(({ text }) => text)
    .join('');
}

/** The lines as they were written. */
export function writtenLines(token: Token): readonly string[] {
  const text = (token.children ?? []).map(textOf).join('');
  return text.split(new RegExp(`[\\n${SOFT}]`));
}

/** A line that only goes on is joined: with a blank between words, with none between ideographs. */
function textOf(token: Token): string {
  if (token.type === 'softbreak') return SOFT;
  if (token.type === 'hardbreak') return '\n';
  return unmark(token.content);
}

const SOFT = '\uE004';

function merged(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && last.bold === span.bold && last.href === span.href) {
      joined[joined.length - 1] = { ...last, text: last.text + span.text };
    } else joined.push(span);
  }
  return joined.map((span) => ({ ...span, text: withoutSoftBreaks(span.text) }));
}

function withoutSoftBreaks(text: string): string {
  return text
    .replaceAll(
      /(?<=[\p{Script=Han}，。；：、！？）」』》])\uE004|\uE004(?=[\p{Script=Han}（「『《])/gu,
      '',
    )
    .replaceAll(SOFT, ' ');
}

/** markdown-it writes what is not ASCII as percent signs; the marks must be found again. */
function decodeAddress(address: string): string {
  return address.replaceAll(/%EE%80%8([01])/g, (_, digit: string) =>
    digit === '0' ? '\uE000' : '\uE001',
  );
}
