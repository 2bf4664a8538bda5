import { isRecord } from '../../source/is-record.ts';
import { asAnswersFile } from '../../batch/parse-sheet-line.ts';
import { readLines } from '../../batch/read-lines.ts';
import type { Io } from '../io.ts';
import type { ReportJob } from './report-jobs.ts';
import type { RunFolder } from './run-folder.ts';

/** What reports are made from, in the order of the firms. */
export async function* savedCases(io: Io, folder: RunFolder): AsyncGenerator<ReportJob> {
  for await (const lines of readLines(io.files.stream(folder.path('cases.jsonl')))) {
    for (const line of lines) {
      const saved: unknown = 'text' in line ? JSON.parse(line.text) : undefined;
      const sheet = isRecord(saved) ? asAnswersFile(saved['sheet']) : undefined;
      if (isRecord(saved) && sheet) yield { name: String(saved['name']), sheet };
    }
  }
}
