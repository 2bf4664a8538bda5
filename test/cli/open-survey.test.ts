import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { openSurvey } from '../../src/cli/batch/open-survey.ts';
import { sessionIn } from './keeping.ts';

async function piecesOf(bytes: Uint8Array, size: number): Promise<readonly Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
  const { io } = await sessionIn();
  const stdin = Readable.from(chunks) as unknown as typeof io.stdin;
  const survey = await openSurvey({ ...io, stdin }, '-');
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
