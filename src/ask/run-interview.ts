import type { Answer } from '../answers/types.ts';
import { canonicalJson } from '../source/hash-value.ts';
import type { Browsed, BrowseRequest } from './browse.ts';
import { toFileEntry } from './file-answer.ts';
import type { FileEntry } from './file-answer.ts';
import { hiddenBy, isOpen, itemBeside, listItems, nextQuestion, partOf } from './next-question.ts';
import type { AskedQuestionnaire, Given, Group, Item } from './next-question.ts';
import { earlierAims } from './earlier-aims.ts';
import type { PageStart } from './page.ts';
import type { AskRequest } from './speech.ts';
import { minutesLeft } from './time-left.ts';

export type AskReply =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** To the rows of a matrix, by the ids of their questions. */
  | { readonly kind: 'rows'; readonly answers: ReadonlyMap<string, Answer> }
  /** The person wants to go somewhere else; the page as it was left. */
  | { readonly kind: 'jump'; readonly start: PageStart }
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
  /** Taken over from an earlier interview. */
  readonly kept?: boolean;
}

export interface Interview {
  readonly loaded: AskedQuestionnaire;
  readonly start: Given;
  readonly ask: Ask;
  readonly tellHidden: TellHidden;
  /** Shows how a section stands whose last question was just answered. */
  readonly tellSection: (last: Item, given: Given) => Promise<'go_on' | 'back' | 'interrupted'>;
  /** Lets the person choose where to go from a question. */
  readonly browse: (request: BrowseRequest) => Promise<Browsed>;
  /** Shows what is worth a look before the end. */
  readonly review: (given: Given) => Promise<Browsed | { readonly kind: 'finished' }>;
  /** Resolves when the answer is safe; only then the next question appears. */
  readonly save: (saved: Saved) => Promise<void>;
  /** Milliseconds, from any beginning. */
  readonly clock: () => number;
}

export interface InterviewOutcome {
  readonly kind: 'finished' | 'interrupted';
  readonly given: Given;
}

/** Where a person is: at a question, perhaps come from elsewhere, or at the review. */
type Stop =
  | {
      readonly kind: 'question';
      readonly item: Item;
      /** Where to return to once it is answered. */
      readonly origin?: Stop;
      /** The page as it was left. */
      readonly start?: PageStart;
    }
  | { readonly kind: 'review' };

interface Course {
  readonly given: Given;
  readonly stop: Stop;
  /** Milliseconds of each answer so far; the profile goes at another pace. */
  readonly taken: readonly number[];
}

type Next = Course | InterviewOutcome['kind'];

/** Asks whatever is still open, one question after the other, until the person is done or leaves. */
export async function runInterview(interview: Interview): Promise<InterviewOutcome> {
  const { loaded, start } = interview;
  let course: Course = { given: start, stop: nextStop(loaded, start), taken: [] };
  for (;;) {
    const { stop } = course;
    const next: Next =
      stop.kind === 'review'
        ? await atReview(course, interview)
        : await atQuestion(course, stop, interview);
    if (typeof next === 'string') return { kind: next, given: course.given };
    course = next;
  }
}

async function atReview(course: Course, { loaded, review }: Interview): Promise<Next> {
  const reply = await review(course.given);
  if (reply.kind === 'finished' || reply.kind === 'interrupted') return reply.kind;
  if (reply.kind === 'go') {
    return { ...course, stop: { kind: 'question', item: reply.item, origin: { kind: 'review' } } };
  }
  const last = listItems(loaded, course.given).at(-1);
  return last ? { ...course, stop: { kind: 'question', item: last } } : course;
}

async function atQuestion(
  course: Course,
  stop: Extract<Stop, { kind: 'question' }>,
  interview: Interview,
): Promise<Next> {
  const { loaded, ask, clock } = interview;
  const { item, origin, start } = stop;
  const { given } = course;
  const before = itemBeside(listItems(loaded, given), item, -1);
  const minutes = timeLeft(course, loaded);
  const began = clock();
  const reply = await ask({
    loaded,
    item,
    given,
    canGoBack: before !== undefined || origin !== undefined,
    ...(minutes !== undefined && { minutesLeft: minutes }),
    ...(start && { start }),
  });
  if (reply.kind === 'interrupted') return 'interrupted';
  if (reply.kind === 'jump') return jump(course, { ...stop, start: reply.start }, interview);
  if (reply.kind === 'back') {
    return { ...course, stop: origin ?? { kind: 'question', item: before ?? item } };
  }
  return answered(reply, { course, stop, spent: clock() - began }, interview);
}

interface Answering {
  readonly course: Course;
  readonly stop: Extract<Stop, { kind: 'question' }>;
  readonly spent: number;
}

async function answered(
  reply: Extract<AskReply, { kind: 'answer' | 'rows' }>,
  { course, stop, spent }: Answering,
  interview: Interview,
): Promise<Next> {
  const { item } = stop;
  const { given, taken } = course;
  const after = await take(reply, item, given, interview);
  if (after === 'interrupted') return 'interrupted';
  if (after === 'back') return { ...course, stop };
  const anew = item.group === 'answers' && isOpen(item, given) ? [spent] : [];
  return goOn({ ...course, given: after, taken: [...taken, ...anew] }, stop, given, interview);
}

/** After an answer: back to where the person came from, else on, past the picture of a section just done. */
async function goOn(
  course: Course,
  stop: Extract<Stop, { kind: 'question' }>,
  before: Given,
  interview: Interview,
): Promise<Next> {
  const { loaded, tellSection } = interview;
  const { item, origin } = stop;
  const { given } = course;
  if (origin) return { ...course, stop: returning(origin, loaded, given) };
  if (isDone(item, loaded, given) && !isDone(item, loaded, before)) {
    const told = await tellSection(item, given);
    if (told === 'interrupted') return 'interrupted';
    if (told === 'back') return { ...course, stop: { kind: 'question', item } };
  }
  // After going back, one step forward at a time; at the end, whatever was passed over.
  const beside = itemBeside(listItems(loaded, given), item, 1);
  const following: Stop = beside ? { kind: 'question', item: beside } : nextStop(loaded, given);
  return { ...course, stop: following };
}

/** Every page of a section has been answered, skipped or set aside; the profile is none, nor is what was put off. */
function isDone(item: Item, loaded: AskedQuestionnaire, given: Given): boolean {
  const together = listItems(loaded, given).filter((one) => partOf(one) === partOf(item));
  return item.group === 'answers' && !item.late && !together.some((one) => isOpen(one, given));
}

async function jump(
  course: Course,
  stop: Extract<Stop, { kind: 'question' }>,
  { browse, loaded }: Interview,
): Promise<Next> {
  const { given } = course;
  const reply = await browse({ loaded, given, item: stop.item });
  switch (reply.kind) {
    case 'interrupted':
      return 'interrupted';
    case 'back':
      return { ...course, stop };
    case 'review':
      return { ...course, stop: { kind: 'review' } };
    case 'go': {
      // Who changes an earlier answer goes on where he was; who goes ahead goes on from there.
      const { start: _, ...here } = stop;
      const origin = isOpen(reply.item, given) ? {} : { origin: here.origin ?? here };
      return { ...course, stop: { kind: 'question', item: reply.item, ...origin } };
    }
  }
}

/** What is still to be asked, or the review where nothing is. */
function nextStop(loaded: AskedQuestionnaire, given: Given): Stop {
  const item = nextQuestion(loaded, given);
  return item ? { kind: 'question', item } : { kind: 'review' };
}

/** The place come from, as it is now; a question that is asked no more makes way for the next. */
function returning(origin: Stop, loaded: AskedQuestionnaire, given: Given): Stop {
  if (origin.kind === 'review') return origin;
  const item = itemBeside(listItems(loaded, given), origin.item, 0);
  return item ? { ...origin, item } : nextStop(loaded, given);
}

function timeLeft({ given, taken }: Course, loaded: AskedQuestionnaire): number | undefined {
  const pagesOf = (asked: AskedQuestionnaire): readonly Item[] =>
    listItems(asked, given).filter(({ group }) => group === 'answers');
  const items = pagesOf(loaded);
  // The questionnaire's word is for all of it, also where one person is asked a part.
  const { isAsked: _, ...whole } = loaded;
  const { minutes } = loaded.questionnaire;
  const open = items.filter((item) => isOpen(item, given)).length;
  return minutesLeft({
    taken,
    open,
    ...(minutes !== undefined && { minutes }),
    pages: pagesOf(whole).length,
  });
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
    [...replied].map(([one, answer]) => {
      const aims = known.get(one) ?? earlierAims(one, loaded.earlier?.[group].get(one), loaded);
      return [one, withAims(answer, aims)] as const;
    }),
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
function withAims(
  answer: Answer,
  { target, baseline }: Pick<Answer, 'target' | 'baseline'>,
): Answer {
  if (answer.value?.kind !== 'number') return answer;
  return {
    ...(target !== undefined && { target }),
    ...(baseline !== undefined && { baseline }),
    ...answer,
  };
}

function isSame(answer: Answer, earlier: Answer | undefined): boolean {
  return earlier !== undefined && canonicalJson(answer) === canonicalJson(earlier);
}
