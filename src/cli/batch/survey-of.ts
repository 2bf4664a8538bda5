import { loadMapping } from '../../batch/load-mapping.ts';
import type { Mappable, Mapping } from '../../batch/load-mapping.ts';
import { questionNames } from '../../batch/question-names.ts';
import type { Survey } from '../../batch/read-survey.ts';
import type { TableReading } from '../../batch/read-table.ts';
import { parseAnswers } from '../../answers/load-answers.ts';
import { isRecord } from '../../source/is-record.ts';
import { parseSource } from '../../source/parse-source.ts';
import { FindingsError, UsageError } from '../errors.ts';
import { loadPack } from '../load-pack.ts';
import type { Pack } from '../load-pack.ts';
import type { Io } from '../io.ts';
import { readFile } from '../read-file.ts';
import { findMapping } from './find-surveys.ts';
import { readSheetApart } from './read-sheet-apart.ts';

/** What the command line says about how files are to be read. */
export interface ReadingWords {
  readonly catalogue?: readonly string[];
  readonly questionnaire?: string;
  readonly map?: string;
  readonly sheet?: string;
  readonly encoding?: string;
  readonly separator?: string;
}

/** They alone: what else the command line says stays where it is. */
export function readingWordsOf(words: ReadingWords): ReadingWords {
  const { catalogue, questionnaire, map, sheet, encoding, separator } = words;
  return {
    ...(catalogue !== undefined && { catalogue }),
    ...(questionnaire !== undefined && { questionnaire }),
    ...(map !== undefined && { map }),
    ...(sheet !== undefined && { sheet }),
    ...(encoding !== undefined && { encoding }),
    ...(separator !== undefined && { separator }),
  };
}

/** The questionnaire of a run: the one that is named, else what the first mapping or answer file names. */
export async function packOf(io: Io, files: readonly string[], words: ReadingWords): Promise<Pack> {
  checkEncoding(words.encoding);
  const named = words.questionnaire ?? (await questionnaireNamed(io, files, words.map));
  if (named === undefined) throw new UsageError('batch.no-questionnaire');
  return loadPack(io, named, words.catalogue);
}

function checkEncoding(encoding: string | undefined): void {
  try {
    if (encoding !== undefined) new TextDecoder(encoding).decode();
  } catch {
    throw new UsageError('batch.bad-encoding', { encoding: encoding ?? '' });
  }
}

const ID = /^[a-z][a-z0-9-]{0,63}$/;

async function questionnaireNamed(
  io: Io,
  files: readonly string[],
  given: string | undefined,
): Promise<string | undefined> {
  for (const file of files) {
    const mapping = await findMapping(io, file, given);
    const named =
      mapping === undefined
        ? await namedInAnswers(io, file)
        : valueNamed(parseSource(await readFile(io, mapping), mapping).source?.value);
    // A file must not make the program read any file it likes.
    if (named !== undefined && ID.test(named)) return named;
  }
  return undefined;
}

function valueNamed(value: unknown): string | undefined {
  const named = isRecord(value) ? value['questionnaire'] : undefined;
  return typeof named === 'string' ? named : undefined;
}

async function namedInAnswers(io: Io, file: string): Promise<string | undefined> {
  if (!/\.ya?ml$/i.test(file)) return undefined;
  return parseAnswers(await readFile(io, file), file).parsed?.file.questionnaire;
}

/** How one file is to be read. */
export async function surveyOf(
  io: Io,
  { loaded, catalogue }: Pack,
  words: ReadingWords,
  file: string,
): Promise<Survey> {
  const { profile } = catalogue.catalogue;
  const names = questionNames(loaded, profile);
  const path = await findMapping(io, file, words.map);
  const { questionnaire } = loaded;
  const mapping =
    path === undefined ? undefined : await readMapping(io, path, { questionnaire, names });
  return { loaded, profile, names, ...readingOf(words), ...(mapping && { mapping }) };
}

/** What the words say about how any table is to be read. */
export function readingOf({ sheet, encoding, separator }: ReadingWords): TableReading {
  checkEncoding(encoding);
  return {
    readSheet: readSheetApart,
    ...(sheet !== undefined && { sheet }),
    ...(encoding !== undefined && { encoding }),
    ...(separator !== undefined && { separator: separator === '\\t' ? '\t' : separator }),
  };
}

export async function readMapping(io: Io, path: string, mappable: Mappable): Promise<Mapping> {
  const { mapping, diagnostics } = loadMapping(await readFile(io, path), path, mappable);
  if (!mapping) throw new FindingsError(diagnostics);
  return mapping;
}
