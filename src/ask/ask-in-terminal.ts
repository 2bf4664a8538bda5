import type { Answer } from '../answers/types.ts';
import { textIn } from '../messages/text-in.ts';
import type { Question } from '../questionnaire/types.ts';
import { buildPage } from './build-page.ts';
import type { AskRequest, Voice } from './build-page.ts';
import { fromFileAnswer } from './file-answer.ts';
import type { Page, PageReply } from './page.ts';
import { readLine } from './problem-with-line.ts';
import type { Ask, AskReply } from './run-interview.ts';

/** Shows a page and waits for the reply. */
export type ShowPage = (page: Page) => Promise<PageReply>;

/** Asks questions page by page: what is chosen, then, where it takes one, the words behind it. */
export function askInTerminal(show: ShowPage, voice: Voice): Ask {
  return async (request) => {
    let page = buildPage(request, voice);
    for (;;) {
      const reply = await show(page);
      if (reply.kind === 'back' || reply.kind === 'interrupted') return { kind: reply.kind };
      const settled = await settle(reply, request, page, { show, voice });
      if (settled) return settled;
      // Back from the words: the page as it was left.
      page = { ...page, start: startAgain(page, reply) };
    }
  };
}

interface Tools {
  readonly show: ShowPage;
  readonly voice: Voice;
}

type Chosen = Exclude<PageReply, { readonly kind: 'back' | 'interrupted' }>;

/** A reply → the answer, asking for words where they are wanted; undefined when the person goes back. */
async function settle(
  reply: Chosen,
  request: AskRequest,
  page: Page,
  { show, voice }: Tools,
): Promise<AskReply | undefined> {
  const { question } = request.item;
  const wanted = wordsWanted(reply, question, request, voice);
  if (!wanted) return { kind: 'answer', answer: answerOf(reply, '', question, voice) };
  const { hint: _hint, introduction: _introduction, ...bare } = page;
  const words = await show({ ...bare, ...wanted });
  if (words.kind === 'interrupted') return { kind: 'interrupted' };
  if (words.kind !== 'line') return undefined;
  return { kind: 'answer', answer: answerOf(reply, words.line, question, voice) };
}

const LONGEST_WORDS = 60;

/** What differs on the page that asks for the words behind a reply. */
function wordsWanted(
  reply: Chosen,
  question: Question,
  { earlier }: AskRequest,
  { say, language }: Voice,
): Partial<Page> | undefined {
  const tooLong = (line: string): string | undefined => {
    const length = Array.from(line.trim()).length;
    if (length <= LONGEST_WORDS) return undefined;
    return say('ask.text-too-long', { limit: LONGEST_WORDS, length });
  };
  const rows = [{ kind: 'input', label: say('ask.text-label'), note: '' }] as const;
  const page = { rows, many: false, canGoBack: true, more: [] };
  if (reply.kind === 'state') {
    if (reply.state !== 'not_applicable') return undefined;
    return {
      ...page,
      help: say('ask.reason'),
      start: { focus: 0, ticked: [], line: earlier?.reason ?? '' },
      problemWith: (line) => (line.trim() === '' ? say('ask.reason-empty') : tooLong(line)),
    };
  }
  const codes = codesOf(reply);
  const option = question.options.find(({ code, specify }) => specify && codes.includes(code));
  if (!option) return undefined;
  return {
    ...page,
    help: say('ask.specify', { label: textIn(option.label, language) }),
    start: { focus: 0, ticked: [], line: earlier?.text ?? '' },
    problemWith: tooLong,
  };
}

function codesOf(reply: Chosen): readonly string[] {
  if (reply.kind === 'ticked') return reply.codes;
  return reply.kind === 'option' ? [reply.code] : [];
}

function answerOf(reply: Chosen, words: string, question: Question, voice: Voice): Answer {
  const typed = reply.kind === 'line';
  const raw = rawAnswer(reply, words, question, voice);
  // A band may be named like a number: what is typed is never a band.
  const answer = fromFileAnswer(raw, typed ? { ...question, bands: [] } : question);
  if (!answer) throw new Error(`the reply to "${question.id}" does not fit its question`);
  return answer;
}

function rawAnswer(reply: Chosen, words: string, question: Question, { language }: Voice): unknown {
  if (reply.kind === 'state') return { state: reply.state, ...(words !== '' && { reason: words }) };
  if (reply.kind === 'line') return readLine(reply.line, question, language);
  const value = reply.kind === 'option' ? reply.code : reply.codes;
  return { value, ...(words !== '' && { text: words }) };
}

function startAgain(page: Page, reply: Chosen): Page['start'] {
  const focus = page.rows.findIndex((row) => {
    if (reply.kind === 'state') return row.kind === 'state' && row.state === reply.state;
    return row.kind === 'option' && codesOf(reply).includes(row.code);
  });
  return { focus, ticked: reply.kind === 'ticked' ? reply.codes : [], line: '' };
}
