import type { Answer } from '../answers/types.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { canonicalJson } from '../source/hash-value.ts';
import { toFileEntry } from './file-answer.ts';
import type { FileEntry } from './file-answer.ts';
import { hiddenBy, itemBeside, listItems, nextQuestion } from './next-question.ts';
import type { Given, Group, Item } from './next-question.ts';
import type { AskRequest } from './speech.ts';

export type AskReply =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** To the rows of a matrix, by the ids of their questions. */
  | { readonly kind: 'rows'; readonly answers: ReadonlyMap<string, Answer> }
  | { readonly kind: 'back' }
  | { readonly kind: 'interrupted' };

/** Puts one question to a person. */
export type Ask = (request: AskRequest) => Promise<AskReply>;

/** Says which answers drop out of the count; `back`: the person rather leaves the answer as it was. */
export type TellHidden = (
  hidden: readonly Item[],
  given: Given,
) => Promise<'go_on' | 'back' | 'interrupted'>;

/** What was given to one page, as an answers file has it, with every answer there is now. */
export interface Saved {
  readonly group: Group;
  readonly id: string;
  readonly answer: FileEntry;
  readonly given: Given;
}

export interface Interview {
  readonly loaded: LoadedQuestionnaire;
  readonly start: Given;
  readonly ask: Ask;
  readonly tellHidden: TellHidden;
  /** Resolves when the answer is safe; only then the next question appears. */
  readonly save: (saved: Saved) => Promise<void>;
}

export interface InterviewOutcome {
  readonly kind: 'finished' | 'interrupted';
  readonly given: Given;
}

/** Asks whatever is still open, one question after the other, until nothing is or the person leaves. */
export async function runInterview(interview: Interview): Promise<InterviewOutcome> {
  const { loaded, start, ask } = interview;
  let given = start;
  let item = nextQuestion(loaded, given);
  while (item) {
    const before = itemBeside(listItems(loaded, given), item, -1);
    const reply = await ask({ loaded, item, given, canGoBack: before !== undefined });
    if (reply.kind === 'interrupted') return { kind: 'interrupted', given };
    if (reply.kind === 'back') {
      item = before ?? item;
      continue;
    }
    const taken = await take(reply, item, given, interview);
    if (taken === 'interrupted') return { kind: 'interrupted', given };
    if (taken === 'back') continue;
    given = taken;
    item = following(loaded, given, item);
  }
  return { kind: 'finished', given };
}

/** Saves a reply that changes something, once the person knows what it hides. */
async function take(
  reply: Extract<AskReply, { kind: 'answer' | 'rows' }>,
  { group, id, question, questions }: Item,
  given: Given,
  { loaded, save, tellHidden }: Interview,
): Promise<Given | 'back' | 'interrupted'> {
  const known = given[group];
  const replied = reply.kind === 'rows' ? reply.answers : new Map([[question.id, reply.answer]]);
  const answers = new Map(
    [...replied].map(([one, answer]) => [one, withAims(answer, known.get(one))] as const),
  );
  if ([...answers].every(([one, answer]) => isSame(answer, known.get(one)))) return given;
  const after = { ...given, [group]: new Map([...known, ...answers]) };
  const hidden = hiddenBy(loaded, given, after);
  if (hidden.length > 0) {
    const told = await tellHidden(hidden, given);
    if (told !== 'go_on') return told;
  }
  await save({ group, id, answer: toFileEntry(questions, after[group]), given: after });
  return after;
}

/** Where a number is to get to and where it started is written by hand, and outlives its value. */
function withAims(answer: Answer, earlier: Answer | undefined): Answer {
  if (answer.value?.kind !== 'number' || !earlier) return answer;
  const { target, baseline } = earlier;
  return {
    ...(target !== undefined && { target }),
    ...(baseline !== undefined && { baseline }),
    ...answer,
  };
}

/** After going back, one step forward at a time; at the end, whatever was passed over. */
function following(loaded: LoadedQuestionnaire, given: Given, item: Item): Item | undefined {
  return itemBeside(listItems(loaded, given), item, 1) ?? nextQuestion(loaded, given);
}

function isSame(answer: Answer, earlier: Answer | undefined): boolean {
  return earlier !== undefined && canonicalJson(answer) === canonicalJson(earlier);
}
