import { isAbsolute, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileError, UsageError } from './errors.ts';
import type { Io } from './io.ts';
import { systemCode } from './read-file.ts';
import { SHIPPED } from './shipped.ts';

/** Nothing that is there already is written over, and no half of it is left behind. */
export async function refuseTaken(io: Io, folder: string, names: readonly string[]): Promise<void> {
  const path = resolve(io.cwd, folder);
  if ((await io.files.exists(path)) && !(await io.files.isFolder(path))) {
    throw new UsageError('cli.new-exists', { path: folder });
  }
  for (const name of names) {
    const file = join(folder, name);
    if (await io.files.exists(resolve(io.cwd, file))) {
      throw new UsageError('cli.new-exists', { path: file });
    }
  }
}

/** The shipped schemas as an editor finds them from the folder; on another drive only by their address. */
export function schemasFrom(path: string): string {
  const way = relative(path, SHIPPED.questionnaires);
  return isAbsolute(way)
    ? pathToFileURL(SHIPPED.questionnaires).href
    : `${way.replaceAll('\\', '/')}/`;
}

/** Makes a folder that the user named. */
export async function makeFolder(io: Io, folder: string): Promise<void> {
  try {
    await io.files.makeFolder(resolve(io.cwd, folder));
  } catch (error) {
    throw new FileError('cli.cannot-write', { path: folder, reason: systemCode(error) }, error);
  }
}
