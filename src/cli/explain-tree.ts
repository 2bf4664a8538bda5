import { textWidth } from '../ask/text-width.ts';
import { wrapText } from '../ask/wrap-text.ts';
import type { Session } from './session.ts';

/** A line of an explanation, with what it rests on. */
export interface Line {
  readonly text: string;
  /** Where it is written, such as `[问卷:12]`. */
  readonly places?: string;
  readonly tone?: 'title' | 'reached' | 'missing';
  readonly below?: readonly Line[];
}

const WIDTH = 80;

/** Lines as an indented tree of at most 80 columns; what is too long goes on further to the right. */
export function formatTree(lines: readonly Line[], { paint }: Pick<Session, 'paint'>): string {
  const tones = { title: paint.bold, reached: paint.green, missing: paint.yellow };
  const format = (line: Line, depth: number): readonly string[] => {
    const indent = '  '.repeat(depth);
    const tone = line.tone ? tones[line.tone] : (text: string): string => text;
    const own = layRows(line, WIDTH - indent.length - 2);
    return [
      ...own.map(({ text, places }, position) => {
        const start = position === 0 ? `${indent}- ` : `${indent}  `;
        const gap = text !== '' && places !== '' ? ' ' : '';
        return `${start}${text === '' ? '' : tone(text)}${gap}${places === '' ? '' : paint.dim(places)}`;
      }),
      ...(line.below ?? []).flatMap((part) => format(part, depth + 1)),
    ];
  };
  return lines
    .flatMap((line) => format(line, 0))
    .map((text) => `${text}\n`)
    .join('');
}

interface Row {
  readonly text: string;
  readonly places: string;
}

/** The places end the last row, or stand on one of their own where they do not fit. */
function layRows({ text, places = '' }: Line, width: number): readonly Row[] {
  const rows = wrapText(text, width).map((part) => ({ text: part, places: '' }));
  const last = rows.at(-1);
  if (!last || places === '') return rows;
  const fits = textWidth(last.text) + 1 + textWidth(places) <= width;
  return fits
    ? [...rows.slice(0, -1), { text: last.text, places }]
    : [...rows, { text: '', places }];
}
