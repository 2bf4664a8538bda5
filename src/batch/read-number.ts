import { readDecimal } from '../answers/check-value.ts';
import type { Question } from '../questionnaire/question-types.ts';
import { cellState } from './cell-state.ts';
import { NOTHING, readState, wrongKind } from './cell-read.ts';
import type { ReadCell } from './cell-read.ts';
import type { ColumnUse } from './column-use.ts';
import { sameWords } from './heading.ts';
import { optionFinder } from './option-finder.ts';
import { textsOf } from '../questionnaire/texts-of.ts';

/** Cells of a number: `1,234`, `８５`, `85%` and `120人` where that is the unit; a band by its name. */
export function readNumber(
  question: Question,
  use: Extract<ColumnUse, { kind: 'question' }>,
): ReadCell {
  const units = (question.unit === undefined ? [] : textsOf(question.unit)).map(sameWords);
  const { find } = optionFinder(question, use);
  return (text) => {
    const plain = text.normalize('NFKC').trim();
    const decimal = decimalIn(plain, units);
    if (decimal !== undefined) return { raw: decimal };
    const band = find(text);
    if (band) return { raw: band.option.code };
    const state = cellState(text);
    return state ? readState(state, question) : wrongKind(text, question, 'number');
  };
}

// Thousands are set off in threes, or it is something else.
const THOUSANDS = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

function decimalIn(text: string, units: readonly string[]): string | undefined {
  const own = units.find((unit) => unit !== '' && sameWords(text).endsWith(unit));
  const bare = own === undefined ? text : sameWords(text).slice(0, -own.length);
  return readDecimal(THOUSANDS.test(bare) ? bare.replaceAll(',', '') : bare);
}

/** Cells of a date, with or without a time: `2026/9/3 12:00`, `2026年9月3日`, a serial number of a spreadsheet. */
export function readDate(question: Question): ReadCell {
  return (text) => {
    const plain = text.normalize('NFKC').trim();
    const date = dateIn(plain);
    if (date !== undefined) return { raw: date };
    const state = cellState(text);
    return state ? readState(state, question) : wrongKind(text, question, 'date');
  };
}

const DATE = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?(?:[ t].*)?$/i;

function dateIn(text: string): string | undefined {
  const [, year, month = '', day] = DATE.exec(text) ?? [];
  if (year !== undefined) {
    const start = `${year}-${month.padStart(2, '0')}`;
    return day === undefined ? start : `${start}-${day.padStart(2, '0')}`;
  }
  // Days since the end of 1899: 30,000 is 1982, 80,000 is 2119.
  return /^[3-7]\d{4}(?:\.\d+)?$/.test(text) ? dayOfSerial(Math.floor(Number(text))) : undefined;
}

/** A day as spreadsheets count them → ISO date; by the calendar alone (Hinnant, civil_from_days). */
function dayOfSerial(serial: number): string {
  const days = serial - 25_569 + 719_468;
  const era = Math.floor(days / 146_097);
  const inEra = days - era * 146_097;
  const yearInEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) /
      365,
  );
  const inYear =
    inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100));
  const shifted = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearInEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Cells of words. */
export function readWords(question: Question): ReadCell {
  return (text) => {
    const state = cellState(text);
    // 「不清楚」 may be all that somebody wanted to say.
    if (state === 'blank' || state === 'passed_over') return readState(state, question);
    const words = text.trim();
    return words === '' ? NOTHING : { raw: words };
  };
}
