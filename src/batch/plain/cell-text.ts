import { safeText } from '../../render/xlsx/safe-text.ts';
import { asBytes } from '../format-line.ts';

/** A cell of CSV, as `formatCsv` writes it. */
export function cellText(text: string | null): string {
  if (text === null || text === '' || isPlain(text)) return text ?? '';
  const safe = safeText(text);
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const QUOTED = /[",\r\n]/;

/** A text as JSON, as bytes. */
export function wordJson(text: string): string {
  return isPlain(text) ? `"${asBytes(text)}"` : asBytes(JSON.stringify(text));
}

/** What stands in a cell, and between the quotes of JSON, as it is: letters, digits and common characters. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isCommon = unit >= 0x4e00 && unit <= 0x9fff;
    if (!isCommon && !isLetterOrDigit(unit)) return false;
  }
  return text.length <= 1000;
}

function isLetterOrDigit(unit: number): boolean {
  const letter = unit | 32;
  return (letter >= 97 && letter <= 122) || (unit >= 48 && unit <= 57);
}
