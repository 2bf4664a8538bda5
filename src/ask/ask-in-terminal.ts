import type { Answer } from '../answers/types.ts';
import type { Question } from '../questionnaire/question-types.ts';
import { askRemark } from './ask-remark.ts';
import { answerRows } from './ask-rows.ts';
import { askWords, assigneeWanted, reasonWanted, specifyWanted } from './ask-words.ts';
import type { Tools, WordsWanted } from './ask-words.ts';
import { buildPage } from './build-page.ts';
import { fromFileAnswer } from './file-answer.ts';
import type { Page, PageReply, Remark, ShowPage } from './page.ts';
import { readLine } from './problem-with-line.ts';
import type { Ask, AskReply } from './run-interview.ts';
import { speechFor } from './speech.ts';
import type { AskRequest, Speaker } from './speech.ts';
import { withRemark } from './with-remark.ts';

/** Asks questions page by page: what is chosen, then, where it takes one, the words behind it. */
export function askInTerminal(show: ShowPage, speaker: Speaker): Ask {
  return async (request) => {
    const voice = speaker.voice();
    const tools = { show, speech: speechFor(request, voice) };
    let page = buildPage(request, voice);
    for (;;) {
      const reply = await show(page);
      if (reply.kind === 'back' || reply.kind === 'interrupted') return { kind: reply.kind };
      if (reply.kind === 'jump') return reply;
      if (reply.kind === 'remark') {
        const remarked = await askRemark(reply, page, tools);
        if (remarked === 'interrupted') return { kind: 'interrupted' };
        page = remarked;
        continue;
      }
      const settled = await settle(reply, request, page, tools);
      if (settled) return settled;
      // Back from the words: the page as it was left.
      page = { ...page, start: startAgain(page, reply) };
    }
  };
}

type Settled = Exclude<PageReply, { readonly kind: 'back' | 'interrupted' | 'remark' | 'jump' }>;
type Chosen = Exclude<Settled, { readonly kind: 'rows' }>;

/** A reply → the answer, asking for words where they are wanted; undefined when the person goes back. */
async function settle(
  reply: Settled,
  request: AskRequest,
  page: Page,
  tools: Tools,
): Promise<AskReply | undefined> {
  if (reply.kind === 'rows') return answerRows(reply.chosen, request, page, tools);
  const { item, given } = request;
  const { question } = item;
  const earlier = given[item.group].get(question.id);
  const wanted =
    reply.kind === 'state' && reply.toOther
      ? assigneeWanted(given, earlier, tools.speech)
      : wordsWanted(reply, question, earlier, tools);
  const words = wanted ? await askWords(wanted, page, tools) : '';
  if (words === undefined) return undefined;
  if (typeof words !== 'string') return words;
  const remark = page.remarks?.get(question.id);
  return { kind: 'answer', answer: answerOf(reply, words, question, { tools, remark }) };
}

/** What the words behind a reply are asked with; undefined where there are none. */
function wordsWanted(
  reply: Chosen,
  question: Question,
  earlier: Answer | undefined,
  { speech }: Tools,
): WordsWanted | undefined {
  if (reply.kind === 'state') {
    return reply.state === 'not_applicable' ? reasonWanted(earlier, speech) : undefined;
  }
  const codes = codesOf(reply);
  const option = question.options.find(({ code, specify }) => specify && codes.includes(code));
  return option && specifyWanted(option, earlier, speech);
}

function codesOf(reply: Settled): readonly string[] {
  if (reply.kind === 'ticked') return reply.codes;
  return reply.kind === 'option' ? [reply.code] : [];
}

interface Beside {
  readonly tools: Tools;
  readonly remark: Remark | undefined;
}

function answerOf(
  reply: Chosen,
  words: string,
  question: Question,
  { tools, remark }: Beside,
): Answer {
  const typed = reply.kind === 'line';
  const raw = rawAnswer(reply, words, question, tools);
  // A band may be named like a number: what is typed is never a band.
  const answer = fromFileAnswer(raw, typed ? { ...question, bands: [] } : question);
  if (!answer) throw new Error(`the reply to "${question.id}" does not fit its question`);
  return withRemark(answer, remark);
}

function rawAnswer(reply: Chosen, words: string, question: Question, { speech }: Tools): unknown {
  if (reply.kind === 'state' && reply.toOther) return { state: reply.state, assigned: words };
  if (reply.kind === 'state') return { state: reply.state, ...(words !== '' && { reason: words }) };
  if (reply.kind === 'line') return readLine(reply.line, question, speech.language);
  const value = reply.kind === 'option' ? reply.code : reply.codes;
  return { value, ...(words !== '' && { text: words }) };
}

function startAgain(page: Page, reply: Settled): Page['start'] {
  if (reply.kind === 'rows') return { focus: 0, ticked: [], line: '', chosen: reply.chosen };
  const focus = page.rows.findIndex((row) => {
    if (reply.kind === 'state') return row.kind === 'state' && row.state === reply.state;
    return row.kind === 'option' && codesOf(reply).includes(row.code);
  });
  return { focus, ticked: reply.kind === 'ticked' ? reply.codes : [], line: '' };
}
