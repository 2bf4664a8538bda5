import { join, relative, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { filesBelow } from '../files-below.ts';
import type { Io } from '../io.ts';

/** The files of a path as the user would name them: folders are searched, globs matched, files taken as they are. */
export async function findFiles(io: Io, path: string): Promise<readonly string[]> {
  const absolute = resolve(io.cwd, path);
  if (await io.files.isFolder(absolute)) {
    const found = await filesBelow(io, absolute, isChecked);
    if (found.length === 0) throw new UsageError('cli.nothing-to-check', { path });
    return found.map((file) => join(path, relative(absolute, file)));
  }
  if (await io.files.exists(absolute)) return [path];
  if (!isGlob(path)) throw new UsageError('cli.no-such-path', { path });
  const matched = (await io.files.glob([path], io.cwd)).filter(isData);
  if (matched.length === 0) throw new UsageError('lint.no-match', { path });
  return matched;
}

/** Results and schemas are written by the program itself; mappings are checked when their table is read. */
export function isData(name: string): boolean {
  if (/\.schema\.json$|\.map\.ya?ml$|(^|[/\\])result\.json$/.test(name)) return false;
  return /\.(ya?ml|json)$/i.test(name);
}

const THEME = 'theme.yaml';

/** Data; and Markdown, which is a template where a theme lies beside it. */
function isChecked(name: string, beside: readonly string[]): boolean {
  return isData(name) || (/^report(\.[a-z]+)?\.md$/.test(name) && beside.includes(THEME));
}

export function isGlob(path: string): boolean {
  return /[*?{}[\]]/.test(path);
}
