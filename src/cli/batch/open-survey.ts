import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import type { SurveyFile } from '../../batch/read-survey.ts';
import { FileError } from '../errors.ts';
import type { Io } from '../io.ts';
import { systemCode } from '../read-file.ts';
import { STDIN } from './find-surveys.ts';

/** A file, or standard input, to be read as often as needed. */
export async function openSurvey(io: Io, file: string): Promise<SurveyFile> {
  if (file !== STDIN) {
    return { file, open: () => readable(file, io.files.stream(resolve(io.cwd, file))) };
  }
  const name = '<stdin>';
  try {
    return { file: name, open: await io.files.keep(readable(name, io.stdin)) };
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError('cli.cannot-write', { path: tmpdir(), reason: systemCode(error) }, error);
  }
}

/** What cannot be read is told in words. */
async function* readable(
  path: string,
  chunks: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  } catch (error) {
    throw new FileError('cli.cannot-read', { path, reason: systemCode(error) }, error);
  }
}
