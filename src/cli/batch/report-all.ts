import { join } from 'node:path';
import type { FirmPlan } from '../../funding/firm-plan.ts';
import { planWordsOf } from '../plan/add-plan-options.ts';
import { USUAL_TEMPLATE } from '../read-template.ts';
import type { BatchRun } from './batch-run.ts';
import { openPlanBook } from './plan-book.ts';
import { pace, progressLine } from './progress-line.ts';
import type { ReportDone, ReportJob } from './report-jobs.ts';
import { makeReports } from './report-pool.ts';
import { savedCases } from './saved-cases.ts';

/** Makes the plans and reports that are not there yet; gives all plans, by the names of their files. */
export async function reportAll(
  run: BatchRun,
  all: number,
): Promise<ReadonlyMap<string, FirmPlan>> {
  const { session, folder, formats, threads, pack, words } = run;
  const { io, say } = session;
  const target = folder.path('reports');
  const planFolder = folder.path('plans');
  if (formats.length > 0) await io.files.makeFolder(target);
  if (run.isPlanned) await io.files.makeFolder(planFolder);
  const book = await openPlanBook(io, folder);
  const bar = progressLine(session);
  const began = performance.now();
  let made = 0;
  async function* open(): AsyncGenerator<ReportJob> {
    for await (const job of savedCases(io, folder)) {
      if (run.isStopped()) return;
      const there = await Promise.all(
        formats.map((format) => io.files.exists(join(target, `${job.name}.${format}`))),
      );
      if (there.every(Boolean) && (!run.isPlanned || book.plans.has(job.name))) made += 1;
      else yield job;
    }
  }
  const tell = async ({ name, failed, plan }: ReportDone): Promise<void> => {
    made += 1;
    if (plan) await book.add(name, plan);
    if (failed !== undefined) {
      bar.clear();
      io.stderr.write(`${say('batch.report-failed', { firm: name, reason: failed })}\n`);
    }
    bar.tell(() =>
      say(formats.length > 0 ? 'batch.reports-progress' : 'batch.plans-progress', {
        done: made,
        all,
        ...pace(began, made, made / all),
      }),
    );
  };
  const setting = {
    cwd: io.cwd,
    now: io.now.getTime(),
    lang: words.lang,
    questionnaire: words.questionnaire ?? pack.loaded.questionnaire.id,
    template: words.template ?? USUAL_TEMPLATE,
    catalogue: words.catalogue ?? [],
    folder: target,
    planFolder,
    formats,
    plan: run.isPlanned ? planWordsOf(words) : undefined,
  };
  await makeReports(open(), threads, setting, tell);
  bar.clear();
  return book.plans;
}
