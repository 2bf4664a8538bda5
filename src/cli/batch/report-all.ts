import { join } from 'node:path';
import { USUAL_TEMPLATE } from '../read-template.ts';
import type { BatchRun } from './batch-run.ts';
import { pace, progressLine } from './progress-line.ts';
import type { ReportDone, ReportJob } from './report-jobs.ts';
import { makeReports } from './report-pool.ts';
import { savedCases } from './saved-cases.ts';

/** Makes the reports that are not there yet. */
export async function reportAll(run: BatchRun, all: number): Promise<void> {
  const { session, folder, formats, threads, pack, words } = run;
  const { io, say } = session;
  const target = folder.path('reports');
  await io.files.makeFolder(target);
  const bar = progressLine(session);
  const began = performance.now();
  let made = 0;
  async function* open(): AsyncGenerator<ReportJob> {
    for await (const job of savedCases(io, folder)) {
      if (run.isStopped()) return;
      const there = await Promise.all(
        formats.map((format) => io.files.exists(join(target, `${job.name}.${format}`))),
      );
      if (there.every(Boolean)) made += 1;
      else yield job;
    }
  }
  const tell = ({ name, failed }: ReportDone): void => {
    made += 1;
    if (failed !== undefined) {
      bar.clear();
      io.stderr.write(`${say('batch.report-failed', { firm: name, reason: failed })}\n`);
    }
    bar.tell(() =>
      say('batch.reports-progress', { done: made, all, ...pace(began, made, made / all) }),
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
    formats,
  };
  await makeReports(open(), threads, setting, tell);
  bar.clear();
}
