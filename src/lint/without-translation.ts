import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { textsIn } from '../questionnaire/translate.ts';
import { placeFinding } from '../source/finding.ts';
import { isRecord } from '../source/is-record.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { parseSource } from '../source/parse-source.ts';

/** What a questionnaire lacks that names English beside its own language and has no translation file. */
export function* withoutTranslation({ bytes, file }: NamedBytes): Generator<Diagnostic> {
  const { source } = parseSource(bytes, file);
  if (!source || !isRecord(source.value)) return;
  const languages = source.value['languages'];
  const position = Array.isArray(languages) ? languages.indexOf('en') : 0;
  // Texts written as they are are in the first language.
  const count = position > 0 ? textsIn(source.value).length : 0;
  if (count === 0) return;
  const path = ['languages', position];
  const finding = { code: 'translation-none', path, args: { language: 'en', count } } as const;
  yield placeFinding(finding, source.index);
}
