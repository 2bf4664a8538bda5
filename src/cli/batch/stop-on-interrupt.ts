import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Session } from '../session.ts';
import type { BatchRun } from './batch-run.ts';

export interface Stop {
  readonly isStopped: () => boolean;
  readonly release: () => void;
}

/** The first Ctrl-C lets a run save what is in hand; the second ends the program as it always does. */
export function stopOnInterrupt({ io }: Session): Stop {
  let isStopped = false;
  const release = io.holdInterrupts(() => {
    isStopped = true;
    release();
  });
  return { isStopped: () => isStopped, release };
}

/** What is kept of a run that was stopped, and how to go on with it. */
export function tellStopped({ session: { io, say }, words }: BatchRun, rows: number): ExitCode {
  io.stderr.write(`${say('batch.stopped', { rows, path: words.output })}\n`);
  return EXIT.interrupted;
}
