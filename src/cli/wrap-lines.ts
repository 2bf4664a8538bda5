import stringWidth from 'string-width';
import { wrapText } from '../ask/wrap-text.ts';

/** Lines too long for a terminal, broken between words and set in below their beginning; painted ones are left. */
export function wrapLines(text: string, columns: number): string {
  return text
    .split('\n')
    .flatMap((line) => (fits(line, columns) ? [line] : wrapLine(line, columns)))
    .join('\n');
}

function fits(line: string, columns: number): boolean {
  return line.includes('\u001B') || stringWidth(line) <= columns;
}

const DEEPER = 2;

function wrapLine(line: string, columns: number): readonly string[] {
  const indent = line.length - line.trimStart().length;
  const [first = '', ...rest] = wrapText(line.trimStart(), columns - indent - DEEPER);
  const below = ' '.repeat(indent + DEEPER);
  return [' '.repeat(indent) + first, ...rest.map((more) => below + more)];
}
