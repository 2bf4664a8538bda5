import { basename, join } from 'node:path';
import { freeName, folderName } from '../ask/folder-name.ts';
import { parseJournal } from '../ask/journal.ts';
import type { Journal, JournalStart } from '../ask/journal.ts';
import { ANSWERS } from './answers-copy.ts';
import { FileError, UsageError } from './errors.ts';
import { LOCK } from './interview-lock.ts';
import type { Io } from './io.ts';
import { systemCode } from './read-file.ts';

const JOURNAL = 'journal.jsonl';

/** An interview that was broken off. */
export interface Unfinished {
  readonly folder: string;
  readonly journal: Journal & { readonly start: JournalStart };
}

/** The interview of a folder, finished or not; undefined when it has none that can be read. */
export async function readInterview(io: Io, folder: string): Promise<Unfinished | undefined> {
  const bytes = await io.files.read(join(folder, JOURNAL)).catch(() => undefined);
  if (!bytes) return undefined;
  const journal = parseJournal(new TextDecoder().decode(bytes));
  const { start } = journal;
  return start && { folder, journal: { ...journal, start } };
}

/** Interviews under a folder that nobody has finished, newest first. */
export async function findUnfinished(io: Io, root: string): Promise<readonly Unfinished[]> {
  // There may be no such folder yet; whether it can be written is checked elsewhere.
  const names = await io.files.list(root).catch(() => []);
  const found = await Promise.all(names.map((name) => readInterview(io, join(root, name))));
  return found
    .filter((one) => one !== undefined)
    .filter(({ journal }) => !journal.finished)
    .toSorted((a, b) => (a.journal.last < b.journal.last ? 1 : -1));
}

/** Fails now rather than after the first answer when nothing can be written to a folder. */
export async function checkWritable(io: Io, folder: string): Promise<void> {
  const probe = join(folder, `.${JOURNAL}.probe`);
  await guard(folder, async () => {
    await io.files.makeFolder(folder);
    await io.files.append(probe, '');
    await io.files.remove(probe);
  });
}

/** A new folder for a firm under `root`; never one that is there already. */
export async function makeFirmFolder(
  io: Io,
  root: string,
  { firm, day }: { readonly firm: string; readonly day: string },
): Promise<string> {
  return guard(root, async () => {
    await io.files.makeFolder(root);
    const taken = new Set((await io.files.list(root)).map((name) => name.toLowerCase()));
    const name = freeName(folderName(firm, day), (candidate) => taken.has(candidate.toLowerCase()));
    const folder = join(root, name);
    await io.files.makeFolder(folder);
    return folder;
  });
}

/** Adds lines to a journal and returns when they are on the disk. */
export async function appendJournal(io: Io, folder: string, lines: string): Promise<void> {
  const path = join(folder, JOURNAL);
  await guard(path, () => io.files.append(path, lines));
}

/** Takes away the journal of an interview that is being started over. */
export async function removeJournal(io: Io, folder: string): Promise<void> {
  const path = join(folder, JOURNAL);
  await guard(path, () => io.files.remove(path));
}

/** Whether anything lies in a folder that a new interview would write over. */
export async function isInUse(io: Io, folder: string): Promise<boolean> {
  if (!(await io.files.isFolder(folder))) return false;
  const names = await io.files.list(folder);
  if (names.some((name) => name !== JOURNAL && name !== LOCK)) return true;
  // Killed before its first line was whole: there is nothing to lose.
  return names.includes(JOURNAL) && (await readInterview(io, folder)) !== undefined;
}

/** Copies that were being written when the program was killed. */
export async function removeLeftovers(io: Io, folder: string): Promise<void> {
  const names = await io.files.list(folder);
  const left = names.filter((name) => /^\.\d+$/.test(name.replace(ANSWERS, '')));
  for (const name of left) await io.files.remove(join(folder, name)).catch(() => undefined);
}

/** The firm as the journal has it last, else the folder's name. */
export function firmOf({ folder, journal }: Unfinished): string {
  const named = journal.answers.findLast(({ group, id }) => group === 'profile' && id === 'name');
  return typeof named?.answer === 'string' ? named.answer : basename(folder);
}

/** How many questions have an answer of any kind. */
export function countAnswers({ journal }: Unfinished): number {
  const ids = journal.answers.map(({ group, id }) => `${group} ${id}`);
  return new Set(ids.filter((id) => id.startsWith('answers'))).size;
}

/** A failure to write is one line that says what to do. */
export async function guard<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    // A file stands where the folder should be.
    const reason = systemCode(error) === 'EEXIST' ? 'ENOTDIR' : systemCode(error);
    throw new FileError('cli.cannot-write', { path, reason }, error);
  }
}
