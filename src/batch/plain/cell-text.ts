import { asBytes } from '../format-line.ts';
import { formatCsv } from '../format-csv.ts';
import type { CsvValue } from '../format-csv.ts';

// What stands in a cell, and between the quotes of JSON, as it is; half a surrogate pair does not.
const PLAIN = /^[\w\u4e00-\u9fff（(][^",\\\p{Cc}\p{Cs}]{0,1000}$/u;

/** A cell of CSV, as bytes. */
export function cellText(value: CsvValue): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return String(value);
  return asBytes(PLAIN.test(value) ? value : formatCsv([[value]]).slice(0, -2));
}

/** A text as JSON and as a cell of CSV, as bytes. */
export function wordTexts(text: string): { readonly json: string; readonly cell: string } {
  if (!PLAIN.test(text)) return { json: asBytes(JSON.stringify(text)), cell: cellText(text) };
  const cell = asBytes(text);
  return { json: `"${cell}"`, cell };
}
