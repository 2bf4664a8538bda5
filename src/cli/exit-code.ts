/** What the process says to its caller; the README has the same table. */
export type ExitCode = 0 | 1 | 2 | 3 | 130;

export const EXIT: {
  readonly ok: 0;
  readonly findings: 1;
  readonly usage: 2;
  readonly failed: 3;
  readonly interrupted: 130;
} = {
  /** Done, nothing wrong. */
  ok: 0,
  /** Findings of severity error. */
  findings: 1,
  /** The command line, or a terminal that is not there. */
  usage: 2,
  /** Could not finish: a file that cannot be read or written, or our own bug. */
  failed: 3,
  /** Ctrl-C. */
  interrupted: 130,
};
