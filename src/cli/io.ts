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
}

/** The real world. */
export function systemIo(process: NodeJS.Process): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    // Elsewhere the environment states the locale, and ICU falls back to English without one.
    locale: process.platform === 'win32' ? new Intl.DateTimeFormat().resolvedOptions().locale : '',
    now: new Date(),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    files: systemFiles,
  };
}
