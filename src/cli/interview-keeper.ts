import { relative } from 'node:path';
import type { Wording } from '../ask/answers-file.ts';
import type { JournalAnswer, JournalStart } from '../ask/journal.ts';
import { formatEntry, parseJournal } from '../ask/journal.ts';
import { firmName } from '../ask/next-question.ts';
import type { Given } from '../ask/next-question.ts';
import type { Saved } from '../ask/run-interview.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { clockFrom } from './clock.ts';
import { UsageError } from './errors.ts';
import { openBook } from './interview-book.ts';
import type { Book } from './interview-book.ts';
import {
  appendJournal,
  guard,
  isInUse,
  makeFirmFolder,
  readInterview,
  removeJournal,
} from './interview-folder.ts';
import type { Unfinished } from './interview-folder.ts';
import { lockInterview } from './interview-lock.ts';
import type { Unlock } from './interview-lock.ts';
import type { Session } from './session.ts';
import { dayOf, timeOf } from './today.ts';

/** Where a new interview is kept: in a folder named after the firm under another, or in a given one. */
export type NewPlace = {
  readonly start: Omit<JournalStart, 'type' | 'at'>;
  /** What lies in the folder may be written over. */
  readonly force: boolean;
} & ({ readonly under: string } | { readonly at: string });

/** Keeps an interview on the disk while it is going on. */
export interface Keeper {
  /** Resolves when the answer is in the journal, on the disk. After a failure it may be tried again. */
  save(saved: Saved): Promise<void>;
  /** The folder; undefined before the first answer. */
  folder(): string | undefined;
  writeAnswers(given: Given): Promise<WrittenAnswers>;
  /** Marks the interview as finished. */
  end(): Promise<void>;
  /** Lets other programs have the folder. */
  close(): Promise<void>;
}

interface WrittenAnswers {
  readonly folder: string;
  readonly file: string;
  readonly text: string;
}

/** Opens the keeping of a new interview; nothing is written before its first answer. */
export function keepInterview(
  place: NewPlace,
  loaded: LoadedQuestionnaire,
  session: Session,
  wording: () => Wording = () => session,
): Keeper {
  const { io } = session;
  const now = clockOf(session);
  let mayWrite = place.force || 'under' in place;
  let folder: string | undefined;
  let unlock: Unlock | undefined;
  let book: Book | undefined;
  const open = async (given: Given): Promise<Book> => {
    const names = [firmName(given), place.start.plan?.respondent ?? ''];
    const firm = { firm: names.filter(Boolean).join('-'), day: dayOf(io.now) };
    folder ??= 'under' in place ? await makeFirmFolder(io, place.under, firm) : place.at;
    const home = folder;
    await guard(home, () => io.files.makeFolder(home));
    unlock ??= await guard(home, () => lockInterview(io, home));
    // Another program may have been here since the first page.
    if (!mayWrite && (await isInUse(io, home))) {
      throw new UsageError('cli.exists', { path: relative(io.cwd, home) });
    }
    mayWrite = true;
    await removeJournal(io, home);
    const begin = { type: 'start', at: now(), ...place.start } as const;
    await appendJournal(io, home, formatEntry(begin));
    return openBook(home, parseJournal(formatEntry(begin)), { loaded, session, wording });
  };
  return keeperOf({
    now,
    folder: () => folder,
    open: async (given) => (book ??= await open(given)),
    close: async () => unlock?.(),
  });
}

/** An interview taken up again, with everything people have changed in its answers file. */
export async function takeUpInterview(
  { folder, journal }: Unfinished,
  loaded: LoadedQuestionnaire,
  session: Session,
  wording: () => Wording = () => session,
): Promise<{ readonly keeper: Keeper; readonly answers: readonly JournalAnswer[] }> {
  const unlock = await guard(folder, () => lockInterview(session.io, folder));
  const now = clockOf(session);
  try {
    // Another program may have gone on with it before it was ours.
    const latest = (await readInterview(session.io, folder))?.journal ?? journal;
    const book = openBook(folder, latest, { loaded, session, wording });
    const answers = await book.takeEdits(now());
    const open = (): Promise<Book> => Promise.resolve(book);
    return { answers, keeper: keeperOf({ now, folder: () => folder, open, close: unlock }) };
  } catch (error) {
    await unlock();
    throw error;
  }
}

interface Keeping {
  readonly now: () => string;
  readonly folder: () => string | undefined;
  readonly open: (given: Given) => Promise<Book>;
  readonly close: Unlock;
}

function keeperOf({ now, folder, open, close }: Keeping): Keeper {
  let given: Given | undefined;
  return {
    folder,
    async save({ group, id, answer, given: after, kept = false }) {
      given = after;
      const entry = {
        type: 'answer',
        at: now(),
        group,
        id,
        answer,
        ...(kept && { kept }),
      } as const;
      await (await open(after)).save(entry);
    },
    async writeAnswers(all) {
      given = all;
      const written = await (await open(all)).writeCopy(now());
      return { folder: folder() ?? '', ...written };
    },
    async end() {
      if (given) await (await open(given)).end(now());
    },
    close: () => close().catch(() => undefined),
  };
}

function clockOf({ io }: Session): () => string {
  const clock = clockFrom(io.now);
  return () => timeOf(clock());
}
