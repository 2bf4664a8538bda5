import type { Option, Question } from '../questionnaire/question-types.ts';
import type { CellValues, ColumnUse } from './column-use.ts';
import { sameWords } from './heading.ts';
import { textsOf } from '../questionnaire/texts-of.ts';

/** An option that a cell names, with the words behind 「其他」. */
export interface FoundOption {
  readonly option: Option;
  readonly text?: string;
}

export interface OptionFinder {
  readonly find: (text: string) => FoundOption | undefined;
  /** Names of options as `sameWords` makes them, longest first. */
  readonly names: readonly string[];
}

/**
 * Finds the option of a question that a text means: by what the mapping says, its label, an import
 * hint, its letter and label (`A.男`), its code; in a column of positions by its place. Never by
 * being similar.
 */
export function optionFinder(
  question: Question,
  { values, texts = {} }: Pick<Extract<ColumnUse, { kind: 'question' }>, 'values' | 'texts'>,
): OptionFinder {
  const options = [...question.options, ...question.bands];
  const byName = new Map<string, Option>();
  const name = (words: string, option: Option): void => {
    const known = sameWords(words);
    if (known !== '' && !byName.has(known)) byName.set(known, option);
  };
  const byCode = new Map(options.map((option) => [option.code, option]));
  for (const [text, code] of Object.entries(texts)) {
    const option = byCode.get(code);
    if (option) name(text, option);
  }
  for (const option of options) for (const label of textsOf(option.label)) name(label, option);
  for (const option of options) for (const word of option.import ?? []) name(word, option);
  if (question.kind === 'yes_no') nameYesNo(byCode, name);
  const find = (text: string): FoundOption | undefined => {
    if (values === 'position') return atPosition(text, options);
    const option =
      (values === 'code' ? undefined : byName.get(sameWords(text))) ?? byCode.get(text.trim());
    if (option) return { option };
    return values === 'code'
      ? undefined
      : (lettered(text, options, byName) ?? specified(text, options));
  };
  return { find, names: [...byName.keys()].toSorted((a, b) => b.length - a.length) };
}

function nameYesNo(
  byCode: ReadonlyMap<string, Option>,
  name: (words: string, option: Option) => void,
): void {
  const words = { yes: ['是', '有', 'true', '√', '✓'], no: ['否', '没有', 'false', '×'] };
  for (const [code, all] of Object.entries(words)) {
    const option = byCode.get(code);
    if (option) for (const word of all) name(word, option);
  }
}

function atPosition(text: string, options: readonly Option[]): FoundOption | undefined {
  const number = text.normalize('NFKC').trim();
  const option = /^[1-9]\d?$/.test(number) ? options[Number(number) - 1] : undefined;
  return option && { option };
}

/** 腾讯问卷 puts the letter of its position before an option. */
function lettered(
  text: string,
  options: readonly Option[],
  byName: ReadonlyMap<string, Option>,
): FoundOption | undefined {
  const match = /^\s*([A-Z])[.．、]\s*(\S.*)$/su.exec(text.normalize('NFKC'));
  const option = match && byName.get(sameWords(match[2] ?? ''));
  const position = (match?.[1]?.charCodeAt(0) ?? 0) - 65;
  // Where letter and words disagree, neither is believed.
  return option && options[position] === option ? { option } : undefined;
}

/** `其他〖自研〗`, `其他：自研`; brackets may be left open or come twice. */
function specified(text: string, options: readonly Option[]): FoundOption | undefined {
  const match = /^([^〖:：(（]+)\s*[:：]?\s*(?:〖+|[:：(（])(.*)$/su.exec(text.trim());
  if (!match) return undefined;
  const words = sameWords(match[1] ?? '');
  const option = options.find(
    (one) =>
      one.specify && textsOf(one.label).some((label) => startsAlike(sameWords(label), words)),
  );
  const said = (match[2] ?? '').replace(/[〗)）]+\s*$/u, '').trim();
  if (!option) return undefined;
  return said === '' ? { option } : { option, text: said };
}

/** 「其他（请补充）」 is written as 其他 where the words follow. */
function startsAlike(label: string, words: string): boolean {
  return label === words || label.replace(/[(:].*$/, '') === words;
}

/** What the cells of a column seem to be; undefined where that cannot be told. */
export function guessValues(question: Question, texts: readonly string[]): CellValues | undefined {
  const { find } = optionFinder(question, { values: 'label' });
  const given = texts.map((text) => text.normalize('NFKC').trim()).filter((text) => text !== '');
  const whole = given.filter((text) => /^\d{1,2}$/.test(text));
  const codes = new Set([...question.options, ...question.bands].map(({ code }) => code));
  const named = given.some((text) => find(text) !== undefined && !codes.has(text));
  if (named || whole.length * 2 < given.length || whole.length === 0) return 'label';
  // Are 1, 2, 3 the codes, or the first, the second, the third?
  const numbered = [...codes].some((code) => /^\d+$/.test(code));
  return numbered ? undefined : 'position';
}
