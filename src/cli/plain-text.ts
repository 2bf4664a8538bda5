import type { Language } from '../messages/message.ts';
import { textIn } from '../messages/text-in.ts';

/** Text from a file without control characters, tabs and bidi marks among them: none of it may steer the terminal. */
export function plainText(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]/g, ' ');
}

/** A text of a questionnaire, safe to print. */
export function wordsIn(text: Parameters<typeof textIn>[0], language: Language): string {
  return plainText(textIn(text, language));
}
