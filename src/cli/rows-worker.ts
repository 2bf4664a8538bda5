import { parentPort, workerData } from 'node:worker_threads';
import { openTable } from '../batch/draft-table.ts';
import { openPlainReading } from '../batch/plain/plain-row.ts';
import { plainFirmScorer } from '../batch/plain/score-plain-firm.ts';
import { plainScorer } from '../batch/plain/score-plain-row.ts';
import { rowsScorer } from '../batch/plain/score-rows.ts';
import type { ScoreRows } from '../batch/plain/score-rows.ts';
import { parseCsv } from '../batch/read-csv.ts';
import { sayIn } from '../messages/message.ts';
import type { RowsDone, RowsJob, RowsSetting } from './batch/rows-jobs.ts';
import { surveyOf } from './batch/survey-of.ts';
import { systemIo } from './io.ts';
import { loadPack } from './load-pack.ts';

// A thread that `rows-pool.ts` starts: tables are opened as they are there, and blocks of their rows scored.
const setting: RowsSetting = workerData;
const { keyField, wave, words, language, hasLines } = setting;
const io = { ...systemIo(process), cwd: setting.cwd };
const pack = await loadPack(io, setting.questionnaire, words.catalogue);
const { profile } = pack.catalogue.catalogue;
const plain = openPlainReading(pack.loaded, profile, hasLines);
const scorePlainly = plain && plainScorer(plain, { say: sayIn(language), language, hasLines });
const knowing = { profile, keyField, ...(wave !== undefined && { wave }) };
const scoreFirm = scorePlainly && plainFirmScorer(scorePlainly, knowing);
let score: ScoreRows | undefined;
let before = Promise.resolve();

parentPort?.on('message', (job: RowsJob) => {
  before = before.then(() => answer(job));
});

async function answer(job: RowsJob): Promise<void> {
  const done = 'head' in job ? await open(job) : scoreHere(job);
  const moved = done ? Object.values(done).map(({ buffer }) => buffer) : [];
  parentPort?.postMessage(done, moved);
}

async function open({ head }: Extract<RowsJob, { head: unknown }>): Promise<undefined> {
  const survey = await surveyOf(io, pack, words, head.file);
  const { reading } = openTable(head, { ...survey, ...(plain && { plain }) });
  score = reading && scoreFirm && rowsScorer(reading, scoreFirm);
}

function scoreHere({ csv }: Extract<RowsJob, { csv: unknown }>): RowsDone {
  const { rows, findings } = parseCsv(csv);
  return findings.length === 0 ? score?.(rows) : undefined;
}
