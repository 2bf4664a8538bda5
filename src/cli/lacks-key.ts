import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** What says that a file lacks the key by which its kind is known: then it is some other file. */
export function lacksKey(key: string, diagnostics: readonly Diagnostic[]): Diagnostic | undefined {
  return diagnostics.find(({ code, args }) => code === 'missing-key' && args['key'] === key);
}
