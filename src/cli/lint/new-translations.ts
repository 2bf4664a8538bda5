import { dirname, join, resolve } from 'node:path';
import { classify } from '../../lint/classify.ts';
import { namesEnglishToo, withoutTranslation } from '../../lint/without-translation.ts';
import type { NamedBytes } from '../../source/named-bytes.ts';
import type { Io } from '../io.ts';

/** Where a translation begins that is not there yet. */
export const EMPTY_TRANSLATION: Uint8Array = new TextEncoder().encode('language: en\ntexts: {}\n');

/** The questionnaires that name English and have no translation beside them; where it would lie, by their names. */
export async function findUntranslated(
  io: Io,
  files: readonly NamedBytes[],
): Promise<ReadonlyMap<string, string>> {
  const untranslated = new Map<string, string>();
  for (const named of files) {
    if (classify(named) !== 'questionnaire' || !namesEnglishToo(named)) continue;
    const beside = join(dirname(named.file), 'en.yaml');
    // What standard input stands for need not be a file.
    const isWritten = await io.files.exists(resolve(io.cwd, named.file));
    if (isWritten && !(await io.files.exists(resolve(io.cwd, beside)))) {
      untranslated.set(named.file, beside);
    }
  }
  return untranslated;
}

/** Translations to be made: empty, one for each that would have something to fill. */
export function newTranslations(
  files: readonly NamedBytes[],
  untranslated: ReadonlyMap<string, string>,
): readonly NamedBytes[] {
  const lacking = files.filter(
    (named) => untranslated.has(named.file) && withoutTranslation(named).next().done !== true,
  );
  const names = new Set(lacking.map(({ file }) => untranslated.get(file) ?? file));
  return [...names].map((file) => ({ file, bytes: EMPTY_TRANSLATION }));
}
