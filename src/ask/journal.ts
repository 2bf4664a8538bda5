import type { HandNote } from '../source/hand-notes.ts';
import { isRecord } from '../source/is-record.ts';
import type { FileHead } from './answers-file.ts';
import { parsePlan } from './interview-plan.ts';
import type { InterviewPlan } from './interview-plan.ts';
import type { Group } from './next-question.ts';

/** The first line: which questionnaire is being answered, and the name or path it was opened by. */
export interface JournalStart {
  readonly type: 'start';
  /** ISO time. */
  readonly at: string;
  readonly pack: string;
  readonly questionnaire: { readonly id: string; readonly version: string; readonly hash: string };
  readonly plan?: InterviewPlan;
}

/** One answer; a later one for the same question takes its place. */
export interface JournalAnswer {
  readonly type: 'answer';
  readonly at: string;
  readonly group: Group;
  readonly id: string;
  /** As it stands in an answers file; held against its question only when it is used. */
  readonly answer: unknown;
  /** Taken over from an earlier interview: nobody was asked this time. */
  readonly kept?: boolean;
  /** The mark of the answers file that is written next, so that it is known from one edited by hand. */
  readonly file?: string;
}

/** What people have written into the answers file beside answers; the last such line holds. */
interface JournalNotes extends FileHead {
  readonly type: 'notes';
  readonly at: string;
  readonly notes: readonly HandNote[];
  /** The mark of the file in which they were found. */
  readonly file: string;
}

/** The last line: the report is written, nothing is left to take up. */
interface JournalEnd {
  readonly type: 'finished';
  readonly at: string;
}

export type JournalEntry = JournalStart | JournalAnswer | JournalNotes | JournalEnd;

/** A journal as read back. */
export interface Journal {
  readonly start?: JournalStart;
  readonly answers: readonly JournalAnswer[];
  readonly notes: readonly HandNote[];
  readonly head: FileHead;
  /** Of every answers file that was written or read. */
  readonly marks: readonly string[];
  readonly finished: boolean;
  /** The time of the last whole line, or empty. */
  readonly last: string;
  /** The last line was cut off: whoever appends must begin a new line first. */
  readonly torn: boolean;
}

/** One line, with its end. */
export function formatEntry(entry: JournalEntry): string {
  return `${JSON.stringify(entry)}\n`;
}

/** A whole journal. Lines that cannot be read (torn by a power cut) are passed over. */
export function parseJournal(text: string): Journal {
  const entries = text.split('\n').flatMap((line) => parseLine(line) ?? []);
  const last = entries.at(-1);
  return {
    ...firstStart(entries),
    answers: entries.flatMap((entry) => (entry.type === 'answer' ? [entry] : [])),
    ...lastNotes(entries),
    marks: entries.flatMap((entry) => ('file' in entry ? (entry.file ?? []) : [])),
    finished: last?.type === 'finished',
    last: last?.at ?? '',
    torn: text !== '' && !text.endsWith('\n'),
  };
}

function lastNotes(entries: readonly JournalEntry[]): Pick<Journal, 'notes' | 'head'> {
  const last = entries.findLast((entry) => entry.type === 'notes');
  const { notes = [], id, basis } = last ?? { basis: planOf(entries).basis };
  return { notes, head: { ...(id !== undefined && { id }), ...(basis && { basis }) } };
}

/** What answers rest on is said at the start, until a person writes otherwise into the file. */
function planOf(entries: readonly JournalEntry[]): InterviewPlan {
  return firstStart(entries).start?.plan ?? {};
}

function firstStart(entries: readonly JournalEntry[]): { readonly start?: JournalStart } {
  for (const entry of entries) if (entry.type === 'start') return { start: entry };
  return {};
}

function parseLine(line: string): JournalEntry | undefined {
  const raw = parseJson(line);
  const at = wordIn(raw, 'at');
  if (!isRecord(raw) || at === undefined) return undefined;
  switch (raw['type']) {
    case 'start':
      return parseStart(raw, at);
    case 'answer':
      return parseAnswer(raw, at);
    case 'notes':
      return parseNotes(raw, at);
    case 'finished':
      return { type: 'finished', at };
    default:
      return undefined;
  }
}

function parseAnswer(
  raw: Readonly<Record<string, unknown>>,
  at: string,
): JournalAnswer | undefined {
  const { group, id, answer } = raw;
  if ((group !== 'profile' && group !== 'answers') || typeof id !== 'string') return undefined;
  const file = wordIn(raw, 'file');
  const kept = raw['kept'] === true && { kept: true };
  return { type: 'answer', at, group, id, answer, ...kept, ...(file !== undefined && { file }) };
}

function parseNotes(raw: Readonly<Record<string, unknown>>, at: string): JournalNotes {
  const list: readonly unknown[] = Array.isArray(raw['notes']) ? raw['notes'] : [];
  const notes = list.flatMap((one): readonly HandNote[] => {
    const [key, text] = [wordIn(one, 'at'), wordIn(one, 'text')];
    if (key === undefined || text === undefined) return [];
    return [{ at: key, place: wordIn(one, 'place') === 'beside' ? 'beside' : 'above', text }];
  });
  const id = wordIn(raw, 'id');
  const file = wordIn(raw, 'file') ?? '';
  const { basis } = parsePlan(raw);
  const head = { ...(id !== undefined && { id }), ...(basis && { basis }) };
  return { type: 'notes', at, notes, file, ...head };
}

function parseStart(raw: Readonly<Record<string, unknown>>, at: string): JournalStart | undefined {
  const named = raw['questionnaire'];
  const [id, version, hash] = [
    wordIn(named, 'id'),
    wordIn(named, 'version'),
    wordIn(named, 'hash'),
  ];
  if (id === undefined || version === undefined || hash === undefined) return undefined;
  const pack = wordIn(raw, 'pack') ?? id;
  const plan = raw['plan'] === undefined ? {} : { plan: parsePlan(raw['plan']) };
  return { type: 'start', at, pack, questionnaire: { id, version, hash }, ...plan };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function wordIn(value: unknown, key: string): string | undefined {
  const word = isRecord(value) ? value[key] : undefined;
  return typeof word === 'string' ? word : undefined;
}
