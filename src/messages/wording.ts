import type { Language, Say } from './message.ts';
import { textIn } from './text-in.ts';

/** How texts of a questionnaire, numbers and lists are put into words. */
export interface Wording {
  readonly text: (text: string | Readonly<Record<string, string>>) => string;
  readonly number: (number: string, unit: string) => string;
  readonly separator: string;
}

export function wordingIn(say: Say, language: Language): Wording {
  return {
    text: (text) => textIn(text, language),
    number: (number, unit) => say('report.number-unit', { number, unit }),
    separator: say('report.list-separator'),
  };
}
