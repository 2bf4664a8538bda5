import { pipedText } from '../scoring/piped-text.ts';
import type { AnswersFile } from '../answers/schema.ts';
import type { Answer } from '../answers/types.ts';
import type { Say, Language } from '../messages/message.ts';
import { wordingIn } from '../messages/wording.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { Question, Text } from '../questionnaire/question-types.ts';
import { isRecord } from '../source/is-record.ts';
import { formatYaml } from '../source/format-yaml.ts';
import type { YamlEntry } from '../source/format-yaml.ts';
import { toFileAnswer } from './file-answer.ts';
import { listItems } from './next-question.ts';
import type { Given, Item } from './next-question.ts';

/** How a file speaks. */
export interface Wording {
  readonly say: Say;
  readonly language: Language;
}

/** What else stands at the top of an answers file. */
export type FileHead = Pick<AnswersFile, 'id' | 'basis'>;

/** What else an answers file says. */
export interface FileMore {
  readonly head?: FileHead;
  /** Lines above an answer, under the question's title. */
  readonly remark?: (question: Question, group: Item['group']) => readonly string[];
  /** What stands at the end. */
  readonly after?: readonly YamlEntry[];
}

/**
 * Answers → the text of an answers file, with every question's title above its answer and what was
 * chosen beside it. Answers to questions that are hidden now are left out: they would not count.
 */
export function formatAnswersFile(
  loaded: LoadedQuestionnaire,
  given: Given,
  wording: Wording,
  { head = {}, remark = () => [], after = [] }: FileMore = {},
): string {
  const { id, version, hash, title } = loaded.questionnaire;
  const items = listItems(loaded, given);
  const { say, language } = wording;
  const text = pipedText(loaded, given, wordingIn(say, language));
  const words = { say, language, text, remark };
  const entriesOf = (group: Item['group']): readonly YamlEntry[] =>
    entriesFor(
      items.filter((item) => item.group === group),
      given,
      words,
    );
  const heading = say('ask.file-heading', { title: words.text(title) });
  return formatYaml(
    [
      { key: 'questionnaire', value: id },
      { key: 'version', value: version },
      { key: 'hash', value: hash },
      ...Object.entries(head).map(([key, value]): YamlEntry => ({ key, value })),
      {
        key: 'profile',
        entries: entriesOf('profile'),
        above: wording.say('ask.profile'),
        apart: true,
      },
      { key: 'answers', entries: entriesOf('answers'), apart: true },
      ...after,
    ],
    heading,
  );
}

interface Words extends Wording, Required<Pick<FileMore, 'remark'>> {
  readonly text: (text: Text) => string;
}

/** What is asked of the items of a repeat group stands in its list. */
function entriesFor(items: readonly Item[], given: Given, words: Words): readonly YamlEntry[] {
  return items.flatMap((item) => {
    if (item.question.repeat) return [];
    const [entry] = entryOf(item, given, words);
    if (!entry) return [];
    const inside = items.filter(({ question }) => question.repeat?.id === item.id);
    return item.question.itemTitle === undefined
      ? [entry]
      : [listed(entry, item, { inside, given, words })];
  });
}

/** The number of items as a list with what is known of each; what was noted beside it stays. */
function listed(
  entry: YamlEntry,
  { question }: Item,
  { inside, given, words }: { inside: readonly Item[]; given: Given; words: Words },
): YamlEntry {
  const answer = given.answers.get(question.id);
  if (answer?.value?.kind !== 'number') return entry;
  const list = Array.from({ length: Number(answer.value.decimal) }, (_, index) =>
    inside
      .filter((item) => item.question.repeat?.item === index + 1)
      .flatMap((item) => entryOf(item, given, words))
      .map((one) => ({ ...one, apart: false })),
  );
  const { key, above, apart } = entry;
  const around = { key, ...(above !== undefined && { above }), ...(apart && { apart }) };
  const beside = toFileAnswer(answer);
  if (!isRecord(beside)) return { ...around, items: list };
  const { value: _, ...notes } = beside;
  const noted = Object.entries(notes).map(([name, value]): YamlEntry => ({ key: name, value }));
  return { ...around, entries: [{ key: 'value', items: list }, ...noted] };
}

function entryOf(item: Item, given: Given, words: Words): readonly YamlEntry[] {
  const { id, question, questions, section, opensSection, group, late } = item;
  const { say, text } = words;
  const title = text(question.matrix?.title ?? question.title);
  const opens = opensSection && section !== undefined;
  const above = opens
    ? say('ask.file-section', { section: late ? say('ask.late') : text(section.title), title })
    : title;
  const remarks = questions.flatMap((one) => words.remark(one, group));
  const around = { above: [above, ...remarks].join('\n'), apart: opens };
  if (!question.matrix) {
    const answer = given[group].get(question.id);
    return answer
      ? [{ key: question.repeat?.of ?? id, ...valueOf(question, answer, words), ...around }]
      : [];
  }
  const entries = questions.flatMap((row) => {
    const answer = given[group].get(row.id);
    return answer ? [{ key: row.matrix?.row ?? row.id, ...valueOf(row, answer, words) }] : [];
  });
  return entries.length > 0 ? [{ key: id, entries, ...around }] : [];
}

function valueOf(
  question: Question,
  answer: Answer,
  words: Words,
): { readonly value: unknown; readonly beside?: string } {
  const beside = besideAnswer(question, answer, words);
  return { value: toFileAnswer(answer), ...(beside !== '' && { beside }) };
}

/** What was chosen, and in a matrix for what. */
function besideAnswer(question: Question, { value }: Answer, { language, text }: Words): string {
  const codes = value?.kind === 'code' ? [value.code] : value?.kind === 'codes' ? value.codes : [];
  const chosen = [...question.options, ...question.bands]
    .filter(({ code }) => codes.includes(code))
    .map(({ label }) => text(label))
    .join(language === 'zh-CN' ? '；' : '; ');
  if (!question.matrix) return chosen;
  const row = text(question.matrix.label);
  if (chosen === '') return row;
  return `${row}${language === 'zh-CN' ? '：' : ': '}${chosen}`;
}
