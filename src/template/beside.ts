import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Path, SourceIndex } from '../source/source-index.ts';

/** What a theme may name: files in its folder or below, as bytes or as what stood in the way. */
export type Beside = ReadonlyMap<string, BesideFile>;

export type BesideFile =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' | 'too_large' };

/** Bytes that a file of each kind may have. */
export const MOST_BYTES = { logo: 1_000_000, font: 32_000_000 } as const;

/** What a file is for. */
export type BesideKind = keyof typeof MOST_BYTES;

const PART = '[\\p{L}\\p{N}_-][\\p{L}\\p{N} ._-]*';
const INSIDE = new RegExp(`^(${PART}/){0,3}${PART}$`, 'u');

/** Whether a path stays in the folder: no way up, no drive, nothing hidden. */
export function staysInside(path: string): boolean {
  return INSIDE.test(path);
}

export interface TakenFile {
  readonly bytes?: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/** The bytes of a file that a theme names at a path of its own, or the finding that says why there are none. */
export function takeBeside(
  { name, kind, at }: { readonly name: string; readonly kind: BesideKind; readonly at: Path },
  beside: Beside,
  index: SourceIndex,
): TakenFile {
  const found = beside.get(name) ?? { kind: 'missing' };
  if (staysInside(name) && found.kind === 'read') return { bytes: found.bytes, diagnostics: [] };
  const tooLarge = found.kind === 'too_large';
  const code = !staysInside(name)
    ? 'theme-file-outside'
    : tooLarge
      ? 'theme-file-too-large'
      : 'theme-file-missing';
  const args = { path: name, ...(tooLarge && { limit: MOST_BYTES[kind] / 1_000_000 }) };
  return { diagnostics: [{ ...index.locate(at), code, severity: 'error', args }] };
}
