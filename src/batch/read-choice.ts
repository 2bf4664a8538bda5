import type { Question } from '../questionnaire/question-types.ts';
import { cellState, numberedState } from './cell-state.ts';
import { noSuchOption, readState } from './cell-read.ts';
import type { ReadCell } from './cell-read.ts';
import type { ColumnUse } from './column-use.ts';
import { sameWords } from './heading.ts';
import { optionFinder } from './option-finder.ts';
import type { FoundOption, OptionFinder } from './option-finder.ts';

type QuestionUse = Extract<ColumnUse, { kind: 'question' }>;

/** Cells of a question with one option. */
export function readOne(question: Question, use: QuestionUse): ReadCell {
  const { find } = optionFinder(question, use);
  const stateOf = use.values === 'position' ? numberedState : cellState;
  return (text) => {
    const found = find(text);
    if (found) return { raw: entryOf(found) };
    const state = stateOf(text);
    return state ? readState(state, question) : noSuchOption(text, question);
  };
}

function entryOf({ option, text }: FoundOption): unknown {
  return text === undefined ? option.code : { value: option.code, text };
}

/** Cells that hold all the options that were ticked. */
export function readSeveral(question: Question, use: QuestionUse): ReadCell {
  const finder = optionFinder(question, use);
  return (text) => {
    const alone = finder.find(text);
    const state = alone ? undefined : cellState(text);
    if (state) return readState(state, question);
    const pieces = alone ? [text] : splitPieces(text, finder);
    const found = pieces.map((piece) => finder.find(piece));
    const wrong = pieces.find((_, at) => found[at] === undefined);
    if (wrong !== undefined) return noSuchOption(wrong, question);
    const known = found.filter((one) => one !== undefined);
    const words = known.find((one) => one.text !== undefined)?.text;
    const codes = known.map(({ option }) => option.code);
    return { raw: words === undefined ? codes : { value: codes, text: words } };
  };
}

/** By ┋ outside 〖〗; else by other signs, which may stand inside an option too. */
function splitPieces(text: string, finder: OptionFinder): readonly string[] {
  const byBar = splitOutside(text, '┋');
  if (byBar.length > 1) return byBar;
  return splitKnown(text, finder) ?? text.split(/[,，、;；|\n]/).filter((one) => one.trim() !== '');
}

function splitOutside(text: string, sign: string): readonly string[] {
  const pieces: string[] = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '〖') depth += 1;
    if (character === '〗') depth = Math.max(0, depth - 1);
    if (character === sign && depth === 0) pieces.push('');
    else pieces.push(`${pieces.pop() ?? ''}${character}`);
  }
  return pieces.filter((piece) => piece.trim() !== '');
}

const SIGNS = /^[,、;|]/;

/** Pieces that are all names of options, longest first; undefined where something is left over. */
function splitKnown(text: string, { names }: OptionFinder): readonly string[] | undefined {
  const pieces: string[] = [];
  let rest = sameWords(text.replaceAll('\n', ';'));
  while (rest !== '') {
    const name = names.find((one) => {
      const after = rest.slice(one.length);
      return rest.startsWith(one) && (after === '' || SIGNS.test(after));
    });
    if (name === undefined) return undefined;
    pieces.push(name);
    rest = rest.slice(name.length + 1);
  }
  return pieces;
}

/** Whether an option is ticked in a column of its own: undefined where the cell says neither. */
export function readTick(
  text: string,
  question: Question,
): 'ticked' | 'open' | 'blank' | 'passed_over' | undefined {
  const words = sameWords(text);
  if (words === '0' || words === '否' || words === 'false' || words === '×') return 'open';
  const state = numberedState(text);
  if (state === 'passed_over' || state === 'blank') return state;
  if (/^(?:1|是|有|true|√|✓|✔|x|y|yes)$/.test(words)) return 'ticked';
  // 腾讯问卷 writes the option itself, with its letter, where it is ticked.
  const { find } = optionFinder(question, {});
  return find(text) === undefined ? undefined : 'ticked';
}
