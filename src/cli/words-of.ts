import type { Answers } from '../answers/types.ts';
import type { Language, Say } from '../messages/message.ts';
import { wordingIn } from '../messages/wording.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { Text } from '../questionnaire/question-types.ts';
import { pipedText } from '../scoring/piped-text.ts';
import { plainText } from './plain-text.ts';

/** A text of a questionnaire, safe to print, as one firm reads it: with its answers where the text speaks of them. */
export function wordsOf(
  { loaded, answers }: { readonly loaded: LoadedQuestionnaire; readonly answers: Answers },
  { say, language }: { readonly say: Say; readonly language: Language },
): (text: Text) => string {
  const text = pipedText(loaded, answers, wordingIn(say, language));
  return (words) => plainText(text(words));
}
