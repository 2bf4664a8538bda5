import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkTranslation, loadTranslation, textsIn } from '../questionnaire/translate.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { parseSource } from '../source/parse-source.ts';
import { classify } from './classify.ts';
import type { FileKind } from './classify.ts';
import { sameFolder } from './same-folder.ts';
import { translationFixer } from './translation-fixes.ts';

// They hold no texts to translate.
const APART: ReadonlySet<FileKind> = new Set(['translation', 'answers', 'cases', 'layer']);

/** A translation against the files of its folder: what is missing, out of date, or about nothing. */
export function lintTranslation(
  named: NamedBytes,
  files: readonly NamedBytes[],
): readonly Diagnostic[] {
  const { translation, diagnostics } = loadTranslation(named);
  if (!translation) return diagnostics;
  const translated = files.filter((file) => {
    const kind = classify(file);
    return sameFolder(file, named) && !APART.has(kind);
  });
  const values = translated.map(({ bytes, file }) => parseSource(bytes, file).source?.value);
  // Alone, without what it translates, nothing can be said of it.
  if (translated.length === 0) return [];
  const fix = translationFixer(named, new Map(values.flatMap(textsIn)));
  return fix([...checkTranslation(values, translation)]);
}
