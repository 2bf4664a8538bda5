import { parentPort, workerData } from 'node:worker_threads';
import { readWorkbook } from '../batch/read-workbook.ts';
import { isRecord } from '../source/is-record.ts';

// The thread that `read-sheet-apart.ts` starts: one workbook in, its rows out.
const given: unknown = workerData;
if (isRecord(given) && given['bytes'] instanceof Uint8Array) {
  const name = typeof given['name'] === 'string' ? given['name'] : undefined;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(await readWorkbook(given['bytes'], name));
}
