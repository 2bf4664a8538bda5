import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import { LIMITS } from '../../source/guard.ts';
import { UsageError } from '../errors.ts';
import { systemCode } from '../read-file.ts';

/** The commit that a name of git stands for, asked in a folder. */
export async function commitOf(revision: string, folder: string): Promise<string> {
  const unknown = new UsageError('lint.unknown-revision', { revision });
  // Git would take it for an option.
  if (revision.startsWith('-')) throw unknown;
  const found = await git(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`], folder);
  if (!found) throw unknown;
  return new TextDecoder().decode(found).trim();
}

/** A file as it was in a commit; undefined where it was not there. */
export function fileAt(commit: string, path: string): Promise<Uint8Array | undefined> {
  return git(['show', `${commit}:./${basename(path)}`], dirname(path));
}

const run = promisify(execFile);

/** What git prints, or undefined where it refuses. Nothing passes through a shell. */
async function git(words: readonly string[], folder: string): Promise<Uint8Array | undefined> {
  const options = { cwd: folder, encoding: 'buffer', maxBuffer: 2 * LIMITS.bytes } as const;
  try {
    return (await run('git', [...words], options)).stdout;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') throw new UsageError('lint.git-missing');
    return undefined;
  }
}
