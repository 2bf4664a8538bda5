import { dirname, join, resolve } from 'node:path';
import type { NamedBytes } from '../source/named-bytes.ts';
import { MOST_BYTES } from '../template/beside.ts';
import type { Beside, BesideFile, BesideKind } from '../template/beside.ts';
import { filesOfTheme } from '../template/load-template.ts';
import type { Io } from './io.ts';
import { readFile } from './read-file.ts';

/** The files that a theme names, as far as they are there and not too large. */
export async function readThemeFiles(io: Io, theme: NamedBytes): Promise<Beside> {
  const found = new Map<string, BesideFile>();
  for (const { name, kind } of filesOfTheme(theme)) {
    found.set(name, await readOne(io, join(dirname(theme.file), name), kind));
  }
  return found;
}

async function readOne(io: Io, path: string, kind: BesideKind): Promise<BesideFile> {
  const absolute = resolve(io.cwd, path);
  if (!(await io.files.exists(absolute)) || (await io.files.isFolder(absolute))) {
    return { kind: 'missing' };
  }
  if ((await io.files.size(absolute)) > MOST_BYTES[kind]) return { kind: 'too_large' };
  return { kind: 'read', bytes: await readFile(io, path) };
}
