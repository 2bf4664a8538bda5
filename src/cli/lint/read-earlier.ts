import { dirname, resolve } from 'node:path';
import { classify } from '../../lint/classify.ts';
import type { QuestionnaireSource } from '../../questionnaire/load-file.ts';
import { isRecord } from '../../source/is-record.ts';
import type { NamedBytes } from '../../source/named-bytes.ts';
import { parseSource } from '../../source/parse-source.ts';
import type { Io } from '../io.ts';
import { readBase } from '../read-base.ts';
import { findFiles } from './find-files.ts';
import { readSource } from './read-input.ts';

type Earlier = ReadonlyMap<string, QuestionnaireSource>;

/**
 * The questionnaires among the files as they were, by the name they have today: `since` is a file or
 * folder that holds them under the same ids, else a revision of git, where they have the same paths.
 */
export async function readEarlier(
  io: Io,
  since: string | undefined,
  files: readonly NamedBytes[],
): Promise<Earlier> {
  if (since === undefined) return new Map();
  const questionnaires = files.filter((named) => classify(named) === 'questionnaire');
  const isPath = await io.files.exists(resolve(io.cwd, since));
  return isPath ? fromFiles(io, since, questionnaires) : fromGit(io, since, questionnaires);
}

async function fromFiles(
  io: Io,
  path: string,
  questionnaires: readonly NamedBytes[],
): Promise<Earlier> {
  const names = await findFiles(io, path);
  const read = await Promise.all(names.map((name) => readSource(io, name)));
  const byId = new Map(
    read.filter((one) => classify(one) === 'questionnaire').map((one) => [idOf(one), one]),
  );
  return new Map(
    questionnaires.flatMap((named) => {
      const before = byId.get(idOf(named));
      return before ? [[named.file, before] as const] : [];
    }),
  );
}

function idOf({ bytes, file }: NamedBytes): unknown {
  const value = parseSource(bytes, file).source?.value;
  return isRecord(value) ? value['id'] : undefined;
}

async function fromGit(
  io: Io,
  revision: string,
  questionnaires: readonly NamedBytes[],
): Promise<Earlier> {
  const { commitOf, fileAt } = await import('./git-show.ts');
  const pairs = questionnaires.map(async ({ file }) => {
    const path = resolve(io.cwd, file);
    const bytes = await fileAt(await commitOf(revision, dirname(path)), path);
    if (!bytes) return [];
    const base = await readBase(io, { file, bytes });
    return [[file, { file, bytes, ...(base && { base }) }] as const];
  });
  return new Map((await Promise.all(pairs)).flat());
}
