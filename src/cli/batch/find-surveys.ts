import { basename, join, relative, resolve } from 'node:path';
import { SURVEY_EXTENSIONS } from '../../batch/find-format.ts';
import { UsageError } from '../errors.ts';
import { filesBelow } from '../files-below.ts';
import type { Io } from '../io.ts';
import { isGlob } from '../lint/find-files.ts';

/** Standard input, as it is named on the command line. */
export const STDIN = '-';

/** Files of surveys as the user would name them, in order, each once: folders are searched, globs matched. */
export async function findSurveys(io: Io, paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(paths.map((path) => filesOf(io, path)));
  return [...new Set(found.flat())];
}

async function filesOf(io: Io, path: string): Promise<readonly string[]> {
  if (path === STDIN) return [path];
  const absolute = resolve(io.cwd, path);
  if (await io.files.isFolder(absolute)) {
    const below = await filesBelow(io, absolute, isSurvey);
    return some(
      below.map((file) => join(path, relative(absolute, file))),
      path,
    );
  }
  if (await io.files.exists(absolute)) return [path];
  if (!isGlob(path)) throw new UsageError('cli.no-such-path', { path });
  return some((await io.files.glob([path], io.cwd)).filter(isSurvey), path);
}

function some(files: readonly string[], path: string): readonly string[] {
  if (files.length === 0) throw new UsageError('batch.nothing-to-read', { path });
  return files;
}

/** Mappings lie beside the files they are for; `~$` is what a spreadsheet keeps while a file is open. */
function isSurvey(path: string): boolean {
  const name = basename(path);
  const extension = name.split('.').at(-1)?.toLowerCase() ?? '';
  return SURVEY_EXTENSIONS.has(extension) && !name.startsWith('~$') && !/\.map\.ya?ml$/i.test(name);
}

/** The mapping of a file: the one given, else the one that lies beside it. */
export async function findMapping(
  io: Io,
  file: string,
  given: string | undefined,
): Promise<string | undefined> {
  if (given !== undefined) return given;
  if (file === STDIN) return undefined;
  const beside = `${file.replace(/\.[^./\\]+$/, '')}.map.yaml`;
  return (await io.files.exists(resolve(io.cwd, beside))) ? beside : undefined;
}
