import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Files } from '../../src/cli/files.ts';
import type { Session } from '../../src/cli/session.ts';
import { sessionIn } from '../cli/keeping.ts';

/** A session in a folder with these files; what it says to standard error is heard by nobody. */
export async function folderWith(
  content: Readonly<Record<string, string | Uint8Array>>,
  change?: (files: Files) => Partial<Files>,
): Promise<Session> {
  const session = await sessionIn(change);
  const quiet = { write: () => true, isTTY: false };
  for (const [name, bytes] of Object.entries(content)) {
    await writeFile(join(session.io.cwd, name), bytes);
  }
  return { ...session, io: { ...session.io, stderr: quiet as unknown as NodeJS.WriteStream } };
}

/** The files of a run, by name; a workbook byte by byte. */
export async function outputsIn(
  session: Session,
  folder = 'out',
): Promise<Readonly<Record<string, string>>> {
  const path = join(session.io.cwd, folder);
  const names = (await readdir(path, { recursive: true, withFileTypes: true })).filter((one) =>
    one.isFile(),
  );
  const texts = await Promise.all(
    names.map(async ({ parentPath, name }) => {
      const file = join(parentPath, name);
      const inside = file.slice(path.length + 1).replaceAll('\\', '/');
      return [inside, await readFile(file, name.endsWith('.xlsx') ? 'latin1' : 'utf8')] as const;
    }),
  );
  return Object.fromEntries(texts);
}
