import { isRecord } from '../../source/is-record.ts';
import { asAnswersFile } from '../../batch/parse-sheet-line.ts';
import type { Io } from '../io.ts';
import { jsonLines } from '../json-lines.ts';
import type { ReportJob } from './report-jobs.ts';
import type { RunFolder } from './run-folder.ts';

/** What reports are made from, in the order of the firms. */
export async function* savedCases(io: Io, folder: RunFolder): AsyncGenerator<ReportJob> {
  for await (const { value: saved } of jsonLines(io, folder.path('cases.jsonl'))) {
    const sheet = isRecord(saved) ? asAnswersFile(saved['sheet']) : undefined;
    if (isRecord(saved) && sheet) yield { name: String(saved['name']), sheet };
  }
}
