import { firmTable } from '../../batch/firm-columns.ts';
import type { SurveyFile, TableAbout } from '../../batch/read-survey.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { findingSentence } from '../../messages/finding-sentence.ts';
import { sayIn } from '../../messages/message.ts';
import type { BatchRun } from './batch-run.ts';
import { findingHeadings } from './finding-row.ts';
import type { InputRecord } from './manifest.ts';
import { pace, progressLine } from './progress-line.ts';
import type { Progress } from './run-folder.ts';
import { reportNamer } from './report-names.ts';
import { scoreFiles } from './score-files.ts';

/** Scores all files, and tells how far it has come. What tables turned out to be is put into `tables`. */
export async function scoreAll(
  files: readonly SurveyFile[],
  { pack, words, session, folder, formats, isPlanned, threads, keyField, isStopped }: BatchRun,
  records: readonly InputRecord[],
  tables: Record<string, TableAbout>,
): Promise<Progress> {
  const { io, say, fileLanguage } = session;
  const inFiles = sayIn(fileLanguage);
  const bar = progressLine(session);
  const began = performance.now();
  const all = records.reduce((total, { bytes }) => total + bytes, 0);
  let read = 0;
  const table = firmTable(pack.loaded.questionnaire, inFiles, fileLanguage);
  const [format] = formats;
  const isKept = format !== undefined || isPlanned;
  const reportOf = isKept ? await reportNamer(session, folder, format) : undefined;
  return scoreFiles(
    files.map((file) => ({
      ...file,
      open: () => counted(file.open(), (bytes) => (read += bytes)),
    })),
    {
      io,
      pack,
      words,
      folder,
      scoring: { keyField, ...(words.wave !== undefined && { wave: words.wave }) },
      hasLines: words.tableOnly !== true,
      threads,
      bytes: all,
      isStopped,
      ...(reportOf && { reportOf }),
      rowOf: table.row,
      headings: { scores: table.headings, findings: findingHeadings(inFiles) },
      say: inFiles,
      language: fileLanguage,
      sentence: (diagnostic: Diagnostic) => findingSentence(diagnostic, inFiles, fileLanguage),
      told: (rows) => {
        bar.tell(() => {
          const share = Math.min(read / Math.max(all, 1), 1);
          const { rate, left } = pace(began, rows, share);
          return say('batch.progress', { rows, rate, share: Math.round(share * 100), left });
        });
      },
      fileRead: (file, tally, about) => {
        if (about) tables[file] = about;
        // A folder of answer files is one line in the summary, not hundreds here.
        if (!about && tally.refused === 0) return;
        bar.clear();
        const vendor = about?.vendor ?? 'none';
        io.stderr.write(`${say('batch.file-read', { file, vendor, ...tally })}\n`);
      },
    },
  );
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}
