import { Worker } from 'node:worker_threads';
import type { WorkbookRows } from '../../batch/read-workbook.ts';

/** What a workbook may take: more is an attack or a mistake. */
const MEGABYTES = 1024;
const MILLISECONDS = 120_000;

/** Reads a workbook in a thread of its own: one that takes too much ends that thread, and nothing else. */
export function readSheetApart(bytes: Uint8Array, name: string | undefined): Promise<WorkbookRows> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./workbook-worker.js', import.meta.url), {
      workerData: { bytes, name },
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    });
    const timer = setTimeout(() => {
      reject(new Error('timeout'));
      void worker.terminate();
    }, MILLISECONDS);
    worker.once('message', (rows: WorkbookRows) => {
      clearTimeout(timer);
      resolve(rows);
    });
    worker.once('error', (error: unknown) => {
      clearTimeout(timer);
      reject(error instanceof Error ? error : new Error(String(error)));
    });
  });
}
