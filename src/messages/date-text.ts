import type { Language } from './catalogue.ts';

/** `long` in sentences and headings, `short` where there is little room. */
export type DateStyle = 'long' | 'short';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const ISO = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

/**
 * A day or a month as it is written in a language; what is no ISO date stays. By patterns of our own,
 * so that no version of Node writes it in another way.
 */
export function dateText(value: string, style: DateStyle, language: Language): string {
  const [, year, month, day] = ISO.exec(value) ?? [];
  if (year === undefined || month === undefined) return value;
  if (language === 'zh-CN') {
    return `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`;
  }
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return value;
  const parts = [style === 'short' ? name.slice(0, 3) : name, year];
  return (day === undefined ? parts : [String(Number(day)), ...parts]).join(' ');
}
