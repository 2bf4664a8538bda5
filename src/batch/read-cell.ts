import type { Question } from '../questionnaire/question-types.ts';
import { noSuchOption } from './cell-read.ts';
import type { CellRead, ReadCell } from './cell-read.ts';
import type { ColumnUse } from './column-use.ts';
import { readOne, readSeveral } from './read-choice.ts';
import { readDate, readNumber, readWords } from './read-number.ts';

type QuestionUse = Extract<ColumnUse, { kind: 'question' }>;

/** As many different cells of a column as are remembered. */
const REMEMBERED = 10_000;

/** How the cells of a question's column are read; the same few texts come again and again. */
export function cellReader(use: QuestionUse): ReadCell {
  const read = readerOf(use);
  const known = new Map<string, CellRead>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const found = read(text);
    if (known.size < REMEMBERED) known.set(text, found);
    return found;
  };
}

function readerOf(use: QuestionUse): ReadCell {
  const { question, group } = use.target;
  switch (question.kind) {
    case 'single':
    case 'level':
    case 'yes_no':
      return group === 'profile'
        ? withOther(question, readOne(question, use))
        : readOne(question, use);
    case 'multiple':
      return readSeveral(question, use);
    case 'number':
      return readNumber(question, use);
    case 'date':
      return readDate(question);
    case 'text':
      return readWords(question);
  }
}

/** In a profile a word that is no option is what 「其他」 stands for, as in answer files. */
function withOther(question: Question, read: ReadCell): ReadCell {
  const other = question.options.find(({ specify }) => specify);
  return (text) => {
    const found = read(text);
    if (!('problem' in found)) return found;
    return other ? { raw: { value: other.code, text: text.trim() } } : noSuchOption(text, question);
  };
}
