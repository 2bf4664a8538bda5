import { overviewPage, questionsPage, reviewPage } from './browse-pages.ts';
import type { BrowseWords } from './browse-pages.ts';
import { findQuestions } from './find-questions.ts';
import { listItems, partOf } from './next-question.ts';
import type { AskedQuestionnaire, Given, Item } from './next-question.ts';
import type { PageReply, ShowPage } from './page.ts';
import { reviewAnswers } from './review.ts';
import { speechFor } from './speech.ts';
import type { Speaker } from './speech.ts';

export interface BrowseRequest {
  readonly loaded: AskedQuestionnaire;
  readonly given: Given;
  /** Where the person is. */
  readonly item: Item;
}

/** Where a person wants to go. */
export type Browsed =
  | { readonly kind: 'go'; readonly item: Item }
  | { readonly kind: 'review' }
  | { readonly kind: 'back' }
  | { readonly kind: 'interrupted' };

/** Sections, questions, words to search for, the review, the language: where to from here? */
export async function browse(
  { loaded, given, item }: BrowseRequest,
  show: ShowPage,
  speaker: Speaker,
): Promise<Browsed> {
  let focus = partOf(item);
  for (;;) {
    const words = wordsFor(loaded, given, speaker);
    const items = listItems(loaded, given);
    const reply = await show(overviewPage(words, focus));
    if (isEnd(reply)) return { kind: reply.kind };
    const chosen = reply.kind === 'option' ? reply.code : '';
    if (chosen === 'review') return { kind: 'review' };
    if (chosen === 'language') {
      speaker.turn();
      continue;
    }
    focus = chosen === '' ? focus : chosen;
    const found =
      reply.kind === 'line'
        ? findQuestions(reply.line, items, words.speech)
        : items.filter((one) => partOf(one) === chosen);
    const gone = await chooseItem(found, { words, show, here: item, searched: lineOf(reply) });
    if (gone.kind !== 'back') return gone;
  }
}

interface Choosing {
  readonly words: BrowseWords;
  readonly show: ShowPage;
  readonly here?: Item;
  readonly searched?: string | undefined;
  readonly title?: string;
}

async function chooseItem(found: readonly Item[], choosing: Choosing): Promise<Browsed> {
  const reply = await choosing.show(questionsPage(found, choosing));
  if (isEnd(reply)) return { kind: reply.kind };
  const item = reply.kind === 'option' ? found[Number(reply.code)] : undefined;
  return item ? { kind: 'go', item } : { kind: 'back' };
}

/** Shows what is unanswered, unsure or contradictory; `finished` when the person wants the result. */
export async function reviewInterview(
  { loaded, given }: Omit<BrowseRequest, 'item'>,
  show: ShowPage,
  speaker: Speaker,
): Promise<Browsed | { readonly kind: 'finished' }> {
  const review = reviewAnswers(loaded, given);
  const pages = [...review.unanswered, ...review.unsure];
  for (;;) {
    const words = wordsFor(loaded, given, speaker);
    const reply = await show(reviewPage(review, words));
    if (isEnd(reply)) return { kind: reply.kind };
    const code = reply.kind === 'option' ? reply.code : '';
    if (code === 'finish') return { kind: 'finished' };
    if (code === 'language') speaker.turn();
    const item = pages.find((one) => one.id === code);
    if (item) return { kind: 'go', item };
    const contradiction = review.contradictions.find(({ id }) => `check ${id}` === code);
    if (!contradiction) continue;
    const title = words.speech.text(contradiction.message);
    const gone = await chooseItem(contradiction.items, { words, show, title });
    if (gone.kind !== 'back') return gone;
  }
}

function wordsFor(loaded: AskedQuestionnaire, given: Given, speaker: Speaker): BrowseWords {
  return { loaded, given, speech: speechFor({ loaded, given }, speaker.voice()) };
}

function isEnd(reply: PageReply): reply is { readonly kind: 'back' | 'interrupted' } {
  return reply.kind === 'back' || reply.kind === 'interrupted';
}

function lineOf(reply: PageReply): string | undefined {
  return reply.kind === 'line' ? reply.line : undefined;
}
