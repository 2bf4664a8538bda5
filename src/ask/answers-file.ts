import type { Answer } from '../answers/types.ts';
import type { Say, Language } from '../messages/message.ts';
import { textIn } from '../messages/text-in.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { Question } from '../questionnaire/types.ts';
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

/**
 * Answers → the text of an answers file, with every question's title above its answer and what was
 * chosen beside it. Answers to questions that are hidden now are left out: they would not count.
 */
export function formatAnswersFile(
  loaded: LoadedQuestionnaire,
  given: Given,
  wording: Wording,
): string {
  const { id, version, hash, title } = loaded.questionnaire;
  const items = listItems(loaded, given);
  const entriesOf = (group: Item['group']): readonly YamlEntry[] =>
    items.filter((item) => item.group === group).flatMap((item) => entryOf(item, given, wording));
  const heading = wording.say('ask.file-heading', { title: textIn(title, wording.language) });
  return formatYaml(
    [
      { key: 'questionnaire', value: id },
      { key: 'version', value: version },
      { key: 'hash', value: hash },
      {
        key: 'profile',
        entries: entriesOf('profile'),
        above: wording.say('ask.profile'),
        apart: true,
      },
      { key: 'answers', entries: entriesOf('answers'), apart: true },
    ],
    heading,
  );
}

function entryOf(item: Item, given: Given, { say, language }: Wording): readonly YamlEntry[] {
  const { question, section, opensSection, group } = item;
  const answer = given[group].get(question.id);
  if (!answer) return [];
  const title = textIn(question.title, language);
  const opens = opensSection && section !== undefined;
  const above = opens
    ? say('ask.file-section', { section: textIn(section.title, language), title })
    : title;
  const beside = chosenLabels(question, answer, language);
  return [
    {
      key: question.id,
      value: toFileAnswer(answer),
      above,
      apart: opens,
      ...(beside !== '' && { beside }),
    },
  ];
}

function chosenLabels(question: Question, { value }: Answer, language: Language): string {
  if (value?.kind !== 'code' && value?.kind !== 'codes') return '';
  const codes = value.kind === 'code' ? [value.code] : value.codes;
  const options = [...question.options, ...question.bands];
  return options
    .filter(({ code }) => codes.includes(code))
    .map(({ label }) => textIn(label, language))
    .join(language === 'zh-CN' ? '；' : '; ');
}
