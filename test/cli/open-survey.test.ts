import { mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, expect, test, vi } from 'vitest';
import { openSurvey } from '../../src/cli/batch/open-survey.ts';
import type { SurveyFile } from '../../src/batch/read-survey.ts';
import { sessionIn } from './keeping.ts';

// Its own folder lies among the temporary ones too.
const { io } = await sessionIn();

function standardInput(chunks: AsyncIterable<Uint8Array>): Promise<SurveyFile> {
  return openSurvey({ ...io, stdin: chunks as typeof io.stdin }, '-');
}

async function piecesOf(bytes: Uint8Array, size: number): Promise<readonly Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
  const survey = await standardInput(Readable.from(chunks));
  const pieces: Uint8Array[] = [];
  for await (const piece of survey.open()) pieces.push(new Uint8Array(piece));
  return pieces;
}

test('when standard input comes in other chunks, then it is read in the same pieces', async () => {
  const bytes = Uint8Array.from({ length: 300_000 }, (_, at) => at % 251);
  const pieces = await piecesOf(bytes, 65_536);
  expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
  expect(pieces.map(({ length }) => length)).toEqual([131_072, 131_072, 37_856]);
  expect(await piecesOf(bytes, 7001)).toEqual(pieces);
  expect(await piecesOf(bytes, 300_000)).toEqual(pieces);
});

afterEach(() => vi.unstubAllEnvs());

test('when standard input is kept, then no file of it is seen, and what is read twice is the same', async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'diagnose-stdin-')));
  vi.stubEnv('TMPDIR', folder);
  const seen: (readonly string[])[] = [];
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (const word of ['one', 'two', 'three']) {
      yield Buffer.from(word);
      seen.push(await readdir(folder));
    }
  }
  const { open } = await standardInput(chunks());
  // Whoever only looks at the beginning leaves the rest to others.
  for await (const piece of open()) if (piece.length > 0) break;
  const read = async (): Promise<string> => {
    const pieces: Uint8Array[] = [];
    for await (const piece of open()) pieces.push(piece);
    return Buffer.concat(pieces).toString();
  };
  expect(await Promise.all([read(), read()])).toEqual(['onetwothree', 'onetwothree']);
  expect([...seen, await readdir(folder)]).toEqual([[], [], [], []]);
  await rm(folder, { recursive: true });
});

test('when standard input cannot be read or kept, then it is told in words', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('a');
    throw Object.assign(new Error('read'), { code: 'EISDIR' });
  }
  await expect(standardInput(broken())).rejects.toMatchObject({
    key: 'cli.cannot-read',
    args: { path: '<stdin>', reason: 'EISDIR' },
  });
  const missing = join(tmpdir(), 'diagnose-no-such-folder');
  vi.stubEnv('TMPDIR', missing);
  await expect(standardInput(Readable.from([Buffer.from('a')]))).rejects.toMatchObject({
    key: 'cli.cannot-write',
    args: { path: missing, reason: 'ENOENT' },
  });
});
