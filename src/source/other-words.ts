import { closestWord } from './closest-word.ts';

/** The known word that is meant: one that is spelt alike, or one that other tools have another word for. */
export function meantWord(word: string, known: readonly string[]): string | undefined {
  const own = closestWord(word, known);
  if (own !== undefined) return own;
  const plain = word.toLowerCase().replaceAll(/[\s_-]/g, '');
  return OTHER_WORDS.find(([words, meant]) => known.includes(meant) && words.includes(plain))?.[1];
}

/** What XLSForm, SurveyJS, LimeSurvey and their like call what is called otherwise here. */
const OTHER_WORDS: readonly (readonly [readonly string[], string])[] = [
  [['id', 'key', 'value', 'name'], 'code'],
  [['name', 'key', 'code'], 'id'],
  [['title', 'text', 'name'], 'label'],
  [['text', 'label', 'question', 'name', 'prompt', 'heading'], 'title'],
  [['type', 'qtype'], 'kind'],
  [['choices', 'answers', 'items'], 'options'],
  [['score', 'points', 'marks'], 'value'],
  [['relevant', 'relevance', 'visibleif', 'showif', 'if', 'condition'], 'when'],
  [['hint', 'description', 'note'], 'help'],
  [['min', 'from', 'minimumitems', 'minitems'], 'minimum'],
  [['max', 'to', 'maximumitems', 'maxitems', 'count'], 'maximum'],
  [['mandatory', 'isrequired'], 'required'],
  [['inputs', 'questions', 'children', 'sum'], 'of'],
  [['formula', 'method', 'aggregate', 'calculation'], 'rule'],
  [['inverse', 'inverted', 'negative', 'reversed'], 'reverse'],
  [['pages', 'groups', 'chapters', 'parts'], 'sections'],
  [['level', 'maturity'], 'reaches'],
  [['min', 'gte', 'atleast', 'from'], 'at_least'],
  [['max', 'lte', 'atmost', 'to'], 'at_most'],
  [['radio', 'radiogroup', 'select', 'selectone', 'choice', 'dropdown'], 'single'],
  [['checkbox', 'checkboxes', 'selectmultiple', 'multi', 'multiselect'], 'multiple'],
  [['integer', 'decimal', 'numeric', 'int', 'float', 'range'], 'number'],
  [['boolean', 'bool', 'yn', 'truefalse'], 'yes_no'],
  [['string', 'comment', 'textarea', 'freetext', 'open'], 'text'],
  [['rating', 'scale', 'likert'], 'level'],
  [['grid', 'table', 'array', 'likertgrid'], 'matrix'],
  [['group', 'loop', 'repeatgroup', 'roster'], 'repeat'],
  [['datetime', 'day', 'calendar'], 'date'],
  [['average', 'avg', 'weighted', 'weightedmean', 'weightedaverage'], 'mean'],
  [['total', 'add', 'plus'], 'sum'],
];
