import stringWidth from 'string-width';

// What our pages are mostly made of: ASCII, then wide and narrow signs whose width is beyond doubt.
const WIDE = '\\u3001-\\u3029\\u3041-\\u3096\\u30A1-\\u30FA\\u4E00-\\u9FFF\\uFF01-\\uFF60';
const NARROW = '\\u0020-\\u007E·—…“”‘’█▒░❯✔↑↓←→';
const COMMON = new RegExp(`^[${NARROW}${WIDE}]*$`, 'u');
const EACH_WIDE = new RegExp(`[${WIDE}]`, 'gu');

/** Columns that a text takes on a terminal. Common signs are counted; the rest is left to the library, which is slow. */
export function textWidth(text: string): number {
  if (!COMMON.test(text)) return stringWidth(text);
  return text.length + (text.match(EACH_WIDE)?.length ?? 0);
}
