import type { Answer } from '../answers/types.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { AskRequest } from './build-page.ts';
import { itemBeside, listItems, nextQuestion } from './next-question.ts';
import type { Given, Group, Item } from './next-question.ts';

export type AskReply =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'back' }
  | { readonly kind: 'interrupted' };

/** Puts one question to a person. */
export type Ask = (request: AskRequest) => Promise<AskReply>;

/** One answer as it was given, with every answer there is now. */
export interface Saved {
  readonly group: Group;
  readonly id: string;
  readonly answer: Answer;
  readonly given: Given;
}

export interface Interview {
  readonly loaded: LoadedQuestionnaire;
  readonly start: Given;
  readonly ask: Ask;
  /** Resolves when the answer is safe; only then the next question appears. */
  readonly save: (saved: Saved) => Promise<void>;
}

export interface InterviewOutcome {
  readonly kind: 'finished' | 'interrupted';
  readonly given: Given;
}

/** Asks whatever is still open, one question after the other, until nothing is or the person leaves. */
export async function runInterview({
  loaded,
  start,
  ask,
  save,
}: Interview): Promise<InterviewOutcome> {
  let given = start;
  let item = nextQuestion(loaded, given);
  while (item) {
    const { group, question } = item;
    const earlier = given[group].get(question.id);
    const before = itemBeside(listItems(loaded, given), item, -1);
    const reply = await ask({
      item,
      ...(earlier && { earlier }),
      canGoBack: before !== undefined,
      firm: firmName(given),
    });
    if (reply.kind === 'interrupted') return { kind: 'interrupted', given };
    if (reply.kind === 'back') {
      item = before ?? item;
      continue;
    }
    const { answer } = reply;
    if (!isSame(answer, earlier)) {
      given = { ...given, [group]: new Map([...given[group], [question.id, answer]]) };
      await save({ group, id: question.id, answer, given });
    }
    item = following(loaded, given, item);
  }
  return { kind: 'finished', given };
}

/** After going back, one step forward at a time; at the end, whatever was passed over. */
function following(loaded: LoadedQuestionnaire, given: Given, item: Item): Item | undefined {
  return itemBeside(listItems(loaded, given), item, 1) ?? nextQuestion(loaded, given);
}

function isSame(answer: Answer, earlier: Answer | undefined): boolean {
  return earlier !== undefined && JSON.stringify(answer) === JSON.stringify(earlier);
}

/** The firm's name as given so far, or empty. */
export function firmName(given: Given): string {
  const value = given.profile.get('name')?.value;
  return value?.kind === 'text' ? value.text : '';
}
