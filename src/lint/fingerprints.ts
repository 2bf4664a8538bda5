import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hashValue } from '../source/hash-value.ts';

/** What a fingerprint is made from besides the finding itself. */
export interface FingerprintContext {
  /** A file's name that is the same wherever the program runs. */
  readonly nameOf: (file: string) => string;
  /** The line a finding is on. */
  readonly lineOf: (diagnostic: Diagnostic) => string;
}

/**
 * What each finding is known by from run to run: its code, its file, the text it is about and how
 * many the same stand above it, but not its line, which moves.
 */
export function fingerprints(
  diagnostics: readonly Diagnostic[],
  { nameOf, lineOf }: FingerprintContext,
): ReadonlyMap<Diagnostic, string> {
  const counts = new Map<string, number>();
  const found = new Map<Diagnostic, string>();
  for (const diagnostic of diagnostics) {
    // Lists name what else there is, which changes with the rest of the file.
    const args = Object.entries(diagnostic.args).filter(([, value]) => !Array.isArray(value));
    const text = lineOf(diagnostic).trim();
    const hash = hashValue([diagnostic.code, nameOf(diagnostic.file), text, ...args.flat()]);
    const count = (counts.get(hash) ?? 0) + 1;
    counts.set(hash, count);
    found.set(diagnostic, count === 1 ? hash : hashValue([hash, count]));
  }
  return found;
}
