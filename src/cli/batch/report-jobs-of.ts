import { isRecord } from '../../source/is-record.ts';
import { asAnswersFile } from '../../batch/parse-sheet-line.ts';
import { readLines } from '../../batch/read-lines.ts';
import { folderName, freeName } from '../../ask/folder-name.ts';
import type { Io } from '../io.ts';
import { dayOf } from '../today.ts';
import type { ReportJob } from './report-jobs.ts';
import type { RunFolder } from './run-folder.ts';

/** The reports to be made, in the order of the firms; the names of their files are clean and unique. */
export async function* reportJobsOf(io: Io, folder: RunFolder): AsyncGenerator<ReportJob> {
  const taken = new Set<string>();
  const day = dayOf(io.now);
  for await (const lines of readLines(io.files.stream(folder.journal('cases')))) {
    for (const line of lines) {
      const saved: unknown = 'text' in line ? JSON.parse(line.text) : undefined;
      const sheet = isRecord(saved) ? asAnswersFile(saved['sheet']) : undefined;
      if (!isRecord(saved) || !sheet) continue;
      // Some systems take large and small letters for the same.
      const isTaken = (name: string): boolean => taken.has(name.toLowerCase());
      const name = freeName(folderName(String(saved['firm']), day), isTaken);
      taken.add(name.toLowerCase());
      yield { name, sheet };
    }
  }
}
