import type { Language, Say } from './message.ts';
import { textIn } from './text-in.ts';
import { inThousands } from './thousands.ts';

/** How texts of a questionnaire, numbers, dates and lists are put into words. */
export interface Wording {
  readonly text: (text: string | Readonly<Record<string, string>>) => string;
  /** A decimal number with its unit, which may be empty. */
  readonly number: (number: string, unit: string) => string;
  /** An ISO date. */
  readonly day: (date: string) => string;
  readonly separator: string;
}

export function wordingIn(say: Say, language: Language): Wording {
  return {
    text: (text) => textIn(text, language),
    number: (decimal, unit) => {
      const number = inThousands(decimal);
      return unit === '' ? number : say('report.number-unit', { number, unit });
    },
    day: (date) => say('report.day', { date }),
    separator: say('report.list-separator'),
  };
}
