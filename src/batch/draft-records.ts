import { parseAnswers } from '../answers/load-answers.ts';
import { ANSWER_FILE_KEYS } from '../answers/schema.ts';
import type { RowPlace } from '../cohort/scored-firm.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { LIMITS } from '../source/guard.ts';
import { isRecord } from '../source/is-record.ts';
import { rowDrafter } from './draft-row.ts';
import type { Draft } from './draft.ts';
import { fileFinding } from './file-finding.ts';
import { asAnswersFile, parseJson } from './parse-sheet-line.ts';
import type { DraftBlock, Survey } from './read-survey.ts';
import { plainSheetReader } from './plain/read-plain-sheet.ts';
import type { PlainRow } from './plain/plain-row.ts';
import type { ReadPlainSheet } from './plain/read-plain-sheet.ts';
import { settleColumns } from './settle-columns.ts';

/** One record of a file: its text or its value; or why there is none. */
export type RecordItem =
  | { readonly row: number; readonly text: string }
  | { readonly row: number; readonly record: unknown }
  | { readonly row: number; readonly finding: Diagnostic };

/** So many flat records are looked at before it is settled what their keys are. */
const SAMPLE = 200;
const BLOCK = 500;

/**
 * Records → drafts: answer files as they are, and flat ones, such as a platform's interface gives,
 * whose keys are read as the headings of a table.
 */
export async function* draftRecords(
  file: string,
  blocks: AsyncIterable<readonly RecordItem[]>,
  survey: Survey,
): AsyncGenerator<DraftBlock> {
  const flat: FlatRecord[] = [];
  let flush: ((records: readonly FlatRecord[]) => DraftBlock) | undefined;
  let drafts: Draft[] = [];
  let findings: Diagnostic[] = [];
  const read = itemReader(file, survey);
  for await (const block of blocks) {
    for (const item of block) {
      const own = read(item);
      if ('finding' in own) findings.push(own.finding);
      else if ('draft' in own) drafts.push(own.draft);
      else flat.push(own);
      if (flat.length < (flush ? BLOCK : SAMPLE)) continue;
      flush ??= openRecords(file, flat, survey);
      yield flush(flat.splice(0));
    }
    if (drafts.length + findings.length > 0) yield { drafts, findings };
    drafts = [];
    findings = [];
  }
  if (flat.length > 0) yield (flush ?? openRecords(file, flat, survey))(flat);
}

type ItemRead = { readonly finding: Diagnostic } | { readonly draft: Draft } | FlatRecord;

function itemReader(file: string, { plain }: Survey): (item: RecordItem) => ItemRead {
  const readPlainly = plain && plainSheetReader(plain);
  return (item) => (readPlainly && plainItem(file, item, readPlainly)) ?? readItem(file, item);
}

interface FlatRecord {
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
  readonly written: string;
}

/** An answer file of which there is nothing to say. */
function plainItem(
  file: string,
  item: RecordItem,
  readPlainly: ReadPlainSheet,
): { readonly draft: Draft } | undefined {
  if ('finding' in item) return undefined;
  const sheet = asAnswersFile('text' in item ? parseJson(item.text) : item.record);
  const plain = sheet && readPlainly(sheet);
  if (!plain) return undefined;
  const written = 'text' in item ? item.text : JSON.stringify(sheet);
  return { draft: sheetDraft({ file, row: item.row }, sheet, written, plain) };
}

function readItem(file: string, item: RecordItem): ItemRead {
  if ('finding' in item) return item;
  const place = { file, row: item.row };
  const value = 'text' in item ? parseJson(item.text) : item.record;
  if (isDeeper(value, LIMITS.flowDepth)) {
    const finding = fileFinding(file, 'nesting-too-deep', {}, [place.row]);
    // Written anew, it would nest too deep for that as well.
    return 'text' in item ? { draft: unreadDraft(place, item.text, [finding]) } : { finding };
  }
  const written = 'text' in item ? item.text : JSON.stringify(value);
  if (!isRecord(value)) {
    return { draft: unreadDraft(place, written, [noRecord(place, value, written)]) };
  }
  const answers = asAnswersFile(value);
  if (answers) return { draft: sheetDraft(place, answers, written) };
  if (wantsToBeAnswers(value)) return { draft: checkedDraft(place, written) };
  const cells = flatten(isRecord(value['entry']) ? value['entry'] : value);
  return { row: place.row, cells, written };
}

function wantsToBeAnswers(value: Readonly<Record<string, unknown>>): boolean {
  if (isRecord(value['answers'])) return true;
  if (!('questionnaire' in value)) return false;
  return 'answers' in value || Object.keys(value).every((key) => ANSWER_FILE_KEYS.has(key));
}

/** Answers that are not plainly right: all that is wrong with their outer shape is told. */
function checkedDraft(place: RowPlace, written: string): Draft {
  const { file, row } = place;
  const { parsed, diagnostics } = parseAnswers(new TextEncoder().encode(written), file);
  if (parsed) return sheetDraft(place, parsed.file, written);
  const own = diagnostics.map(({ code, args }) => fileFinding(file, code, args, [row]));
  return unreadDraft(place, written, own);
}

/** What could not be read is a row too, and comes back among the rejects. */
function unreadDraft(place: RowPlace, written: string, findings: readonly Diagnostic[]): Draft {
  const draft = sheetDraft(place, { questionnaire: '' }, written);
  return { ...draft, findings, isUnread: true };
}

function noRecord({ file, row }: RowPlace, value: unknown, written: string): Diagnostic {
  const found = value === undefined ? 'JSON' : typeof value;
  const args = { expected: 'object', found, value: written.slice(0, 60) };
  return fileFinding(file, 'wrong-type', args, [row]);
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

function sheetDraft(
  place: RowPlace,
  file: Draft['file'],
  written: string,
  plain?: PlainRow,
): Draft {
  const draft = { place, file, findings: [], kept: {}, totals: [], written, columnOf: firstColumn };
  return plain ? { ...draft, plain } : draft;
}

function firstColumn(): number {
  return 1;
}

function flatten(record: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(record).map(([key, value]) => [key, textOf(value)]));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join('┋');
  if (isRecord(value)) return 'value' in value ? textOf(value['value']) : '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function openRecords(
  file: string,
  sample: readonly FlatRecord[],
  { loaded, names, mapping }: Survey,
): (records: readonly FlatRecord[]) => DraftBlock {
  const headings = [...new Set(sample.flatMap(({ cells }) => [...cells.keys()]))];
  const rowOf = ({ row, cells }: FlatRecord): { row: number; cells: readonly string[] } => ({
    row,
    cells: headings.map((heading) => cells.get(heading) ?? ''),
  });
  const head = { file, row: 1, headings, sample: sample.map(rowOf) };
  const { main } = loaded.questionnaire.scoring;
  const settled = settleColumns(head, { names, main, ...(mapping && { mapping }) });
  const isWrong = settled.findings.some(({ severity }) => severity === 'error');
  const drafter = rowDrafter({
    file,
    columns: settled.columns,
    questionnaire: loaded.questionnaire,
    ...(mapping?.version !== undefined && { version: mapping.version }),
  });
  let about: DraftBlock['about'] = { headings, columns: settled.columns };
  let findings = settled.findings;
  return (records) => {
    const drafts = isWrong
      ? []
      : records.map((record) => ({ ...drafter(rowOf(record)), written: record.written }));
    const strays = isWrong ? [] : records.flatMap((record) => strayKeys(record, file, headings));
    const block = { drafts, findings: [...findings, ...strays], ...(about && { about }) };
    about = undefined;
    findings = [];
    return block;
  };
}

/** Keys that none of the first records had. */
function strayKeys(
  { row, cells }: FlatRecord,
  file: string,
  headings: readonly string[],
): readonly Diagnostic[] {
  return [...cells.keys()]
    .filter((key) => !headings.includes(key))
    .map((heading) => fileFinding(file, 'heading-unknown', { heading }, [row]));
}
