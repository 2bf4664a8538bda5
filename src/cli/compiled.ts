import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { isRecord } from '../source/is-record.ts';
import type { Compiled, NamedBytes } from '../source/named-bytes.ts';
import type { Io } from './io.ts';
import { SHIPPED } from './shipped.ts';

/**
 * Where the compiled form of a shipped file lies.
 * @public the build writes it there
 */
export function compiledPath(file: string): string {
  return `${SHIPPED.compiled}${relative(SHIPPED.questionnaires, file)}.json`;
}

/**
 * What is compiled from a file: its value, and the hash of the bytes that say so.
 * @public the build writes it
 */
export function compiledText(bytes: Uint8Array, value: unknown): string {
  return JSON.stringify({ sha256: sha256(bytes), value });
}

/** The file with its compiled value, unless it has none or was changed since. */
export async function withCompiled<Named extends NamedBytes>(io: Io, named: Named): Promise<Named> {
  // A pack of one's own is read as it stands.
  if (!named.file.startsWith(SHIPPED.questionnaires)) return named;
  const text = await io.files.read(compiledPath(named.file)).catch(() => undefined);
  const compiled = text && valueIn(text, named.bytes);
  return compiled ? { ...named, compiled } : named;
}

/**
 * The value in a compiled text, if it is of these bytes.
 * @public for its test
 */
export function valueIn(text: Uint8Array, bytes: Uint8Array): Compiled | undefined {
  const compiled: unknown = JSON.parse(new TextDecoder().decode(text));
  const isCurrent = isRecord(compiled) && compiled['sha256'] === sha256(bytes);
  return isCurrent ? { value: compiled['value'] } : undefined;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
