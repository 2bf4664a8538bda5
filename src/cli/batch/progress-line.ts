import type { Session } from '../session.ts';

/** A line on a terminal that is written over again and again; nothing where standard error is none. */
export interface ProgressLine {
  readonly tell: (text: () => string) => void;
  /** Takes the line away, so that something else can be said. */
  readonly clear: () => void;
}

const MILLISECONDS = 100;

export function progressLine({ io }: Session): ProgressLine {
  const { stderr } = io;
  let last = Number.NEGATIVE_INFINITY;
  let shown = false;
  return {
    tell(text) {
      const now = performance.now();
      if (!stderr.isTTY || now - last < MILLISECONDS) return;
      last = now;
      shown = true;
      stderr.write(`\r\u001B[K${text()}`);
    },
    clear() {
      if (shown) stderr.write('\r\u001B[K');
      shown = false;
    },
  };
}

/** How fast something goes, and how long the rest will take at that rate. */
export function pace(began: number, done: number, share: number): { rate: number; left: number } {
  const seconds = Math.max((performance.now() - began) / 1000, 0.001);
  const left = share > 0 ? Math.round((seconds / share) * (1 - share)) : 0;
  return { rate: Math.round(done / seconds), left };
}
