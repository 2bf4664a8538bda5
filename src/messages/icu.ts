import { parse } from '@formatjs/icu-messageformat-parser';
import { formatToParts } from 'intl-messageformat';
import type { Formats, Formatters } from 'intl-messageformat';
import { separated } from './thousands.ts';
import type { Language } from './catalogue.ts';

/** Compiles a sentence in ICU message syntax; throws where a value is missing. */
export function compileIcu(
  text: string,
  language: Language,
): (args: Readonly<Record<string, string | number>>) => string {
  const elements = parse(text, { ignoreTag: true });
  return (args) =>
    formatToParts(elements, language, FORMATTERS, NO_FORMATS, { ...args }, undefined, text)
      .map(({ value }) => String(value))
      .join('');
}

const NO_FORMATS: Formats = { number: {}, date: {}, time: {} };

/**
 * Numbers are counts, written by hand: the first `Intl.NumberFormat` of a process takes 20 to 30 ms,
 * plural rules none.
 */
const COUNTS: Intl.NumberFormat = Object.create(null, { format: { value: separated } });

const FORMATTERS: Formatters = {
  getNumberFormat: () => COUNTS,
  getDateTimeFormat: (...args) => new Intl.DateTimeFormat(...args),
  getPluralRules: (...args) => new Intl.PluralRules(...args),
};
