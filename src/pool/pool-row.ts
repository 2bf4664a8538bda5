import type { Column } from '../batch/column-use.ts';
import { fileFinding } from '../batch/file-finding.ts';
import { unsafeText } from '../batch/format-csv.ts';
import { readTick } from '../batch/read-choice.ts';
import type { TableRow } from '../batch/table.ts';
import { contactIn } from '../catalogue/contact.ts';
import type { ProductFile } from '../catalogue/file.ts';
import { LONGEST } from '../catalogue/layer-schema.ts';
import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Diagnostic, DiagnosticArgs } from '../diagnostics/diagnostic.ts';
import { nameFinder } from './name-finder.ts';
import type { NamesRead, Unsure } from './name-finder.ts';
import { fieldOf } from './pool-fields.ts';
import type { PoolField } from './pool-fields.ts';
import { readPrice } from './read-price.ts';

/** A row of a pool's table, read cell by cell. */
export interface PoolRow {
  readonly row: number;
  readonly name?: string;
  readonly supplier?: string;
  readonly also: readonly string[];
  readonly roles: readonly string[];
  readonly solutions: readonly string[];
  readonly capabilities: readonly string[];
  readonly price?: ProductFile['price'];
  readonly priceWords?: string;
  readonly note?: string;
  /** What its cells name and is not settled. */
  readonly unsure: readonly Unsure[];
  readonly findings: readonly Diagnostic[];
  /** Where a field stands, counted from 1; 1 where it has no column. */
  readonly columnOf: (field: PoolField) => number;
}

/** How rows of one table are read; settled once for all of them. */
export function rowReader(file: string, columns: readonly Column[]): (row: TableRow) => PoolRow {
  const readers = columns.map((column, at) => columnReader(column, at));
  const at = new Map<PoolField, number>();
  for (const [position, { field }] of readers.entries()) {
    if (field && !at.has(field)) at.set(field, position + 1);
  }
  const columnOf = (field: PoolField): number => at.get(field) ?? 1;
  return ({ row, cells }) => {
    const making: Making = { texts: {}, solutions: [], capabilities: [], unsure: [], findings: [] };
    for (const { read, position } of readers) {
      const tell: Tell = (code, args) => {
        making.findings.push(fileFinding(file, code, args, [row, position + 1]));
      };
      const cell = unsafeText(cells[position] ?? '');
      if (!NO_VALUE.test(cell.trim())) read(cell, making, tell);
    }
    const { texts, findings, price, priceWords, solutions, capabilities, unsure } = making;
    return {
      row,
      ...(texts.name !== undefined && { name: texts.name }),
      ...(texts.supplier !== undefined && { supplier: texts.supplier }),
      ...(texts.note !== undefined && { note: texts.note }),
      ...(price && { price }),
      ...(priceWords !== undefined && { priceWords }),
      also: listed(texts.also),
      roles: listed(texts.roles),
      solutions: [...new Set(solutions)],
      capabilities: [...new Set(capabilities)],
      unsure,
      findings,
      columnOf,
    };
  };
}

// What a formula that failed leaves in a cell.
const NO_VALUE = /^#(?:VALUE!|REF!|NAME\?|DIV\/0!|N\/A|NUM!|NULL!)$/;

type Words = 'name' | 'supplier' | 'also' | 'roles' | 'note';

interface Making {
  readonly texts: { -readonly [Field in Words]?: string };
  readonly solutions: string[];
  readonly capabilities: string[];
  readonly unsure: Unsure[];
  readonly findings: Diagnostic[];
  price?: ProductFile['price'];
  priceWords?: string;
}

type Tell = (code: DiagnosticCode, args: DiagnosticArgs) => void;

interface ColumnReader {
  readonly position: number;
  readonly field?: PoolField;
  readonly read: (cell: string, making: Making, tell: Tell) => void;
}

function columnReader({ heading, use }: Column, position: number): ColumnReader {
  const nothing = { position, read: () => undefined };
  if (use.kind !== 'question' && use.kind !== 'option') return nothing;
  const field = fieldOf(use.target);
  if (!field || field === 'contact' || field === 'class') return nothing;
  if (field === 'price') return { position, field, read: priceReader(heading) };
  if (field !== 'solutions' && field !== 'capabilities') {
    return { position, field, read: wordsReader(field) };
  }
  if (use.kind === 'question') {
    return {
      position,
      field,
      read: namesReader(field, nameFinder(use.target.question, use.texts)),
    };
  }
  const { question } = use.target;
  const { code } = use.option;
  return {
    position,
    field,
    read: (cell, making) => {
      if (readTick(cell, question) === 'ticked') making[field].push(code);
    },
  };
}

function wordsReader(field: Words): ColumnReader['read'] {
  const longest = field === 'note' ? LONGEST.note : LONGEST.name;
  return (cell, making, tell) => {
    const words = wordsIn(cell);
    if (words === '') return;
    if (words.length > longest) tell('pool-cell-long', { length: words.length, limit: longest });
    else if (isClean(words, tell)) making.texts[field] = words;
  };
}

function priceReader(heading: string): ColumnReader['read'] {
  return (cell, making, tell) => {
    const read = readPrice(cell, heading);
    const target = making;
    if (read.kind === 'band') {
      const { kind: _, ...price } = read;
      target.price = price;
    }
    if (read.kind !== 'words') return;
    const words = wordsIn(cell).slice(0, LONGEST.note);
    if (!isClean(words, tell)) return;
    target.priceWords = words;
    tell('pool-price-unread', { value: words, why: read.why });
  };
}

function namesReader(
  field: 'solutions' | 'capabilities',
  find: (cell: string) => NamesRead,
): ColumnReader['read'] {
  return (cell, making, tell) => {
    const { ids, unsure } = find(cell.slice(0, 2000));
    making[field].push(...ids);
    for (const one of unsure) {
      making.unsure.push(one);
      const { id = 'none', title = '' } = one.like ?? {};
      tell('pool-name-unsure', { value: one.text.slice(0, 100), like: id, title, kind: field });
    }
  };
}

/** Telephone numbers and the like go no further; that they were there is said, not what they were. */
function isClean(words: string, tell: Tell): boolean {
  const kind = contactIn(words);
  if (kind) tell('pool-contact-dropped', { kind });
  return kind === undefined;
}

/** One line, without signs that steer a terminal or turn the direction of writing. */
function wordsIn(cell: string): string {
  return cell
    .replaceAll(/[\s\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim();
}

function listed(words = ''): readonly string[] {
  return words
    .split(/[,，、;；/|]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
