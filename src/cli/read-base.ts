import { dirname, join, resolve } from 'node:path';
import { extendsOf } from '../questionnaire/load-file.ts';
import type { Base } from '../questionnaire/load-file.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import type { Io } from './io.ts';
import { systemCode } from './read-file.ts';
import { SHIPPED } from './shipped.ts';

/** The questionnaire that a file says it extends; undefined where it stands alone. */
export async function readBase(io: Io, named: NamedBytes): Promise<Base | undefined> {
  const written = extendsOf(named);
  if (written === undefined) return undefined;
  const file = await findBase(io, written, dirname(named.file));
  const path = resolve(io.cwd, file);
  if (!(await io.files.exists(path))) return { kind: 'missing', reason: 'ENOENT' };
  // A folder's worth of questionnaires is read, not whatever file of the machine is named.
  if (!/\.(ya?ml|json)$/i.test(file)) return { kind: 'missing', reason: 'name' };
  if (path === resolve(io.cwd, named.file)) return { kind: 'itself' };
  try {
    return { kind: 'found', source: { file, bytes: await io.files.read(path) } };
  } catch (error) {
    return { kind: 'missing', reason: systemCode(error) };
  }
}

async function findBase(io: Io, written: string, folder: string): Promise<string> {
  if (/^[a-z][a-z0-9-]{0,63}$/.test(written)) {
    const shipped = join(SHIPPED.questionnaires, written, 'questionnaire.yaml');
    if (await io.files.exists(shipped)) return shipped;
  }
  const path = join(folder, written);
  const isFolder = await io.files.isFolder(resolve(io.cwd, path));
  return isFolder ? join(path, 'questionnaire.yaml') : path;
}
