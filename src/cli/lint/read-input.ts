import { join, resolve } from 'node:path';
import { classify } from '../../lint/classify.ts';
import type { LintContext } from '../../lint/lint-files.ts';
import { folderOf, sameFolder } from '../../lint/same-folder.ts';
import type { QuestionnaireSource } from '../../questionnaire/load-file.ts';
import type { Io } from '../io.ts';
import { withCompiled } from '../compiled.ts';
import { readCatalogueFiles, shippedPacks } from '../load-pack.ts';
import { readBase } from '../read-base.ts';
import { readFile } from '../read-file.ts';
import { SHIPPED } from '../shipped.ts';
import { findFiles, isData } from './find-files.ts';
import type { LintInput, LintPlan } from './plan-lint.ts';
import type { ProjectConfig } from './read-config.ts';

/** Files to check, and files that are only there for the others to be checked against. */
export interface Input {
  readonly files: readonly QuestionnaireSource[];
  readonly beside: readonly QuestionnaireSource[];
}

/** Reads what the plan names, but not what it leaves out or writes itself. */
export async function readInput(
  io: Io,
  { input, outputs, baseline }: LintPlan,
  { ignored }: ProjectConfig,
): Promise<Input> {
  const own = [...outputs.map(({ file }) => file), baseline?.file].flatMap((file) =>
    file === undefined ? [] : [resolve(io.cwd, file)],
  );
  const left = new Set([...ignored, ...own]);
  if (input.kind === 'stdin') return readStandardInput(io, input, left);
  const names = (await Promise.all(input.paths.map((path) => findFiles(io, path)))).flat();
  const kept = [...new Set(names)].filter((name) => !left.has(resolve(io.cwd, name)));
  const files = await Promise.all(kept.toSorted().map((name) => readSource(io, name)));
  return { files, beside: await readPacksOf(files, io, left) };
}

/** Cases and translations that are named alone are held against the other files of their folder. */
async function readPacksOf(
  files: readonly QuestionnaireSource[],
  io: Io,
  left: ReadonlySet<string>,
): Promise<readonly QuestionnaireSource[]> {
  const [apart, whole] = [files.filter(isAboutOthers), files.filter((one) => !isAboutOthers(one))];
  const alone = apart.filter((one) => !whole.some((other) => sameFolder(other, one)));
  const folders = [...new Set(alone.map(folderOf))];
  const named = new Set(files.map(({ file }) => resolve(io.cwd, file)));
  const beside = folders.map((folder) => readFolder(io, folder, new Set([...named, ...left])));
  return (await Promise.all(beside)).flat();
}

function isAboutOthers(named: QuestionnaireSource): boolean {
  const kind = classify(named);
  return kind === 'cases' || kind === 'translation';
}

/** The data of a folder, named as the file that is beside them, but for some files. */
async function readFolder(
  io: Io,
  folder: string,
  without: ReadonlySet<string>,
): Promise<readonly QuestionnaireSource[]> {
  const path = resolve(io.cwd, folder);
  const names = (await io.files.isFolder(path)) ? await io.files.list(path) : [];
  const others = names.filter((name) => isData(name) && !without.has(join(path, name)));
  return Promise.all(others.map((name) => readSource(io, `${folder}${name}`)));
}

/** The file that standard input stands for has the others of its folder beside it. */
async function readStandardInput(
  io: Io,
  { file }: Extract<LintInput, { readonly kind: 'stdin' }>,
  left: ReadonlySet<string>,
): Promise<Input> {
  const bytes = await readAll(io);
  if (file === undefined) return { files: [{ file: '<stdin>', bytes }], beside: [] };
  const path = resolve(io.cwd, file);
  if (left.has(path)) return { files: [], beside: [] };
  const beside = await readFolder(io, folderOf({ file }), new Set([path]));
  return { files: [{ file, bytes }], beside };
}

async function readAll({ stdin }: Io): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** A file, and the questionnaire that it extends. */
export async function readSource(io: Io, file: string): Promise<QuestionnaireSource> {
  const bytes = await readFile(io, file);
  const base = await readBase(io, { file, bytes });
  return { file, bytes, ...(base && { base }) };
}

/** What comes with the program, for files to be checked against. */
export async function readContext(io: Io): Promise<LintContext> {
  const ids = await shippedPacks(io);
  const questionnaires = ids.map(async (id) =>
    withCompiled(io, await readSource(io, join(SHIPPED.questionnaires, id, 'questionnaire.yaml'))),
  );
  return {
    catalogue: await readCatalogueFiles(io),
    questionnaires: await Promise.all(questionnaires),
  };
}
