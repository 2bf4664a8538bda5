import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { placeFinding } from '../source/finding.ts';
import { isRecord } from '../source/is-record.ts';
import type { NamedBytes } from '../source/named-bytes.ts';
import { parseSource } from '../source/parse-source.ts';

/** Told of a questionnaire that scores, and has no golden cases beside it: nothing shows when its scores go wrong. */
export function* withoutCases({ bytes, file }: NamedBytes): Generator<Diagnostic> {
  const { source } = parseSource(bytes, file);
  if (!source || !isRecord(source.value) || !('scoring' in source.value)) return;
  const finding = { code: 'cases-none', path: ['scoring'], part: 'key', args: {} } as const;
  yield placeFinding(finding, source.index);
}
