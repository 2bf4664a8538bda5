import { pipedText } from '../scoring/piped-text.ts';
import type { Answers } from '../answers/types.ts';
import type { Language, Say } from '../messages/message.ts';
import { textIn } from '../messages/text-in.ts';
import { wordingIn } from '../messages/wording.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { Text } from '../questionnaire/question-types.ts';

/** Text from a file without control characters, tabs and bidi marks among them: none of it may steer the terminal. */
export function plainText(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]/g, ' ');
}

/** A text of a questionnaire, safe to print. */
export function wordsIn(text: Parameters<typeof textIn>[0], language: Language): string {
  return plainText(textIn(text, language));
}

/** The same as one firm reads it, with its answers where the text speaks of them. */
export function wordsOf(
  { loaded, answers }: { readonly loaded: LoadedQuestionnaire; readonly answers: Answers },
  { say, language }: { readonly say: Say; readonly language: Language },
): (text: Text) => string {
  const text = pipedText(loaded, answers, wordingIn(say, language));
  return (words) => plainText(text(words));
}
