import { parentPort, workerData } from 'node:worker_threads';
import { blockScorer } from '../batch/score-block.ts';
import type { Lines } from '../batch/whole-lines.ts';
import { systemIo } from './io.ts';
import { lineScoring } from './line-scoring.ts';
import type { StreamSetting } from './line-scoring.ts';

// A thread that `stream-pool.ts` starts: blocks of answer sheets in, blocks of scores out.
const setting: StreamSetting = workerData;
const io = { ...systemIo(process), cwd: setting.cwd };
const score = blockScorer(await lineScoring(io, setting));

parentPort?.on('message', (lines: Lines) => {
  const scored = score(lines);
  parentPort?.postMessage(scored, [scored.bytes.buffer]);
});
