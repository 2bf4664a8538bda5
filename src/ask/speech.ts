import { pipedText } from '../scoring/piped-text.ts';
import type { Language, Say } from '../messages/message.ts';
import { wordingIn } from '../messages/wording.ts';
import type { Text } from '../questionnaire/question-types.ts';
import type { AskedQuestionnaire, Given, Item } from './next-question.ts';
import type { PageStart } from './page.ts';

/** How the interview speaks. */
export interface Voice {
  readonly say: Say;
  readonly language: Language;
}

/** The same to one firm: texts have its earlier answers in them. */
export interface Speech extends Voice {
  readonly text: (text: Text) => string;
}

/** How the interview speaks now; the person may ask for the other language at any time. */
export interface Speaker {
  voice(): Voice;
  /** To the other language. */
  turn(): void;
}

/** One question, or the rows of one matrix, to put to a person. */
export interface AskRequest {
  readonly loaded: AskedQuestionnaire;
  readonly item: Item;
  /** Every answer so far, also what was answered here before. */
  readonly given: Given;
  readonly canGoBack: boolean;
  /** About how many minutes are left; absent where nobody can tell. */
  readonly minutesLeft?: number;
  /** The page as it was left, where the person has been away from it. */
  readonly start?: PageStart;
}

/** The voice that asks one firm one question. */
export function speechFor(
  { loaded, given }: Pick<AskRequest, 'loaded' | 'given'>,
  { say, language }: Voice,
): Speech {
  return { say, language, text: pipedText(loaded, given, wordingIn(say, language)) };
}
