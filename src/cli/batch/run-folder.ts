import { join, resolve } from 'node:path';
import type { Severity } from '../../diagnostics/diagnostic.ts';
import { isRecord } from '../../source/is-record.ts';
import { UsageError } from '../errors.ts';
import type { Io } from '../io.ts';
import { readFile } from '../read-file.ts';

/** What a run writes while it goes on. */
export type Journal = (typeof JOURNALS)[number];

/** By name; those of scores and findings are outputs once the run is over. */
export const JOURNALS = [
  'scores.jsonl',
  'scores.csv',
  'findings.jsonl',
  'findings.csv',
  'rejects.jsonl',
  'cases.jsonl',
] as const;

/** Something for each of them. */
export function journalPages<Page>(open: (name: Journal) => Page): Readonly<Record<Journal, Page>> {
  return {
    'scores.jsonl': open('scores.jsonl'),
    'scores.csv': open('scores.csv'),
    'findings.jsonl': open('findings.jsonl'),
    'findings.csv': open('findings.csv'),
    'rejects.jsonl': open('rejects.jsonl'),
    'cases.jsonl': open('cases.jsonl'),
  };
}

export interface FileTally {
  readonly rows: number;
  readonly scored: number;
  readonly refused: number;
}

/** How far a run has come: all that is counted here is on the disk. */
export interface Progress {
  readonly drafts: number;
  readonly findings: number;
  readonly files: Readonly<Record<string, FileTally>>;
  readonly severities: Readonly<Record<Severity, number>>;
  readonly lengths: Readonly<Record<Journal, number>>;
}

const START: Progress = {
  drafts: 0,
  findings: 0,
  files: {},
  severities: { error: 0, warning: 0, info: 0 },
  lengths: journalPages(() => 0),
};

/** A run's unfinished work, in a folder inside its own that is gone when it is done. */
export interface RunFolder {
  /** Where the run goes on from. */
  readonly progress: Progress;
  readonly path: (name: string) => string;
  /** Writes lines and how far they bring the run: both count, or none. */
  readonly save: (
    lines: Readonly<Record<Journal, Uint8Array>>,
    progress: Omit<Progress, 'lengths'>,
  ) => Promise<void>;
  /** Moves what is finished to where it belongs, and removes the rest. */
  readonly finish: (names: readonly string[]) => Promise<void>;
}

export interface RunWords {
  readonly out: string;
  readonly resume: boolean;
  readonly force: boolean;
  /** What makes two runs the same one: by name. */
  readonly identity: Readonly<Record<string, string>>;
}

const FOLDER = '.partial';

/** Opens the folder of a run, new or interrupted; refuses to mix two runs. */
export async function openRun(
  io: Io,
  { out, resume, force, identity }: RunWords,
): Promise<RunFolder> {
  const folder = resolve(io.cwd, out);
  const partial = join(folder, FOLDER);
  const run = join(partial, 'run.json');
  const isThere = await io.files.exists(run);
  if (resume && !isThere) throw new UsageError('batch.nothing-to-resume', { path: out });
  if (isThere && !resume && !force) throw new UsageError('batch.interrupted-run', { path: out });
  if (!resume && !force && (await holdsAnything(io, folder))) {
    throw new UsageError('batch.folder-not-empty', { path: out });
  }
  if (resume) {
    checkIdentity(await readJson(io, run), identity);
    await takeBackJournals(io, folder, partial);
  } else {
    await io.files.removeFolder(partial);
    await io.files.makeFolder(partial);
    await io.files.write(run, JSON.stringify(identity));
  }
  const progress = resume ? await readProgress(io, join(partial, 'progress.json')) : START;
  await cutJournals(io, partial, progress);
  return runFolder(io, folder, progress);
}

async function holdsAnything(io: Io, folder: string): Promise<boolean> {
  return (await io.files.exists(folder)) && (await io.files.list(folder)).length > 0;
}

function checkIdentity(before: unknown, identity: Readonly<Record<string, string>>): void {
  const earlier = isRecord(before) ? before : {};
  for (const name of new Set([...Object.keys(identity), ...Object.keys(earlier)])) {
    if (earlier[name] !== identity[name])
      throw new UsageError('batch.resume-differs', { what: name });
  }
}

async function readJson(io: Io, path: string): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await readFile(io, path)));
}

async function readProgress(io: Io, path: string): Promise<Progress> {
  if (!(await io.files.exists(path))) return START;
  const value = await readJson(io, path);
  return isProgress(value) ? value : START;
}

function isProgress(value: unknown): value is Progress {
  return (
    isRecord(value) &&
    typeof value['drafts'] === 'number' &&
    isRecord(value['lengths']) &&
    isRecord(value['severities'])
  );
}

/** Killed while it moved what was finished, a run has journals there already: it still needs them. */
async function takeBackJournals(io: Io, folder: string, partial: string): Promise<void> {
  for (const name of JOURNALS) {
    const moved = join(folder, name);
    const own = join(partial, name);
    // A run has all journals from its start.
    if (!(await io.files.exists(own)) && (await io.files.exists(moved))) {
      await io.files.rename(moved, own);
    }
  }
}

/** What was written after the last save is not counted, and will be written again. */
async function cutJournals(io: Io, partial: string, { lengths }: Progress): Promise<void> {
  for (const name of JOURNALS) {
    const path = join(partial, name);
    if (await io.files.exists(path)) await io.files.truncate(path, lengths[name]);
    else await io.files.append(path, '');
  }
}

function runFolder(io: Io, folder: string, start: Progress): RunFolder {
  const partial = join(folder, FOLDER);
  const lengths = { ...start.lengths };
  const path = (name: string): string => join(partial, name);
  return {
    progress: start,
    path,
    async save(lines, progress) {
      const append = async (name: Journal): Promise<void> => {
        if (lines[name].length === 0) return;
        await io.files.append(path(name), lines[name]);
        lengths[name] += lines[name].length;
      };
      await Promise.all(JOURNALS.map(append));
      await io.files.write(path('progress.json'), JSON.stringify({ ...progress, lengths }));
    },
    async finish(names) {
      for (const name of names) {
        await io.files.removeFolder(join(folder, name));
        await io.files.rename(path(name), join(folder, name));
      }
      await io.files.removeFolder(partial);
    },
  };
}
