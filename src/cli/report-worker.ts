import { parentPort, workerData } from 'node:worker_threads';
import { join } from 'node:path';
import { advise } from '../advice/advise.ts';
import { checkAnswers } from '../answers/load-answers.ts';
import type { AnswersFile } from '../answers/schema.ts';
import { score } from '../scoring/score.ts';
import { viewOf } from '../scoring/view.ts';
import type { SourceIndex } from '../source/source-index.ts';
import type { ReportDone, ReportJob, ReportSetting } from './batch/report-jobs.ts';
import { systemIo } from './io.ts';
import { loadOthers, loadPack } from './load-pack.ts';
import { makeReport } from './make-report.ts';
import { readTemplate } from './read-template.ts';
import { openSession } from './session.ts';
import { dayOf } from './today.ts';

// A thread that `report-pool.ts` starts: it makes the reports of one firm after the other.
const setting: ReportSetting = workerData;
const now = new Date(setting.now);
const session = openSession({ ...systemIo(process), cwd: setting.cwd, now }, setting.lang);
const { io } = session;
const pack = await loadPack(io, setting.questionnaire, setting.catalogue);
const others = await loadOthers(io, pack);
const template = await readTemplate(setting.template, session);

parentPort?.on('message', (job: ReportJob) => {
  make(job).then(
    (missing) => tell({ name: job.name, missing }),
    (error: unknown) => tell({ name: job.name, missing: [], failed: String(error) }),
  );
});

function tell(done: ReportDone): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(done);
}

/** Writes the reports of a firm; gives the characters that the fonts lack. */
async function make({ name, sheet }: ReportJob): Promise<readonly string[]> {
  const answers = answersOf(sheet);
  const scored = { ...pack, others, answers, result: score(pack.loaded, answers) };
  const advice = advise(scored, dayOf(now));
  const missing = new Set<string>();
  for (const format of setting.formats) {
    const report = await makeReport({ scored, advice }, { format, template }, session);
    for (const character of report.missing) missing.add(character);
    await io.files.write(join(setting.folder, `${name}.${format}`), report.bytes);
  }
  return [...missing];
}

/** They were checked when they were scored. */
function answersOf(file: AnswersFile): NonNullable<ReturnType<typeof checkAnswers>['answers']> {
  const { answers } = checkAnswers(
    { file, index: NOWHERE },
    { loaded: pack.loaded, profile: pack.catalogue.catalogue.profile, look: viewOf },
  );
  if (!answers) throw new Error('answers that were scored are wrong');
  return answers;
}

const WHOLE = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 };
const NOWHERE: SourceIndex = {
  file: '',
  locate: () => WHOLE,
  has: () => true,
  locateInside: () => WHOLE,
  whole: WHOLE,
};
