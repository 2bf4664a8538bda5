import { textWidth } from './text-width.ts';

// What may not begin a line in Chinese setting.
const CLOSING = /^[，。、；：？！）》」』】〉…—％,.;:?!)\]}%]/u;

// What may not end one.
const OPENING = /[（「『《〈“‘([{]$/u;

// Between two of these, without a space, no line ends: "so", half-way, and/or.
const WITHIN_WORD = /[\p{Script=Latin}\p{N}!-~]/u;

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Text → lines of at most `width` columns. A closing mark never begins a line, an opening one never ends it; Latin words stay whole. */
export function wrapText(text: string, width: number): readonly string[] {
  return plain(text)
    .split('\n')
    .flatMap((line) => wrapLine(line, Math.max(4, width)));
}

/** Text cut to `width` columns, with `…` where something is left out. */
export function cutText(text: string, width: number): string {
  const line = plain(text).replaceAll('\n', ' ');
  if (textWidth(line) <= width) return line;
  let kept = '';
  for (const { segment } of graphemes.segment(line)) {
    if (textWidth(kept + segment) > width - 2) break;
    kept += segment;
  }
  return `${kept}…`;
}

function wrapLine(line: string, width: number): readonly string[] {
  if (textWidth(line) <= width) return [line.trimEnd()];
  const lines: string[] = [];
  let current = '';
  let taken = 0;
  for (const piece of unbreakable(line)) {
    for (const part of fitting(piece, width)) {
      const own = textWidth(part);
      if (current !== '' && part.trim() !== '' && taken + textWidth(part.trimEnd()) > width) {
        lines.push(current.trimEnd());
        current = part.trimStart();
        taken = textWidth(current);
      } else {
        current += part;
        taken += own;
      }
    }
  }
  return [...lines, current.trimEnd()];
}

/** Single Chinese characters, whole Latin words, each with its opening and closing marks. */
function unbreakable(line: string): readonly string[] {
  const pieces: string[] = [];
  for (const { segment } of words.segment(line)) {
    const latin = /^[\p{Script=Latin}\p{N}]/u.test(segment);
    const parts = latin ? [segment] : [...graphemes.segment(segment)].map((part) => part.segment);
    for (const part of parts) {
      const last = pieces.length - 1;
      const before = pieces[last] ?? '';
      const isInside = WITHIN_WORD.test(part.slice(0, 1)) && WITHIN_WORD.test(before.slice(-1));
      const joins = isInside || CLOSING.test(part) || OPENING.test(before);
      if (last >= 0 && joins) pieces[last] += part;
      else pieces.push(part);
    }
  }
  return pieces;
}

function fitting(piece: string, width: number): readonly string[] {
  if (textWidth(piece) <= width) return [piece];
  return [...graphemes.segment(piece)].map((part) => part.segment);
}

/** Nothing that comes from a file may steer the terminal. */
function plain(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replaceAll(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g, ' ');
}
