import type { Span } from '../../report/document.ts';

/** A text as Markdown that reads the same: no sign of it starts a list, a link or a tag. */
export function plain(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>#|~&$!]/g, '\\$&')
    .replace(STARTS, '$1\\$2');
}

// What makes a list, a rule or a heading of a line's beginning.
const STARTS = /^(\s*\d*)([-+=.)])/;

/** The spans of a paragraph or an item. */
export function inline(spans: readonly Span[]): string {
  return spans.map(spanText).join('');
}

function spanText({ text, bold, href }: Span): string {
  const words = bold ? strong(text) : plain(text);
  if (href === undefined || !/^https?:\/\//i.test(href)) return words;
  return `[${words}](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}

/** Bold by tags: stars beside Chinese punctuation are not always read as such. */
export function strong(text: string): string {
  return text === '' ? '' : `<strong>${plain(text)}</strong>`;
}

/** Line breaks would end what the text stands in. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
