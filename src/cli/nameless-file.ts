import { randomUUID } from 'node:crypto';
import { createWriteStream, openSync, read, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';

/**
 * Keeps bytes in a file for temporary things that has lost its name before the first of them is written, so
 * that it is gone with the program, however that ends. Gives them again, from the start, as often as asked.
 */
export async function namelessFile(
  chunks: AsyncIterable<Uint8Array>,
): Promise<() => AsyncIterable<Uint8Array>> {
  const path = join(tmpdir(), `diagnose-${randomUUID()}`);
  const fd = openSync(path, 'wx+', 0o600);
  unlinkSync(path);
  await pipeline(chunks, createWriteStream(path, { fd, autoClose: false }));
  return () => piecesOf(fd);
}

const PIECE = 1 << 17;

const readAt = promisify(read);

/** In pieces of one size. A stream of Node's would close the file when somebody reads the beginning only. */
async function* piecesOf(fd: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; ; at += PIECE) {
    const { bytesRead, buffer } = await readAt(fd, Buffer.allocUnsafe(PIECE), 0, PIECE, at);
    if (bytesRead > 0) yield buffer.subarray(0, bytesRead);
    if (bytesRead < PIECE) return;
  }
}
