/** The ISO date some months after another; a part of a month counts in days, thirty to a month. */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const whole = Math.floor(months);
  const at = year * 12 + (month - 1) + whole;
  const start = { year: Math.floor(at / 12), month: (at % 12) + 1 };
  const first = Math.min(day, daysIn(start.year, start.month));
  return addDays({ ...start, day: first }, Math.round((months - whole) * 30));
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function addDays({ year, month, day }: Day, days: number): string {
  const last = daysIn(year, month);
  if (day + days <= last) return isoOf({ year, month, day: day + days });
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return addDays({ ...next, day: 0 }, day + days - last);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function isoOf({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
