import type { Answer } from '../answers/types.ts';
import type { Question } from '../questionnaire/question-types.ts';
import { askWords, reasonWanted, specifyWanted } from './ask-words.ts';
import type { Tools, WordsWanted } from './ask-words.ts';
import { fromFileAnswer } from './file-answer.ts';
import type { Choice, Page } from './page.ts';
import type { AskReply } from './run-interview.ts';
import type { AskRequest } from './speech.ts';
import { withRemark } from './with-remark.ts';

/** What the rows of a matrix were given → their answers; undefined when the person goes back. */
export async function answerRows(
  chosen: ReadonlyMap<string, number>,
  { item, given }: AskRequest,
  page: Page,
  tools: Tools,
): Promise<AskReply | undefined> {
  const answers = new Map<string, Answer>();
  let reason: string | undefined;
  for (const question of item.questions) {
    const gives = page.choices?.[chosen.get(question.id) ?? -1]?.gives;
    if (!gives) continue;
    const earlier = given[item.group].get(question.id);
    const answer = await answerRow({ question, gives, earlier, reason }, page, tools);
    if (!answer || 'kind' in answer) return answer;
    // One reason holds for all rows that do not apply, unless they had their own before.
    reason ??= answer.reason;
    answers.set(question.id, answer);
  }
  return { kind: 'rows', answers };
}

interface GivenRow {
  readonly question: Question;
  readonly gives: Gives;
  readonly earlier: Answer | undefined;
  readonly reason: string | undefined;
}

async function answerRow(
  { question, gives, earlier, reason }: GivenRow,
  page: Page,
  tools: Tools,
): Promise<Answer | undefined | { readonly kind: 'interrupted' }> {
  const known = knownWords(gives, earlier, reason);
  const wanted = known === undefined ? wordsWanted(gives, question, earlier, tools) : undefined;
  const words = wanted ? await askWords(wanted, page, tools) : (known ?? '');
  if (typeof words !== 'string') return words;
  return withRemark(answerOf(gives, words, question), page.remarks?.get(question.id));
}

type Gives = Choice['gives'];

function knownWords(
  gives: Gives,
  earlier: Answer | undefined,
  reason: string | undefined,
): string | undefined {
  if (gives.kind === 'option' || gives.state !== 'not_applicable') return undefined;
  return earlier?.state === 'not_applicable' ? (earlier.reason ?? reason) : reason;
}

function wordsWanted(
  gives: Gives,
  { options, matrix, title }: Question,
  earlier: Answer | undefined,
  { speech }: Tools,
): WordsWanted | undefined {
  if (gives.kind === 'state') {
    return gives.state === 'not_applicable' ? reasonWanted(earlier, speech) : undefined;
  }
  const option = options.find(({ code, specify }) => specify && code === gives.code);
  const heading = speech.text(matrix?.label ?? title);
  return option && { ...specifyWanted(option, earlier, speech), title: heading };
}

function answerOf(gives: Gives, words: string, question: Question): Answer {
  const raw =
    gives.kind === 'option'
      ? { value: gives.code, ...(words !== '' && { text: words }) }
      : { state: gives.state, ...(words !== '' && { reason: words }) };
  const answer = fromFileAnswer(raw, question);
  if (!answer) throw new Error(`the reply to "${question.id}" does not fit its question`);
  return answer;
}
