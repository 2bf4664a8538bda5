import { resolve } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { slashes } from '../../diagnostics/format/file-uri.ts';
import type { NamedBytes } from '../../source/named-bytes.ts';
import { FileError } from '../errors.ts';
import { plainText } from '../plain-text.ts';
import { systemCode } from '../read-file.ts';
import type { Session } from '../session.ts';
import { EMPTY_TRANSLATION } from './new-translations.ts';

/** Writes the files that have changed, each whole or not at all, with its permissions as they were. */
export async function writeFixed(
  before: readonly NamedBytes[],
  after: readonly NamedBytes[],
  { io, say }: Session,
): Promise<void> {
  const changes = changed(before, after);
  for (const { file, to } of changes) {
    try {
      await io.files.replace(resolve(io.cwd, file), to);
    } catch (error) {
      throw new FileError('cli.cannot-write', { path: file, reason: systemCode(error) }, error);
    }
  }
  if (changes.length > 0) io.stderr.write(`${say('lint.fixed', { count: changes.length })}\n`);
}

/** What would be written, as a unified diff on standard output. */
export function showDiff(
  before: readonly NamedBytes[],
  after: readonly NamedBytes[],
  { io, say }: Session,
): void {
  const changes = changed(before, after);
  for (const { file, from, to } of changes) {
    const name = plainText(slashes(file)).replace(/^\/+/, '');
    const decoder = new TextDecoder();
    const [old, fresh] = [decoder.decode(from), decoder.decode(to)];
    io.stdout.write(
      createTwoFilesPatch(`a/${name}`, `b/${name}`, old, fresh, undefined, undefined, {
        headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
      }),
    );
  }
  io.stderr.write(`${say('lint.would-fix', { count: changes.length })}\n`);
}

interface Change {
  readonly file: string;
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

function changed(before: readonly NamedBytes[], after: readonly NamedBytes[]): readonly Change[] {
  return before.flatMap(({ file, bytes }, index) => {
    const to = after[index]?.bytes ?? bytes;
    const from = bytes === EMPTY_TRANSLATION ? new Uint8Array() : bytes;
    return to === bytes ? [] : [{ file, from, to }];
  });
}
