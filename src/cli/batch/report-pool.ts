import { Worker } from 'node:worker_threads';
import type { ReportDone, ReportJob, ReportSetting } from './report-jobs.ts';

/** Makes plans and reports in several threads, each one job after the other; tells of every job when it is done. */
export async function makeReports(
  jobs: AsyncIterator<ReportJob>,
  threads: number,
  setting: ReportSetting,
  done: (result: ReportDone) => Promise<void>,
): Promise<void> {
  await Promise.all(Array.from({ length: threads }, () => work(jobs, setting, done)));
}

/** What a report leaves behind is gone before it grows old. */
const YOUNG_MEGABYTES = 64;

async function work(
  jobs: AsyncIterator<ReportJob>,
  setting: ReportSetting,
  done: (result: ReportDone) => Promise<void>,
): Promise<void> {
  let job = await jobs.next();
  if (job.done === true) return;
  const worker = new Worker(new URL('./report-worker.js', import.meta.url), {
    workerData: setting,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  try {
    while (job.done !== true) {
      await done(await run(worker, job.value));
      job = await jobs.next();
    }
  } finally {
    await worker.terminate();
  }
}

function run(worker: Worker, job: ReportJob): Promise<ReportDone> {
  return new Promise((resolve, reject) => {
    const failed = (error: unknown): void => {
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    worker.once('error', failed);
    worker.once('message', (result: ReportDone) => {
      worker.off('error', failed);
      resolve(result);
    });
    // A thread has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(job);
  });
}
