import { stringify } from 'csv-stringify/sync';
import { safeText } from '../render/xlsx/safe-text.ts';

export type CsvValue = string | number | null;

/** What begins a CSV file, so that spreadsheets take it for UTF-8. */
export const CSV_START = '\uFEFF';

/** Rows → lines of CSV. No text is a formula, whatever opens it; numbers stay numbers. */
export function formatCsv(rows: readonly (readonly CsvValue[])[]): string {
  return stringify(
    rows.map((row) => row.map((value) => (typeof value === 'string' ? safeText(value) : value))),
    // By itself it quotes the whole end of a record only, and readers end a row at each of both signs.
    { record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
  );
}

// What `safeText` puts before it.
const MADE_SAFE = /^'(?=\s*[=+\-@＝＋－＠])/u;

/** A cell as it was before it was made safe. */
export function unsafeText(text: string): string {
  return text.replace(MADE_SAFE, '');
}
