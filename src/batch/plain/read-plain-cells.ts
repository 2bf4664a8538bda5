import type { Column } from '../column-use.ts';
import { FORBIDDEN_KEYS } from '../../source/inspect-nodes.ts';
import { cellReader } from '../read-cell.ts';
import type { PlainAnswer, PlainField } from './plain-answers.ts';
import type { PlainReading, PlainRow } from './plain-row.ts';

/** A plain row of a table, with what its columns say beside the answers. */
export interface PlainCells extends PlainRow {
  readonly kept: Readonly<Record<string, string>>;
  readonly key?: string;
  readonly wave?: string;
}

type Making = {
  -readonly [Key in keyof PlainCells]: PlainCells[Key];
} & {
  readonly answers: (PlainAnswer | undefined)[];
  readonly profile: (PlainField | undefined)[];
  readonly kept: Record<string, string>;
};

/** Takes a cell; false where there is something to say of it. */
type Take = (text: string, making: Making) => boolean;

/** Cells of a row → answers that came before; undefined where there is something to say of one. */
export type ReadPlainCells = (cells: readonly string[]) => PlainCells | undefined;

/** Undefined where a column is used in a way that needs the checks of answer files. */
export function plainCellReader(
  columns: readonly Column[],
  reading: PlainReading,
  stated: string | undefined,
): ReadPlainCells | undefined {
  const { version } = reading.loaded.questionnaire;
  const takes = columns.map((column) => takeOf(column, reading));
  if (takes.includes(undefined) || (stated !== undefined && stated !== version)) return undefined;
  const all = takes
    .map((take, at) => ({ take: take ?? pass, at }))
    .filter(({ take }) => take !== pass);
  const [questions, fields] = [reading.answers.readers.length, reading.profile.readers.length];
  return (cells) => {
    const making: Making = {
      answers: Array.from<undefined>({ length: questions }),
      profile: Array.from<undefined>({ length: fields }),
      kept: {},
    };
    for (const { take, at } of all) if (!take(cells[at] ?? '', making)) return undefined;
    return making;
  };
}

const pass: Take = () => true;

function takeOf({ heading, use }: Column, reading: PlainReading): Take | undefined {
  switch (use.kind) {
    case 'question':
      return questionTake(use, reading);
    case 'keep':
      return (text, { kept }) => {
        // A heading such as __proto__ must not reach into every object.
        if (text.trim() !== '' && !FORBIDDEN_KEYS.has(heading)) kept[heading] = text.trim();
        return true;
      };
    case 'id':
    case 'key':
    case 'wave': {
      const key = use.kind;
      return (text, making) => {
        const target = making;
        if (text.trim() !== '') target[key] = text.trim();
        return true;
      };
    }
    case 'version':
      return (text) => ['', reading.loaded.questionnaire.version].includes(text.trim());
    case 'drop':
    case 'unknown':
    case 'unsure':
      return pass;
    case 'option':
    case 'total':
      return undefined;
  }
}

function questionTake(
  use: Extract<Column['use'], { kind: 'question' }>,
  { answers, profile }: PlainReading,
): Take | undefined {
  const { group, question } = use.target;
  if (group === 'pool') return undefined;
  const entries = group === 'profile' ? profile : answers;
  const at = entries.positions.get(question.id);
  if (at === undefined) return undefined;
  if (group === 'profile') {
    const read = cellTaker(use, profile.readers[at]);
    return (text, making) => {
      const found = read(text);
      if (found) making.profile[at] = found;
      return found !== undefined;
    };
  }
  const read = cellTaker(use, answers.readers[at]);
  return (text, making) => {
    const found = read(text);
    if (found) making.answers[at] = found;
    return found !== undefined;
  };
}

/** As many different cells of a column as are remembered. */
const REMEMBERED = 10_000;
const LETTERS = 128;

/** Null where a cell leaves the question out; undefined where there is something to say of it. */
function cellTaker<Known>(
  use: Extract<Column['use'], { kind: 'question' }>,
  readKnown: ((raw: unknown) => Known | undefined) | undefined,
): (text: string) => Known | null | undefined {
  const readCell = cellReader(use);
  const known = new Map<string, Known | null>();
  const isKept = use.target.question.kind !== 'text';
  // Most cells are a letter or a digit, which is found by its place.
  const letters: (Known | null | undefined)[] = Array.from({ length: LETTERS });
  const readAnew = (text: string): Known | null | undefined => {
    const found = readCell(text);
    if ('problem' in found) return undefined;
    const made = found.raw === undefined ? null : readKnown?.(found.raw);
    if (!isKept || made === undefined) return made;
    const letter = text.length === 1 ? text.charCodeAt(0) : LETTERS;
    if (letter < LETTERS) letters[letter] = made;
    else if (known.size < REMEMBERED) known.set(text, made);
    return made;
  };
  return (text) => {
    const letter = text.length === 1 ? text.charCodeAt(0) : LETTERS;
    const before = letter < LETTERS ? letters[letter] : isKept ? known.get(text) : undefined;
    return before === undefined ? readAnew(text) : before;
  };
}
