import type { Files } from './files.ts';
import { systemFiles } from './files.ts';

/** The world as the program sees it. Tests pass their own. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The system's language tag, or empty where it is not known. */
  readonly locale: string;
  /** The time the program takes for now. */
  readonly now: Date;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly files: Files;
  readonly machine: () => Promise<Machine>;
  /** Tells of Ctrl-C, a closed window and the like, which no longer end the program until this is given back. */
  readonly holdInterrupts: (told: () => void) => () => void;
}

/** This computer, as far as one needs it to know whether another program is still at work. */
export interface Machine {
  readonly name: string;
  /** The number of this program among all that run. */
  readonly program: number;
  /** When the computer was started, in seconds; not exact. */
  readonly upSince: number;
  readonly isRunning: (program: number) => boolean;
}

/** Ends the program: nobody reads it any more, or, with an error, what it says cannot be written. */
export type Leave = (error?: NodeJS.ErrnoException) => void;

/** The real world. */
export function systemIo(process: NodeJS.Process, leave: Leave = () => undefined): Io {
  const opened = new Set<unknown>();
  const open = (stream: NodeJS.WriteStream): NodeJS.WriteStream => {
    if (!opened.has(stream)) stream.on('error', (error) => nobodyReads(error, leave));
    opened.add(stream);
    return stream;
  };
  return {
    cwd: process.cwd(),
    env: process.env,
    // Elsewhere the environment states the locale, and ICU falls back to English without one.
    locale: process.platform === 'win32' ? new Intl.DateTimeFormat().resolvedOptions().locale : '',
    now: new Date(),
    // Each is opened when it is first asked for.
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return open(process.stdout);
    },
    get stderr() {
      return open(process.stderr);
    },
    files: systemFiles,
    async machine() {
      const { hostname, uptime } = await import('node:os');
      return {
        name: hostname(),
        program: process.pid,
        upSince: Math.round(Date.now() / 1000 - uptime()),
        isRunning: (program) => answers(process, program),
      };
    },
    holdInterrupts(told) {
      for (const signal of INTERRUPTS) process.on(signal, told);
      return () => {
        for (const signal of INTERRUPTS) process.removeListener(signal, told);
      };
    },
  };
}

/** Whoever reads the output may stop early, as `head` does; a terminal may be gone, and nobody reads it. */
function nobodyReads(error: NodeJS.ErrnoException, leave: Leave): void {
  if (error.code === 'EIO') return;
  if (error.code === undefined) throw error;
  leave(error.code === 'EPIPE' ? undefined : error);
}

/** Ctrl-C, the window closed, the computer shut down. */
const INTERRUPTS = ['SIGINT', 'SIGHUP', 'SIGTERM'] as const;

/** Signal 0 disturbs nobody. A program that may not be signalled runs all the same. */
function answers(process: NodeJS.Process, program: number): boolean {
  try {
    return process.kill(program, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
