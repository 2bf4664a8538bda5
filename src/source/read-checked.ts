import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SchemaChecker } from './check-schema.ts';
import type { NamedBytes } from './named-bytes.ts';
import { parseSource } from './parse-source.ts';
import type { SourceIndex } from './source-index.ts';
import type { Rest } from './what-fits.ts';

/** A file that could be parsed and fits its schema, or the findings that say why not. */
export type ReadChecked<T> =
  | { readonly ok: true; readonly value: T; readonly index: SourceIndex }
  | {
      readonly ok: false;
      readonly diagnostics: readonly Diagnostic[];
      /** What fits when the rest is left out; undefined where that is nothing. */
      readonly rest?: Rest<T>;
    };

/** YAML or JSON bytes, from their text, against a schema. */
export function readChecked<T>(
  { file, bytes }: Pick<NamedBytes, 'file' | 'bytes'>,
  check: SchemaChecker<T>,
): ReadChecked<T> {
  const { source, diagnostics } = parseSource(bytes, file);
  if (!source) return { ok: false, diagnostics };
  const checked = check(source);
  return checked.ok ? { ...checked, index: source.index } : checked;
}
