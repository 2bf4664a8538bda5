import { asBytes } from '../format-line.ts';
import { formatCsv } from '../format-csv.ts';
import type { CsvValue } from '../format-csv.ts';

// What stands in a cell as it is, whoever reads it.
const PLAIN = /^[\p{L}\p{N}(（][^",\r\n]{0,1000}$/u;

/** A cell of CSV, as bytes. */
export function cellText(value: CsvValue): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return String(value);
  return asBytes(PLAIN.test(value) ? value : formatCsv([[value]]).slice(0, -2));
}
