import type { Span } from '../../report/document.ts';

/** A text as Markdown that reads the same: no sign of it starts a list, a link or a tag. */
export function plain(text: string): string {
  return oneLine(text).replace(SIGNS, '\\$&').replace(STARTS, '$1\\$2');
}

const SIGNS = /[\\`*_{}[\]<>#|~&$!]/g;

// What makes a list, a rule or a heading of a line's beginning.
const STARTS = /^(\s*(?=[-+=])|\s*\d+(?=[.)](?:\s|$)))(.)/;

/** The spans of a paragraph or an item. */
export function inline(spans: readonly Span[]): string {
  return spans.map(spanText).join('');
}

function spanText({ text, bold, href }: Span): string {
  if (href === undefined || !/^https?:\/\//i.test(href)) return bold ? strong(text) : plain(text);
  return `[${numbered(text)}](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}

/** Signs by their numbers: some readers take backslashes out of a link's words and read them again. */
function numbered(text: string): string {
  return oneLine(text).replace(SIGNS, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Bold by tags: stars beside Chinese punctuation are not always read as such. */
export function strong(text: string): string {
  return text === '' ? '' : `<strong>${plain(text)}</strong>`;
}

/** Line breaks would end what the text stands in, blanks at its beginning make it code. */
function oneLine(text: string): string {
  return text.replace(/[ \t\n]+/g, ' ');
}
