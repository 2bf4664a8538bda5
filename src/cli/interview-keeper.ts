import { join } from 'node:path';
import { formatAnswersFile } from '../ask/answers-file.ts';
import type { JournalStart } from '../ask/journal.ts';
import { firmName } from '../ask/next-question.ts';
import type { Given } from '../ask/next-question.ts';
import type { Saved } from '../ask/run-interview.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { clockFrom } from './clock.ts';
import { ANSWERS, appendJournal, makeFirmFolder, removeJournal } from './interview-folder.ts';
import type { Session } from './session.ts';
import { dayOf, timeOf } from './today.ts';
import { writeFile } from './write-file.ts';

/** Where an interview is kept. With `start` it is a new one; `under`: in a folder named after the firm. */
export type InterviewPlace =
  | { readonly under: string; readonly start: InterviewStart }
  | { readonly at: string; readonly start?: InterviewStart };

type InterviewStart = Omit<JournalStart, 'type' | 'at'>;

/** Keeps an interview on the disk while it is going on. */
export interface Keeper {
  /** Resolves when the answer is in the journal, on the disk. */
  save(saved: Saved): Promise<void>;
  /** The folder; undefined before the first answer. */
  folder(): string | undefined;
  writeAnswers(given: Given): Promise<WrittenAnswers>;
  /** Marks the interview as finished. */
  end(): Promise<void>;
}

interface WrittenAnswers {
  readonly folder: string;
  readonly file: string;
  readonly text: string;
}

/** Opens the keeping of one interview. */
export function keepInterview(
  place: InterviewPlace,
  loaded: LoadedQuestionnaire,
  session: Session,
): Keeper {
  const { io } = session;
  const clock = clockFrom(io.now);
  const now = (): string => timeOf(clock());
  let folder = 'at' in place && !place.start ? place.at : undefined;
  const format = (given: Given): string => formatAnswersFile(loaded, given, session);

  const open = async (given: Given): Promise<string> => {
    const made =
      'under' in place
        ? await makeFirmFolder(io, place.under, folderNameOf(given, io.now))
        : place.at;
    if (place.start) {
      await removeJournal(io, made);
      await appendJournal(io, made, [{ type: 'start', at: now(), ...place.start }]);
    }
    return made;
  };

  return {
    folder: () => folder,
    async save({ group, id, answer, given }) {
      folder ??= await open(given);
      const entry = { type: 'answer', at: now(), group, id, answer } as const;
      await appendJournal(io, folder, [entry]);
      // The journal has the answer. A copy that is open in another program must not stop the interview.
      await io.files.write(join(folder, ANSWERS), format(given)).catch(() => undefined);
    },
    async writeAnswers(given) {
      folder ??= await open(given);
      const file = join(folder, ANSWERS);
      const text = format(given);
      await writeFile(io, file, text);
      return { folder, file, text };
    },
    async end() {
      if (folder !== undefined) await appendJournal(io, folder, [{ type: 'finished', at: now() }]);
    },
  };
}

function folderNameOf(given: Given, now: Date): { readonly firm: string; readonly day: string } {
  return { firm: firmName(given), day: dayOf(now) };
}
