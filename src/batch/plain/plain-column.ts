import { FORBIDDEN_KEYS } from '../../source/inspect-nodes.ts';
import type { Column } from '../column-use.ts';
import { cellReader } from '../read-cell.ts';
import { readWords } from '../read-number.ts';
import { cellTable } from './cell-table.ts';
import type { CellTable } from './cell-table.ts';
import type { PlainAnswer } from './plain-answers.ts';
import type { PlainReading } from './plain-row.ts';
import { NONE_KEPT } from './plain-cells.ts';
import type { Making } from './plain-cells.ts';

/** How the cells of a column are read. */
export interface PlainColumn {
  /** Takes any cell; false where there is something to say of it. */
  readonly take: (text: string, making: Making) => boolean;
  /** Where it holds answers: the place of its question. */
  readonly at: number;
  /** What cells that have come answer; null where they leave it out. */
  readonly cells?: CellTable<PlainAnswer | null>;
}

type Take = PlainColumn['take'];

/** Undefined where it is used in a way that needs the checks of answer files. */
export function openColumn(
  { heading, use }: Column,
  reading: PlainReading,
): PlainColumn | undefined {
  switch (use.kind) {
    case 'question':
      return questionColumn(use, reading);
    case 'keep':
      return columnOf(keepAs(heading));
    case 'id':
    case 'key':
    case 'wave':
      return columnOf(nameAs(use.kind));
    case 'version':
      return columnOf((text) => ['', reading.loaded.questionnaire.version].includes(text.trim()));
    case 'option':
    case 'total':
      return undefined;
    case 'drop':
    case 'unknown':
    case 'unsure':
      return columnOf(pass);
  }
}

function columnOf(take: Take): PlainColumn {
  return { take, at: 0 };
}

const pass: Take = () => true;

function nameAs(key: 'id' | 'key' | 'wave'): Take {
  return (text, making) => {
    const target = making;
    if (text.trim() !== '') target[key] = text.trim();
    return true;
  };
}

function keepAs(heading: string): Take {
  // A heading such as __proto__ must not reach into every object.
  if (FORBIDDEN_KEYS.has(heading)) return pass;
  return (text, making) => {
    const target = making;
    if (text.trim() === '') return true;
    if (making.kept === NONE_KEPT) target.kept = {};
    making.kept[heading] = text.trim();
    return true;
  };
}

type QuestionUse = Extract<Column['use'], { kind: 'question' }>;

function questionColumn(
  use: QuestionUse,
  { answers, profile }: PlainReading,
): PlainColumn | undefined {
  const { group, question } = use.target;
  if (group === 'pool') return undefined;
  const at = (group === 'profile' ? profile : answers).positions.get(question.id);
  if (at === undefined) return undefined;
  if (group === 'profile') {
    const read = rememberer(use, profile.readers[at]);
    return columnOf((text, making) => {
      const found = read(text);
      if (found) making.profile[at] = found;
      return found !== undefined;
    });
  }
  const cells = cellTable<PlainAnswer | null>();
  const read = rememberer(use, answers.readers[at], cells.add);
  return { take: answerAs(at, read), at, cells };
}

function answerAs(at: number, read: (text: string) => PlainAnswer | null | undefined): Take {
  return (text, making) => {
    const found = read(text);
    if (found) making.answers[at] = found;
    return found !== undefined;
  };
}

/** As many different cells of a column as are remembered. */
const REMEMBERED = 10_000;

/** Null where a cell leaves the question out; undefined where there is something to say of it. */
function rememberer<Known>(
  use: QuestionUse,
  readKnown: ((raw: unknown) => Known | undefined) | undefined,
  remember?: (text: string, known: Known | null) => void,
): (text: string) => Known | null | undefined {
  const { question } = use.target;
  // Words hardly come twice.
  const isText = question.kind === 'text';
  const readCell = isText ? readWords(question) : cellReader(use);
  const known = new Map<string, Known | null>();
  return (text) => {
    const before = isText ? undefined : known.get(text);
    if (before !== undefined) return before;
    const found = readCell(text);
    if ('problem' in found) return undefined;
    const made = found.raw === undefined ? null : readKnown?.(found.raw);
    if (made === undefined || isText || known.size >= REMEMBERED) return made;
    known.set(text, made);
    remember?.(text, made);
    return made;
  };
}
