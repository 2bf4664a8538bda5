import type { Bar } from './page.ts';
import type { Screen } from './screen.ts';
import { textWidth } from './text-width.ts';
import { cutText } from './wrap-text.ts';

const LENGTH = 24;

/** One line a bar: label, what is sure, what is still open, and in words. */
export function drawBars(
  bars: readonly Bar[],
  { paint, symbols }: Screen,
  width: number,
): readonly string[] {
  const length = Math.min(LENGTH, Math.floor(width / 3));
  const column = Math.min(Math.max(0, ...bars.map(({ label }) => textWidth(label))), length);
  const lines = bars.map(({ label, from, to, words }) => {
    const sure = Math.round(from * length);
    const open = Math.round(to * length) - sure;
    const title = cutText(label, column);
    const bar = [
      paint.cyan(symbols.done.repeat(sure)),
      paint.cyan(symbols.perhaps.repeat(open)),
      paint.dim(symbols.left.repeat(length - sure - open)),
    ].join('');
    const head = ` ${title}${' '.repeat(column - textWidth(title))}  ${bar}`;
    return `${head}  ${cutText(words, width - textWidth(head) - 2)}`;
  });
  return lines.length > 0 ? [...lines, ''] : [];
}
