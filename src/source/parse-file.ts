import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { NamedBytes } from './named-bytes.ts';
import { parseSource } from './parse-source.ts';
import type { Source } from './parse-source.ts';
import type { SourceIndex } from './source-index.ts';

/** A file's value and places, or the findings that say why it has none. */
interface FileParse {
  readonly source?: Source;
  readonly diagnostics: readonly Diagnostic[];
}

/** A file's value and places: the compiled value where there is one, else what the bytes say. */
export function parseFile({ file, bytes, compiled }: NamedBytes): FileParse {
  if (!compiled) return parseSource(bytes, file);
  const index = lazyIndex(file, () => parseSource(bytes, file).source);
  return { source: { value: compiled.value, index, isChecked: true }, diagnostics: [] };
}

/** Parses only when someone asks for a place, which few commands do of a file without findings. */
function lazyIndex(file: string, parse: () => Source | undefined): SourceIndex {
  let known: SourceIndex | undefined;
  const index = (): SourceIndex => {
    known ??= parse()?.index;
    if (!known) throw new Error(`a compiled file cannot be parsed: ${file}`);
    return known;
  };
  return {
    file,
    locate: (path, part) => index().locate(path, part),
    has: (path) => index().has(path),
    locateInside: (path, start, end) => index().locateInside(path, start, end),
    whole: { file, line: 1, column: 1, endLine: 1, endColumn: 1 },
  };
}
