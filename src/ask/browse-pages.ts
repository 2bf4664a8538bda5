import { answerWords } from './answer-words.ts';
import { menuPage, menuRow } from './menu-page.ts';
import { firmName, isOpen, listItems, partOf } from './next-question.ts';
import type { AskedQuestionnaire, Given, Item } from './next-question.ts';
import type { Page, Row } from './page.ts';
import type { Review } from './review.ts';
import type { Speech } from './speech.ts';

/** What the pages are worded with. */
export interface BrowseWords {
  readonly loaded: AskedQuestionnaire;
  readonly given: Given;
  readonly speech: Speech;
}

/** Every section with how much of it is answered, the review, the language, and a word to search for. */
export function overviewPage({ loaded, given, speech }: BrowseWords, focus: string): Page {
  const { say } = speech;
  const items = listItems(loaded, given);
  const parts = new Map<string, readonly Item[]>();
  for (const item of items) parts.set(partOf(item), [...(parts.get(partOf(item)) ?? []), item]);
  const sections = [...parts].map(([part, together]) => {
    const done = together.filter((item) => !isOpen(item, given)).length;
    const aside = say('ask.part-done', { done, all: together.length });
    return menuRow(part, titleOf(together, speech), aside);
  });
  const rows: readonly Row[] = [
    ...sections,
    menuRow('review', say('ask.go-review')),
    menuRow('language', say('ask.other-language')),
    { kind: 'input', label: say('ask.search-label'), note: say('ask.search-note') },
  ];
  const found = rows.findIndex((row) => row.kind === 'option' && row.code === focus);
  return menuPage(rows, {
    title: say('ask.overview'),
    firm: firmName(given),
    canGoBack: true,
    start: { focus: Math.max(0, found), ticked: [], line: '' },
    problemWith: (line) => (line.trim() === '' ? say('ask.search-empty') : undefined),
  });
}

interface Found {
  readonly words: BrowseWords;
  readonly here?: Item;
  /** What was searched for. */
  readonly searched?: string | undefined;
  readonly title?: string;
}

/** Questions to choose from, each with what it was given. */
export function questionsPage(found: readonly Item[], { words, here, ...about }: Found): Page {
  const { given, speech } = words;
  const { say } = speech;
  const rows = found.map((item, position) =>
    menuRow(String(position), titleIn(item, speech), stateWords(item, given, speech)),
  );
  const focus = found.findIndex(({ group, id }) => group === here?.group && id === here.id);
  const { searched } = about;
  const title =
    searched === undefined
      ? titleOf(found, speech)
      : say('ask.search-found', { word: searched, count: found.length });
  const rest = rows.length > 0 ? rows : [menuRow('back', say('ask.search-again'))];
  return menuPage(rest, {
    title: about.title ?? title,
    canGoBack: true,
    start: { focus: Math.max(0, focus), ticked: [], line: '' },
  });
}

/** What is worth a look before the end, and the way to the end. */
export function reviewPage(review: Review, { loaded, given, speech }: BrowseWords): Page {
  const { say, text } = speech;
  const { contradictions, unanswered, unsure } = review;
  const rows = [
    menuRow('finish', say('ask.review-finish', { part: loaded.isPart ? 'yes' : 'no' })),
    ...contradictions.map(({ id, message }) =>
      menuRow(`check ${id}`, text(message), say('ask.review-contradiction')),
    ),
    ...[...unanswered, ...unsure].map((item) =>
      menuRow(item.id, titleIn(item, speech), stateWords(item, given, speech)),
    ),
    menuRow('language', say('ask.other-language')),
  ];
  const open = contradictions.length + unanswered.length + unsure.length;
  return menuPage(rows, {
    title: say(open === 0 ? 'ask.review-nothing' : 'ask.review'),
    firm: firmName(given),
    help:
      open === 0
        ? say('ask.review-nothing-help')
        : say('ask.review-help', {
            contradictions: contradictions.length,
            unanswered: unanswered.length,
            unsure: unsure.length,
          }),
    canGoBack: true,
    passes: true,
  });
}

function stateWords(item: Item, given: Given, speech: Speech): string {
  const words = answerWords(item, given, speech);
  return words === '' ? speech.say('ask.not-asked') : words;
}

function titleIn({ question }: Item, { text }: Speech): string {
  return text(question.matrix?.title ?? question.title);
}

function titleOf([first]: readonly Item[], { say, text }: Speech): string {
  if (first?.late) return say('ask.late');
  return first?.section ? text(first.section.title) : say('ask.profile');
}
