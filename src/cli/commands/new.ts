import { join, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { shippedPacks } from '../load-pack.ts';
import { packId } from '../pack-id.ts';
import type { NewWords } from '../words.ts';
import { makeFolder, refuseTaken, schemasFrom } from '../new-folder.ts';
import { readFile } from '../read-file.ts';
import type { Session } from '../session.ts';
import { SHIPPED } from '../shipped.ts';
import { writeFile } from '../write-file.ts';

const STARTER = ['questionnaire.yaml', 'cases.yaml', 'answers.yaml', 'README.md'] as const;

/** `diagnose new FOLDER`: a small pack that lints, passes its cases and scores, to be written over. */
export async function newCommand(
  folder: string,
  words: NewWords,
  { io, say }: Session,
): Promise<ExitCode> {
  const path = resolve(io.cwd, folder);
  const id = await chooseId(io, path, words.id);
  await refuseTaken(io, folder, STARTER);
  const texts = await Promise.all(
    STARTER.map(async (name) => readStarter(io, name, { id, folder, path })),
  );
  await makeFolder(io, folder);
  for (const { name, text } of texts) await writeFile(io, join(folder, name), text);
  io.stdout.write(`${say('cli.new-done', { folder, id })}\n`);
  return EXIT.ok;
}

async function chooseId(io: Io, path: string, asked: string | undefined): Promise<string> {
  const id = packId(path, asked);
  if (id === undefined) {
    throw asked === undefined
      ? new UsageError('cli.new-needs-id')
      : new UsageError('cli.new-bad-id', { id: asked });
  }
  // Its answers would be taken for those of the shipped one.
  if ((await shippedPacks(io)).includes(id)) throw new UsageError('cli.new-id-taken', { id });
  return id;
}

interface Place {
  readonly id: string;
  /** As the user wrote it, for commands that are shown. */
  readonly folder: string;
  readonly path: string;
}

async function readStarter(
  io: Io,
  name: string,
  { id, folder, path }: Place,
): Promise<{ readonly name: string; readonly text: string }> {
  const template = new TextDecoder().decode(
    await readFile(io, join(SHIPPED.templates, 'starter', name)),
  );
  const replacements: Readonly<Record<string, string>> = {
    '../../questionnaires/': schemasFrom(path),
    'templates/starter': folder,
    starter: id,
  };
  const text = template.replaceAll(
    /\.\.\/\.\.\/questionnaires\/|templates\/starter|\bstarter\b/g,
    (found) => replacements[found] ?? found,
  );
  return { name, text };
}
