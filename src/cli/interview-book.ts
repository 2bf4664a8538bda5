import { join } from 'node:path';
import type { Wording } from '../ask/answers-file.ts';
import { formatEntry } from '../ask/journal.ts';
import type { Journal, JournalAnswer, JournalEntry } from '../ask/journal.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { ANSWERS, copyText, lookAtCopy, markOf } from './answers-copy.ts';
import type { CopyState, FoundCopy } from './answers-copy.ts';
import { FindingsError } from './errors.ts';
import { appendJournal, removeLeftovers } from './interview-folder.ts';
import type { Session } from './session.ts';
import { writeFile } from './write-file.ts';

/** An interview on the disk: its journal, and the copy of the answers that people read and change. */
export interface Book {
  /** Resolves when the answer is in the journal, on the disk. After a failure it may be tried again. */
  save(answer: JournalAnswer): Promise<void>;
  /** Enters what people have changed in the copy; complains where it is broken. Gives all answers. */
  takeEdits(at: string): Promise<readonly JournalAnswer[]>;
  writeCopy(at: string): Promise<{ readonly file: string; readonly text: string }>;
  end(at: string): Promise<void>;
}

type Known = Pick<Journal, 'answers' | 'notes' | 'head' | 'marks' | 'torn'>;

interface Setting {
  readonly loaded: LoadedQuestionnaire;
  readonly session: Session;
  /** How the copy speaks now: the person may change the language on the way. */
  readonly wording: () => Wording;
}

/** Opens the book of a folder; `journal` is what has been read from it, or of what is to be begun. */
export function openBook(
  folder: string,
  journal: Known,
  { loaded, session, wording }: Setting,
): Book {
  const { io } = session;
  const file = join(folder, ANSWERS);
  const seen = new Set(journal.marks);
  let state: CopyState = journal;
  let { torn } = journal;

  const append = async (entries: readonly JournalEntry[]): Promise<void> => {
    if (entries.length === 0 && !torn) return;
    // What was cut off, now or before, must not swallow the next line.
    const start = torn ? '\n' : '';
    torn = true;
    await appendJournal(io, folder, `${start}${entries.map(formatEntry).join('')}`);
    torn = false;
  };
  const look = (): Promise<FoundCopy> => lookAtCopy(file, state, { loaded, session, seen });
  const remember = (after: CopyState, found: FoundCopy): void => {
    state = after;
    if (found.kind === 'edited') seen.add(found.mark);
  };
  const take = async (at: string): Promise<void> => {
    const found = await look();
    if (found.kind === 'broken') throw new FindingsError(found.diagnostics);
    const { after, entries } = withEdits(state, found, at);
    await append(entries);
    remember(after, found);
  };

  return {
    async save(answer) {
      const found = await look();
      const { after, entries } = withEdits(state, found, answer.at);
      const next = { ...after, answers: [...after.answers, answer] };
      const text = copyText(next, loaded, wording());
      const mark = markOf(text);
      await append([...entries, { ...answer, file: mark }]);
      remember(next, found);
      seen.add(mark);
      // The journal has the answer. A copy that is open in another program must not stop the interview,
      // and one that cannot be read now is not written over.
      if (found.kind !== 'broken') await io.files.write(file, text).catch(() => undefined);
    },
    async takeEdits(at) {
      await take(at);
      await removeLeftovers(io, folder);
      return state.answers;
    },
    async writeCopy(at) {
      await take(at);
      const text = copyText(state, loaded, wording());
      await writeFile(io, file, text);
      seen.add(markOf(text));
      return { file, text };
    },
    end: (at) => append([{ type: 'finished', at }]),
  };
}

/** What is known once people's changes to the copy are, and the entries that say so. */
function withEdits(
  state: CopyState,
  found: FoundCopy,
  at: string,
): { readonly after: CopyState; readonly entries: readonly JournalEntry[] } {
  if (found.kind !== 'edited') return { after: state, entries: [] };
  const { edits, notes, head, mark } = found;
  const answers = edits.map((edit) => ({ type: 'answer', at, ...edit }) as const);
  const after = { answers: [...state.answers, ...answers], notes, head };
  return { after, entries: [...answers, { type: 'notes', at, notes, file: mark, ...head }] };
}
