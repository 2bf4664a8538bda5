import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { textsIn } from '../questionnaire/translate.ts';
import { placeFinding } from '../source/finding.ts';
import { isRecord } from '../source/is-record.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { parseSource } from '../source/parse-source.ts';

/** What a questionnaire lacks that names English beside its own language and has no translation file. */
export function* withoutTranslation(named: NamedBytes): Generator<Diagnostic> {
  const { source } = parseSource(named.bytes, named.file);
  const position = placeOfEnglish(source?.value);
  // Texts written as they are are in the first language.
  const count = source && position > 0 ? textsIn(source.value).length : 0;
  if (!source || count === 0) return;
  const path = ['languages', position];
  yield placeFinding(
    { code: 'translation-none', path, args: { language: 'en', count } },
    source.index,
  );
}

/** Whether a questionnaire names English beside its own language. */
export function namesEnglishToo({ bytes, file }: NamedBytes): boolean {
  return placeOfEnglish(parseSource(bytes, file).source?.value) > 0;
}

function placeOfEnglish(value: unknown): number {
  const languages = isRecord(value) ? value['languages'] : undefined;
  return Array.isArray(languages) ? languages.indexOf('en') : 0;
}
