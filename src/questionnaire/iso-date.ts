const SHAPE = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

/** Whether a text is written as a date: `YYYY-MM-DD`, or `YYYY-MM` where the day is not known. */
export function looksLikeDate(text: string): boolean {
  return SHAPE.test(text);
}

/** Whether the calendar has such a day, or such a month. */
export function isRealDate(text: string): boolean {
  const [, year, month, day = '1'] = SHAPE.exec(text) ?? [];
  const [number, place] = [Number(month), Number(day)];
  return number >= 1 && number <= 12 && place >= 1 && place <= daysOf(Number(year), number);
}

function daysOf(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Whether a date lies before another one; a month is not before or after its own days. */
export function isBefore(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) < other.slice(0, length);
}
