import type { Voice } from '../ask/speech.ts';
import type { MessageKey } from '../messages/message.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { questionsOf } from '../questionnaire/questions-of.ts';
import type { Question } from '../questionnaire/question-types.ts';
import { wordsIn } from './plain-text.ts';

/** A condition with titles for ids, labels for codes and words for signs: `a == 'A'` → 「…」是「…」. */
export function conditionInWords(
  bound: string,
  loaded: LoadedQuestionnaire,
  { say, language }: Voice,
): string {
  const condition = bound.replaceAll(ITEM, '.$1');
  const named: Question[] = [];
  const find = (root: string, id: string): Question | undefined => {
    const all = root === 'profile' ? loaded.profile : questionsOf(loaded.questionnaire);
    return all.find((question) => question.id === id);
  };
  // A code may stand before the question it belongs to.
  for (const [, root = '', id = ''] of condition.matchAll(NAMES)) {
    const question = find(root, id);
    if (question) named.push(question);
  }
  const quote = (text: string): string => say('preview.quote', { text });
  const said = condition.replaceAll(TOKENS, (token) => {
    const [, root = '', id = ''] = NAME.exec(token) ?? [];
    if (id !== '') {
      const question = find(root, id);
      return question ? quote(wordsIn(question.title, language)) : token;
    }
    if (/^['"]/.test(token)) return quote(labelOf(token.slice(1, -1), named, { say, language }));
    const sign = SIGNS[token.replaceAll(/\s/g, '')];
    return sign === undefined ? token : say('preview.sign', { word: say(sign) });
  });
  // Chinese words stand without the spaces that CEL has between signs.
  const closed =
    language === 'zh-CN' ? said.replaceAll(/(?<=\P{ASCII}) +| +(?=\P{ASCII})/gu, '') : said;
  return closed.replaceAll(/\s+/g, ' ').trim();
}

// A matrix's row has two parts, a question of an item three.
const NAME = /\b(answers|states|profile)\.(\w+(?:\.\w+){0,2})/;

// As the questions of an item are bound to it.
const ITEM = /\["(\w+\.\d+)"\]/g;
const NAMES = new RegExp(NAME, 'g');

const TOKENS = new RegExp(
  `${NAME.source}|'[^']*'|"[^"]*"|[=!]=\\s*null\\b|==|!=|>=|<=|&&|\\|\\||>|<|!|\\bin\\b`,
  'g',
);

const SIGNS: Readonly<Record<string, MessageKey>> = {
  '==': 'preview.sign-equal',
  '!=': 'preview.sign-unequal',
  '>=': 'preview.sign-at-least',
  '<=': 'preview.sign-at-most',
  '>': 'preview.sign-above',
  '<': 'preview.sign-below',
  '&&': 'preview.sign-and',
  '||': 'preview.sign-or',
  '!': 'preview.sign-not',
  in: 'preview.sign-in',
  '==null': 'preview.sign-absent',
  '!=null': 'preview.sign-present',
};

/** The words of an option, or of a state such as `dont_know`. */
function labelOf(code: string, questions: readonly Question[], { say, language }: Voice): string {
  const options = questions.flatMap((question) => [...question.options, ...question.bands]);
  const option = options.find((one) => one.code === code);
  if (option) return wordsIn(option.label, language);
  const state = STATES.find((one) => one === code);
  return state === undefined ? code : say(`ask.state-${state}`);
}

const STATES = ['dont_know', 'not_applicable', 'skipped'] as const;
