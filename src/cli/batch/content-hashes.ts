import { createHash } from 'node:crypto';
import { relative, resolve } from 'node:path';
import { hashValue } from '../../source/hash-value.ts';
import { filesBelow } from '../files-below.ts';
import type { Io } from '../io.ts';
import type { Pack } from '../load-pack.ts';
import { readFile } from '../read-file.ts';
import { templateFolder } from '../read-template.ts';
import { findMapping } from './find-surveys.ts';

/** What a run rests on beside its inputs, by content: where one of these has changed, it is another run. */
export interface Contents {
  /** With its texts, which outputs show and the hash in results leaves out. */
  readonly questionnaire: string;
  readonly catalogue: string;
  /** Of the mapping files, in the order of the inputs. */
  readonly mapping: string;
  /** Where reports are asked for. */
  readonly template?: string;
}

export async function contentHashes(
  io: Io,
  { loaded, catalogue }: Pack,
  from: {
    readonly paths: readonly string[];
    readonly map: string | undefined;
    readonly template: string | undefined;
  },
): Promise<Contents> {
  const { template } = from;
  return {
    questionnaire: hashValue(loaded.questionnaire),
    catalogue: hashValue(catalogue.catalogue),
    mapping: await mappingHash(io, from.paths, from.map),
    ...(template !== undefined && {
      template: await folderHash(io, await templateFolder(io, template)),
    }),
  };
}

async function mappingHash(
  io: Io,
  paths: readonly string[],
  map: string | undefined,
): Promise<string> {
  const found = await Promise.all(paths.map((path) => findMapping(io, path, map)));
  const files = [...new Set(found.filter((path) => path !== undefined))];
  return filesHash(io, io.cwd, files);
}

async function folderHash(io: Io, folder: string): Promise<string> {
  const path = resolve(io.cwd, folder);
  const files = await filesBelow(io, path, () => true);
  return filesHash(io, path, files.toSorted());
}

async function filesHash(io: Io, folder: string, files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) {
    const bytes = await readFile(io, file);
    hash.update(`${relative(folder, resolve(folder, file))} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}
