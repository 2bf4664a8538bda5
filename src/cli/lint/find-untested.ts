import { basename, dirname, join, resolve } from 'node:path';
import type { NamedBytes } from '../../source/named-bytes.ts';
import type { Io } from '../io.ts';

/** The questionnaires of packs without golden cases. A file of another name is no pack, and need not have any. */
export async function findUntested(
  io: Io,
  files: readonly NamedBytes[],
): Promise<ReadonlySet<string>> {
  const untested = new Set<string>();
  for (const { file } of files) {
    if (basename(file) !== 'questionnaire.yaml') continue;
    const cases = join(dirname(file), 'cases.yaml');
    // What standard input stands for need not be a file.
    const isWritten = await io.files.exists(resolve(io.cwd, file));
    if (isWritten && !(await io.files.exists(resolve(io.cwd, cases)))) untested.add(file);
  }
  return untested;
}
