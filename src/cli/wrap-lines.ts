import { textWidth } from '../ask/text-width.ts';
import { wrapText } from '../ask/wrap-text.ts';

/** Lines too long for a terminal, broken between words and set in below their beginning; what is painted in parts is left. */
export function wrapLines(text: string, columns: number): string {
  return text
    .split('\n')
    .flatMap((line) => (textWidth(line) <= columns ? [line] : wrapLine(line, columns)))
    .join('\n');
}

const DEEPER = 2;

// One painting around all of the line.
// eslint-disable-next-line no-control-regex
const PAINTED = /^((?:\u001B\[\d+m)*)([^\u001B]*)((?:\u001B\[\d+m)*)$/u;

function wrapLine(line: string, columns: number): readonly string[] {
  const [, paint, words, end] = PAINTED.exec(line) ?? [];
  if (words === undefined) return [line];
  const indent = words.length - words.trimStart().length;
  const [first = '', ...rest] = wrapText(words.trimStart(), columns - indent - DEEPER);
  const below = ' '.repeat(indent + DEEPER);
  const lines = [' '.repeat(indent) + first, ...rest.map((more) => below + more)];
  return lines.map((one) => `${paint ?? ''}${one}${end ?? ''}`);
}
