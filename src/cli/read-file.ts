import { resolve } from 'node:path';
import { FileError } from './errors.ts';
import type { Io } from './io.ts';

/** Bytes of a file named on the command line; a failure is one line that says what to do. */
export async function readFile(io: Io, path: string): Promise<Uint8Array> {
  try {
    return await io.files.read(resolve(io.cwd, path));
  } catch (error) {
    throw new FileError('cli.cannot-read', { path, reason: systemCode(error) }, error);
  }
}

/** The system's word for what went wrong, such as ENOENT. */
export function systemCode(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
  return error instanceof Error ? error.message : String(error);
}
