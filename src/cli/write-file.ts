import { resolve } from 'node:path';
import { FileError, UsageError } from './errors.ts';
import type { Io } from './io.ts';
import { systemCode } from './read-file.ts';

/** Refuses before any work is done; an output that exists is kept unless `force` is given. */
export async function refuseExisting(io: Io, path: string, force: boolean): Promise<void> {
  const absolute = resolve(io.cwd, path);
  if (!force && (await io.files.exists(absolute))) throw new UsageError('cli.exists', { path });
}

/** Writes a whole file or nothing; a failure is one line that says what to do. */
export async function writeFile(io: Io, path: string, content: string | Uint8Array): Promise<void> {
  try {
    await io.files.write(resolve(io.cwd, path), content);
  } catch (error) {
    throw new FileError('cli.cannot-write', { path, reason: systemCode(error) }, error);
  }
}
