import { join } from 'node:path';
import type { Io } from './io.ts';

/** Absolute paths of the wanted files below a folder, but for hidden ones and `node_modules`. `beside` are all names of their folder. */
export async function filesBelow(
  io: Io,
  folder: string,
  isWanted: (name: string, beside: readonly string[]) => boolean,
): Promise<readonly string[]> {
  const names = await io.files.list(folder);
  const found = await Promise.all(
    names.map(async (name) => {
      if (name.startsWith('.') || name === 'node_modules') return [];
      const path = join(folder, name);
      if (await io.files.isFolder(path)) return filesBelow(io, path, isWanted);
      return isWanted(name, names) ? [path] : [];
    }),
  );
  return found.flat();
}
