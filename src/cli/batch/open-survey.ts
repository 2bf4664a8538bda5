import { resolve } from 'node:path';
import type { SurveyFile } from '../../batch/read-survey.ts';
import { FileError } from '../errors.ts';
import type { Io } from '../io.ts';
import { systemCode } from '../read-file.ts';
import { STDIN } from './find-surveys.ts';

/** What is read from standard input is kept, since it is looked at twice; more than this is refused. */
const MOST_FROM_STDIN = 512 * 1024 * 1024;

/** A file, or standard input, to be read as often as needed. */
export async function openSurvey(io: Io, file: string): Promise<SurveyFile> {
  if (file !== STDIN) {
    return { file, open: () => streamOf(io, file) };
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of io.stdin) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    chunks.push(bytes);
    length += bytes.length;
    if (length > MOST_FROM_STDIN) {
      throw new FileError('cli.cannot-read', { path: '<stdin>', reason: 'EFBIG' }, undefined);
    }
  }
  return { file: '<stdin>', open: () => pieces(chunks) };
}

const PIECE = 1 << 17;

/** In pieces of one size, whichever way they came: what is found in a piece is told before its rows. */
async function* pieces(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  let kept = Buffer.alloc(0);
  for (const chunk of chunks) {
    kept = Buffer.concat([kept, chunk]);
    for (; kept.length >= PIECE; kept = kept.subarray(PIECE)) yield kept.subarray(0, PIECE);
  }
  if (kept.length > 0) yield kept;
}

async function* streamOf(io: Io, file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* io.files.stream(resolve(io.cwd, file));
  } catch (error) {
    throw new FileError('cli.cannot-read', { path: file, reason: systemCode(error) }, error);
  }
}
