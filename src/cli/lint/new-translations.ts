import { dirname, join, resolve } from 'node:path';
import { classify } from '../../lint/classify.ts';
import { withoutTranslation } from '../../lint/without-translation.ts';
import type { NamedBytes } from '../../source/named-bytes.ts';
import type { Io } from '../io.ts';

/** Where a translation begins that is not there yet. */
export const EMPTY_TRANSLATION: Uint8Array = new TextEncoder().encode('language: en\ntexts: {}\n');

/** Translations to be made: the questionnaires that have none beside them, and what would be filled. */
export interface NewTranslations {
  readonly untranslated: ReadonlySet<string>;
  readonly files: readonly NamedBytes[];
}

export async function findNewTranslations(
  io: Io,
  files: readonly NamedBytes[],
): Promise<NewTranslations> {
  const asked = files.filter(
    (named) =>
      classify(named) === 'questionnaire' && withoutTranslation(named).next().done !== true,
  );
  const untranslated = new Map<string, string>();
  for (const { file } of asked) {
    const beside = join(dirname(file), 'en.yaml');
    // What standard input stands for need not be a file.
    const isWritten = await io.files.exists(resolve(io.cwd, file));
    if (!isWritten || (await io.files.exists(resolve(io.cwd, beside)))) continue;
    untranslated.set(file, beside);
  }
  const fresh = [...new Set(untranslated.values())];
  return {
    untranslated: new Set(untranslated.keys()),
    files: fresh.map((file) => ({ file, bytes: EMPTY_TRANSLATION })),
  };
}
