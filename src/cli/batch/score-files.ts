import { firmHash, openFirmsSeen } from '../../batch/firms-seen.ts';
import type { FirmsSeen } from '../../batch/firms-seen.ts';
import { openPlainReading } from '../../batch/plain/plain-row.ts';
import { plainFirmScorer } from '../../batch/plain/score-plain-firm.ts';
import { plainScorer } from '../../batch/plain/score-plain-row.ts';
import type { ScorePlainRow } from '../../batch/plain/score-plain-row.ts';
import { readSurvey } from '../../batch/read-survey.ts';
import type { Survey, SurveyFile, TableAbout } from '../../batch/read-survey.ts';
import { draftScorer } from '../../batch/score-draft.ts';
import type { Outcome, Scoring } from '../../batch/score-draft.ts';
import type { Draft } from '../../batch/draft.ts';
import { identityIn } from '../../batch/firm-columns.ts';
import { readCsv } from '../../batch/read-csv.ts';
import type { CsvValue } from '../../batch/format-csv.ts';
import type { ScoredFirm } from '../../cohort/scored-firm.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Language, Say } from '../../messages/message.ts';
import type { Io } from '../io.ts';
import type { Pack } from '../load-pack.ts';
import { journalBook } from './journal-book.ts';
import type { Book } from './journal-book.ts';
import { WORTH_THREADS } from '../threads.ts';
import { rowsPool } from './rows-pool.ts';
import type { RowsPool } from './rows-pool.ts';
import type { ReportName } from './report-names.ts';
import type { FileTally, Progress, RunFolder } from './run-folder.ts';
import { readingWordsOf, surveyOf } from './survey-of.ts';
import type { ReadingWords } from './survey-of.ts';

export interface ScoringRun {
  readonly io: Io;
  readonly pack: Pack;
  readonly words: ReadingWords;
  readonly scoring: Pick<Scoring, 'keyField' | 'wave'>;
  readonly folder: RunFolder;
  /** Names the report of a firm; absent where none is made, and what it is made from is not kept. */
  readonly reportOf?: (firm: string) => ReportName;
  readonly say: Say;
  readonly language: Language;
  readonly sentence: (diagnostic: Diagnostic) => string;
  readonly headings: { readonly scores: readonly string[]; readonly findings: readonly string[] };
  /** A firm as a row of the tables of scores, but for its report. */
  readonly rowOf: (firm: ScoredFirm) => readonly CsvValue[];
  /** Whether lines of JSON are written beside the table. */
  readonly hasLines: boolean;
  readonly threads: number;
  /** Of all inputs. */
  readonly bytes: number;
  readonly isStopped: () => boolean;
  /** Called after every save. */
  readonly told: (rows: number) => void;
  /** Called at the end of every file. */
  readonly fileRead: (file: string, tally: FileTally, about: TableAbout | undefined) => void;
}

/** Scores all rows of all files, from where the run stands, and journals what comes of them. */
export async function scoreFiles(files: readonly SurveyFile[], run: ScoringRun): Promise<Progress> {
  const { pack, folder, scoring } = run;
  const { profile } = pack.catalogue.catalogue;
  const seen = await firmsBefore(run);
  const plain = openPlainReading(pack.loaded, profile, run.hasLines);
  const scorePlainly = plain && plainScorer(plain, run);
  const pool = scorePlainly && openPool(scorePlainly, run);
  const score = draftScorer(
    { loaded: pack.loaded, profile, ...scoring, ...(scorePlainly && { scorePlainly }) },
    seen,
  );
  const book = journalBook(run, seen);
  const quick = { ...(plain && { plain }), ...(pool && { openRows: pool.openRows }) };
  try {
    await scoreEach(files, run, { book, score, quick });
  } finally {
    await pool?.end();
  }
  return { ...book.progress(), lengths: folder.progress.lengths };
}

interface Ready {
  readonly book: Book;
  readonly score: (draft: Draft) => Outcome;
  /** How plain rows are read and scored. */
  readonly quick: Pick<Survey, 'plain' | 'openRows'>;
}

async function scoreEach(
  files: readonly SurveyFile[],
  run: ScoringRun,
  { book, score, quick }: Ready,
): Promise<void> {
  const { pack } = run;
  for (const file of files) {
    const survey = await surveyOf(
      run.io,
      pack,
      run.words,
      file.file === '<stdin>' ? '-' : file.file,
    );
    let about: TableAbout | undefined;
    for await (const block of readSurvey(file, { ...survey, ...quick })) {
      about = block.about ?? about;
      await book.add(file.file, block, about, score);
      if (run.isStopped()) break;
    }
    await book.save();
    if (run.isStopped()) break;
    run.fileRead(file.file, book.tally(file.file), about);
  }
}

/** Rows of tables are scored as they are read, where no reports are made of them. */
function openPool(scorePlainly: ScorePlainRow, run: ScoringRun): RowsPool | undefined {
  const { io, pack, words, scoring, language, hasLines } = run;
  if (run.reportOf) return undefined;
  const { keyField, wave } = scoring;
  const { profile } = pack.catalogue.catalogue;
  const score = plainFirmScorer(scorePlainly, { profile, ...scoring });
  const setting = {
    cwd: io.cwd,
    questionnaire: words.questionnaire ?? pack.loaded.questionnaire.id,
    words: readingWordsOf(words),
    keyField,
    wave,
    language,
    hasLines,
  };
  return rowsPool(score, { others: run.bytes < WORTH_THREADS ? 0 : run.threads - 1, setting });
}

/** The firms of an interrupted run, so that one that comes again is known. */
async function firmsBefore({ io, folder }: ScoringRun): Promise<FirmsSeen> {
  const seen = openFirmsSeen();
  if (folder.progress.drafts === 0) return seen;
  const table = { file: 'scores.csv', chunks: io.files.stream(folder.path('scores.csv')) };
  for await (const { rows } of readCsv({ ...table, separator: ',' })) {
    for (const { row: line, cells } of rows) {
      if (line === 1) continue;
      const { file, row, ...firm } = identityIn(cells);
      seen.meet(firmHash(firm), { file, row });
    }
  }
  return seen;
}
