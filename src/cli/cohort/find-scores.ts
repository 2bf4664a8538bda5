import { join, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import type { Io } from '../io.ts';
import { isGlob } from '../lint/find-files.ts';

/** What a batch calls its scores. */
const SCORES = 'scores.jsonl';

/** Files of scores as the user would name them: a folder stands for the scores that a batch put into it. */
export async function findScores(io: Io, paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(paths.map((path) => filesOf(io, path)));
  return [...new Set(found.flat())];
}

async function filesOf(io: Io, path: string): Promise<readonly string[]> {
  const absolute = resolve(io.cwd, path);
  const file = (await io.files.isFolder(absolute)) ? join(path, SCORES) : path;
  if (await io.files.exists(resolve(io.cwd, file))) return [file];
  const found = isGlob(path) ? await io.files.glob([path], io.cwd) : [];
  if (found.length === 0) throw new UsageError('cli.no-such-path', { path: file });
  return found;
}
