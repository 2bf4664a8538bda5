import { parentPort, workerData } from 'node:worker_threads';
import { join } from 'node:path';
import type { Advice } from '../advice/advice.ts';
import { advise } from '../advice/advise.ts';
import { checkAnswers } from '../answers/load-answers.ts';
import type { AnswersFile } from '../answers/schema.ts';
import { score } from '../scoring/score.ts';
import { viewOf } from '../scoring/view.ts';
import { firmPlanner } from './batch/plan-firms.ts';
import type { ReportDone, ReportJob, ReportSetting } from './batch/report-jobs.ts';
import { systemIo } from './io.ts';
import { loadOthers, loadPack } from './load-pack.ts';
import { makeReport } from './make-report.ts';
import { PLACELESS } from './placeless-index.ts';
import { readTemplate } from './read-template.ts';
import { openSession } from './session.ts';
import { dayOf } from './today.ts';

// A thread that `report-pool.ts` starts: it makes plan and reports of one firm after the other.
const setting: ReportSetting = workerData;
const now = new Date(setting.now);
const session = openSession({ ...systemIo(process), cwd: setting.cwd, now }, setting.lang);
const { io } = session;
const pack = await loadPack(io, setting.questionnaire, setting.catalogue);
const others = await loadOthers(io, pack);
const template = await readTemplate(setting.template, session);
const planner = setting.plan && (await firmPlanner(setting.plan, session));

parentPort?.on('message', (job: ReportJob) => {
  make(job).then(
    (done) => tell({ name: job.name, ...done }),
    (error: unknown) => tell({ name: job.name, missing: [], failed: String(error) }),
  );
});

function tell(done: ReportDone): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(done);
}

/** Writes the plan and the reports of a firm; gives the characters that the fonts lack. */
async function make({ name, sheet }: ReportJob): Promise<Omit<ReportDone, 'name'>> {
  const answers = answersOf(sheet);
  const scored = { ...pack, others, answers, result: score(pack.loaded, answers) };
  let known: Advice | undefined;
  const advice = (): Advice => (known ??= advise(scored, dayOf(now)));
  const planned = planner?.(scored, advice);
  if (planned) await io.files.write(join(setting.planFolder, `${name}.yaml`), planned.yaml);
  const content = {
    scored,
    ...(planned && { plan: planned.plan, funding: planned.funding }),
  };
  const missing = new Set<string>();
  for (const format of setting.formats) {
    const report = await makeReport(
      { ...content, advice: advice() },
      { format, template },
      session,
    );
    for (const character of report.missing) missing.add(character);
    await io.files.write(join(setting.folder, `${name}.${format}`), report.bytes);
  }
  return { missing: [...missing], ...(planned && { plan: planned.record }) };
}

/** They were checked when they were scored. */
function answersOf(file: AnswersFile): NonNullable<ReturnType<typeof checkAnswers>['answers']> {
  const { answers } = checkAnswers(
    { file, index: PLACELESS },
    { loaded: pack.loaded, profile: pack.catalogue.catalogue.profile, look: viewOf },
  );
  if (!answers) throw new Error('answers that were scored are wrong');
  return answers;
}
