import { dirname, join, resolve } from 'node:path';
import { layCatalogues } from '../catalogue/lay-catalogues.ts';
import { loadCatalogue } from '../catalogue/load-catalogue.ts';
import type { CatalogueFiles, LoadedCatalogue } from '../catalogue/load-catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkBridges } from '../questionnaire/check-bridges.ts';
import { checkCapabilities, loadQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { Base, QuestionnaireSource } from '../questionnaire/load-file.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { loadTranslation } from '../questionnaire/translate.ts';
import type { Translation } from '../questionnaire/translate.ts';
import { closestWord } from '../source/closest-word.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { withCompiled } from './compiled.ts';
import { FindingsError, UsageError } from './errors.ts';
import type { Io } from './io.ts';
import { lacksKey } from './lacks-key.ts';
import { readBase } from './read-base.ts';
import { readFile } from './read-file.ts';
import { SHIPPED } from './shipped.ts';

/** A questionnaire with the catalogue that its conditions and advice rest on. */
export interface Pack {
  readonly loaded: LoadedQuestionnaire;
  readonly catalogue: LoadedCatalogue;
  /** What the catalogue was read from. */
  readonly files: CatalogueFiles;
  /** What the catalogues laid over it have that is worth knowing, and is no error. */
  readonly notes?: readonly Diagnostic[];
}

/** Ids of the packs that come with the program, sorted. */
export async function shippedPacks(io: Io): Promise<readonly string[]> {
  const names = await io.files.list(SHIPPED.questionnaires);
  const packs = await Promise.all(
    names.map(async (name) => {
      const found = await io.files.exists(join(SHIPPED.questionnaires, name, 'questionnaire.yaml'));
      return found ? [name] : [];
    }),
  );
  return packs.flat();
}

/** A shipped pack by its id, or a user's own by the path of its folder or file. */
export async function loadPack(
  io: Io,
  idOrPath: string,
  layers: readonly string[] = [],
): Promise<Pack> {
  const file = await findQuestionnaire(io, idOrPath);
  const files = await readCatalogueFiles(io);
  const { catalogue, notes } = await readCatalogue(io, files, layers);
  const loaded = await loadFile(io, file, { catalogue, files });
  return { loaded, catalogue, files, ...(notes.length > 0 && { notes }) };
}

/** The catalogue that comes with the program, without a questionnaire; `layers` are files laid over it. */
export async function loadCatalogueAlone(
  io: Io,
  layers: readonly string[] = [],
): Promise<LoadedCatalogue> {
  return (await readCatalogue(io, await readCatalogueFiles(io), layers)).catalogue;
}

/** The questionnaires that bridges of a pack lead to, by id; only those that come with the program. */
export async function loadOthers(io: Io, { loaded, ...around }: Pack): Promise<Others> {
  const wanted = new Set(loaded.questionnaire.bridges.map(({ to }) => to));
  const shipped = wanted.size === 0 ? [] : await shippedPacks(io);
  const others = await Promise.all(
    shipped
      .filter((id) => wanted.has(id))
      .map(async (id) => [id, await loadFile(io, shippedFile(id), around)] as const),
  );
  const found = new Map(others);
  const wrong = checkBridges(loaded, found);
  if (wrong.length > 0) throw new FindingsError(wrong);
  return found;
}

type Others = ReadonlyMap<string, LoadedQuestionnaire>;

async function loadFile(
  io: Io,
  file: string,
  { catalogue: { catalogue }, files }: Pick<Pack, 'catalogue' | 'files'>,
): Promise<LoadedQuestionnaire> {
  const source = await readQuestionnaire(io, file, files);
  const { loaded, diagnostics } = loadQuestionnaire(source, catalogue.profile);
  if (!loaded) throw new FindingsError(diagnostics);
  const known = new Set(catalogue.capabilities.map((capability) => capability.id));
  const unknown = checkCapabilities(loaded, known);
  if (unknown.length > 0) throw new FindingsError(unknown);
  return loaded;
}

function shippedFile(id: string): string {
  return join(SHIPPED.questionnaires, id, 'questionnaire.yaml');
}

/** A questionnaire's file with the translation that lies beside it, and with what it extends. */
async function readQuestionnaire(
  io: Io,
  file: string,
  { profile }: CatalogueFiles,
): Promise<QuestionnaireSource> {
  const named = { file, bytes: await readFile(io, file) };
  const translation = await readTranslation(io, dirname(file));
  // Its conditions were checked against the profile as it was then.
  const source = profile.compiled ? await withCompiled(io, named) : named;
  const base = await readBase(io, named);
  return {
    ...source,
    ...(translation && { translation }),
    ...(base && { base: await withTranslation(io, base) }),
  };
}

async function withTranslation(io: Io, base: Base): Promise<Base> {
  if (base.kind !== 'found') return base;
  const translation = await readTranslation(io, dirname(base.source.file));
  return { ...base, source: { ...base.source, ...(translation && { translation }) } };
}

async function readTranslation(io: Io, folder: string): Promise<Translation | undefined> {
  const file = join(folder, 'en.yaml');
  if (!(await io.files.exists(resolve(io.cwd, file)))) return undefined;
  const { translation, diagnostics } = loadTranslation(
    await withCompiled(io, { file, bytes: await readFile(io, file) }),
  );
  if (!translation) throw new FindingsError(diagnostics);
  return translation;
}

async function findQuestionnaire(io: Io, idOrPath: string): Promise<string> {
  const shipped = await shippedPacks(io);
  if (shipped.includes(idOrPath)) return shippedFile(idOrPath);
  const path = resolve(io.cwd, idOrPath);
  // As the user wrote it: findings name it so.
  if (await io.files.isFolder(path)) return join(idOrPath, 'questionnaire.yaml');
  if (await io.files.exists(path)) return idOrPath;
  const suggestion = closestWord(idOrPath, shipped) ?? 'none';
  throw new UsageError('cli.no-such-pack', { id: idOrPath, known: shipped.join(', '), suggestion });
}

interface LaidCatalogue {
  readonly catalogue: LoadedCatalogue;
  readonly notes: readonly Diagnostic[];
}

/** The catalogue that comes with the program, and what is laid over it. */
async function readCatalogue(
  io: Io,
  files: CatalogueFiles,
  layers: readonly string[],
): Promise<LaidCatalogue> {
  const translation = await readTranslation(io, join(SHIPPED.questionnaires, 'catalogue'));
  const { loaded, diagnostics } = loadCatalogue(files, translation);
  if (!loaded) throw new FindingsError(diagnostics);
  if (layers.length === 0) return { catalogue: loaded, notes: [] };
  const laid = layCatalogues(loaded, await readLayers(io, layers));
  const other = lacksKey('catalogue', laid.diagnostics);
  if (other) throw new UsageError('cli.no-layer', { path: other.file });
  if (!laid.loaded) throw new FindingsError(laid.diagnostics);
  return { catalogue: laid.loaded, notes: laid.diagnostics };
}

/** Catalogues of one's own, in the order in which they were named. */
export function readLayers(io: Io, layers: readonly string[]): Promise<readonly NamedBytes[]> {
  return Promise.all(layers.map(async (file) => ({ file, bytes: await readFile(io, file) })));
}

export async function readCatalogueFiles(io: Io): Promise<CatalogueFiles> {
  const read = async (name: string): Promise<NamedBytes> => {
    const file = join(SHIPPED.questionnaires, 'catalogue', `${name}.yaml`);
    return withCompiled(io, { file, bytes: await readFile(io, file) });
  };
  const [profile, capabilities, solutions, policies] = await Promise.all([
    read('profile'),
    read('capabilities'),
    read('solutions'),
    read('policies'),
  ]);
  return { profile, capabilities, solutions, policies };
}
