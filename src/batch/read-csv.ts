import { parse } from 'csv-parse/sync';
import { CsvLine } from './csv-line.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { asUtf8 } from './decode-text.ts';
import type { TextFile } from './decode-text.ts';
import { fileFinding } from './file-finding.ts';
import { findSeparator } from './find-separator.ts';
import type { CsvText, TableBlock, TableRow } from './table.ts';

/** More than this in one record is a quote that was never closed. */
const LONGEST_RECORD = 1_048_576;

export interface CsvFile extends TextFile {
  /** Found out where it is not given. */
  readonly separator?: string;
}

/**
 * CSV in any encoding and with any usual separator → rows. A record is known to be whole by its
 * quotes; where these do not fit, the line they begin in is left out and the next ones are read.
 */
export async function* readCsv({ separator, ...file }: CsvFile): AsyncGenerator<TableBlock> {
  let delimiter = separator;
  let open: Uint8Array[] = [];
  let quotes = 0;
  let first = 1;
  let width = 0;
  const take = (): CsvText => {
    const bytes = joined(open);
    [open, quotes] = [[], 0];
    return { file: file.file, bytes, first, delimiter: delimiter ?? ',', width };
  };
  for await (const block of asUtf8(file)) {
    if (open.length === 0) ({ first } = block);
    delimiter ??= findSeparator(asBuffer(block.bytes).toString());
    open.push(block.bytes);
    quotes += quotesIn(block.bytes);
    // An odd number of quotes: a cell goes on in the next block.
    if (quotes % 2 === 1 && lengthOf(open) < LONGEST_RECORD) {
      if (block.findings.length > 0) yield { rows: [], findings: block.findings };
      continue;
    }
    const unread = unreadBlock(take(), block.findings);
    width ||= widthOf(unread.rows);
    yield unread;
  }
  if (open.length > 0) yield parseCsv(take());
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((total, { length }) => total + length, 0);
}

/** Lines, and lines that follow them. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only, ...more] = parts;
  if (only && more.length === 0) return only;
  return Buffer.concat(parts.flatMap((part, at) => (at === 0 ? [part] : [LINE_END, part])));
}

const NEWLINE = 10;
const RETURN = 13;
const QUOTE = 34;
const LINE_END = Uint8Array.of(NEWLINE);
const ASCII = 128;

/** The same bytes. */
function asBuffer({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}

/** How many cells the headings have; a title may stand over them. */
function widthOf(rows: readonly TableRow[]): number {
  return Math.max(0, ...rows.slice(0, 10).map(({ cells }) => cells.length));
}

/** Its rows are read when somebody asks for them, or by whoever takes its text instead. */
function unreadBlock(csv: CsvText, findings: readonly Diagnostic[]): TableBlock {
  let read: TableBlock | undefined;
  const parsed = (): TableBlock => (read ??= parseCsv(csv));
  return {
    get unread() {
      return read ? undefined : { csv, findings };
    },
    get rows() {
      return parsed().rows;
    },
    get findings() {
      return [...findings, ...parsed().findings];
    },
  };
}

interface Reading extends Pick<CsvText, 'file' | 'delimiter' | 'width'> {
  /** Quotes must stand where they belong. */
  readonly strictly?: boolean;
}

/** Records → rows, and what is wrong with their quotes. */
export function parseCsv({ bytes: given, first, ...reading }: CsvText): TableBlock {
  const bytes = asBuffer(given);
  const plain = plainRecords(bytes, first, reading.delimiter);
  if (plain) return { rows: plain, findings: [] };
  const text = `${bytes.toString()}\n`;
  const records = parseText(text, reading);
  const lines = linesIn(text);
  // Nearly always a record is a line.
  if (records && records.length === lines && !hasEmptyLine(text)) {
    return { rows: records.map((cells, at) => ({ row: first + at, cells })), findings: [] };
  }
  return parseByLine(text.split('\n').slice(0, -1), first, reading);
}

/** Where nothing is quoted, a record is a line, and its cells stand between the separators. */
function plainRecords(
  bytes: Buffer,
  first: number,
  delimiter: string,
): readonly TableRow[] | undefined {
  if (bytes.includes(QUOTE) || delimiter.length > 1 || delimiter.charCodeAt(0) >= ASCII) {
    return undefined;
  }
  const rows: TableRow[] = [];
  let start = 0;
  for (let row = first; start <= bytes.length; row += 1) {
    const next = bytes.indexOf(NEWLINE, start);
    const stop = next < 0 ? bytes.length : next;
    const end = bytes[stop - 1] === RETURN ? stop - 1 : stop;
    // A line may end in a carriage return alone.
    if (bytes.subarray(start, end).includes(RETURN)) return undefined;
    if (end > start) rows.push(new CsvLine(row, bytes, [start, end], delimiter));
    start = stop + 1;
  }
  return rows;
}

function parseText(
  text: string,
  { delimiter, strictly = false }: Reading,
): readonly (readonly string[])[] | undefined {
  try {
    const records: string[][] = parse(text, {
      delimiter,
      skip_empty_lines: true,
      relax_column_count: true,
      relax_quotes: !strictly,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
    return records;
  } catch {
    return undefined;
  }
}

function parseByLine(lines: readonly string[], first: number, reading: Reading): TableBlock {
  const rows: TableRow[] = [];
  const findings: Diagnostic[] = [];
  let at = 0;
  while (at < lines.length) {
    const plain = plainLines(lines, at);
    for (const row of plainRows(lines.slice(at, at + plain), first + at, reading)) rows.push(row);
    at += plain;
    if (at >= lines.length) break;
    const width = reading.width || widthOf(rows);
    const record = recordAt(lines, at, { ...reading, width });
    const row = first + at;
    if (record.cells) rows.push({ row, cells: record.cells });
    else findings.push(fileFinding(reading.file, 'quote-not-closed', {}, [row]));
    at += record.lines;
  }
  return { rows, findings };
}

/** How many lines from here on have no quote. */
function plainLines(lines: readonly string[], from: number): number {
  const next = lines.findIndex((line, at) => at >= from && line.includes('"'));
  return (next < 0 ? lines.length : next) - from;
}

function plainRows(lines: readonly string[], first: number, reading: Reading): readonly TableRow[] {
  const numbers = lines.flatMap((line, at) => (/^\r?$/.test(line) ? [] : [first + at]));
  const records = parseText(lines.map((line) => `${line}\n`).join(''), reading) ?? [];
  return records.map((cells, at) => ({ row: numbers[at] ?? first, cells }));
}

interface CsvRecord {
  readonly cells?: readonly string[];
  readonly lines: number;
}

/** The record that begins in a line; more than one line only if it then has as many cells as the headings. */
function recordAt(lines: readonly string[], from: number, reading: Reading): CsvRecord {
  const broken = { lines: 1 };
  let quotes = 0;
  let length = 0;
  let end = from;
  do {
    const line = lines[end];
    if (line === undefined || length > LONGEST_RECORD) return broken;
    quotes += quotesIn(line);
    length += line.length;
    end += 1;
  } while (quotes % 2 === 1);
  // Where a stray quote meets another one, what is between them is no well-formed cell.
  const strictly = end > from + 1;
  const [cells] = parseText(lines.slice(from, end).join('\n'), { ...reading, strictly }) ?? [];
  if (!cells) return broken;
  const isJoined = strictly && reading.width > 0 && cells.length !== reading.width;
  return isJoined ? broken : { cells, lines: end - from };
}

function quotesIn(text: string | Uint8Array): number {
  return typeof text === 'string' ? occurrences(text, '"') : occurrences(text, QUOTE);
}

function linesIn(text: string): number {
  return occurrences(text, '\n');
}

function occurrences<Sign>(
  text: { readonly indexOf: (sign: Sign, from?: number) => number },
  sign: Sign,
): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

function hasEmptyLine(text: string): boolean {
  return text.startsWith('\n') || text.startsWith('\r\n') || /\n\r?\n/.test(text);
}
