import { expect, test } from 'vitest';
import { numberText } from '../../src/batch/number-text.ts';
import { blockScorer } from '../../src/batch/score-block.ts';
import { lineScorer } from '../../src/batch/score-line.ts';
import type { LineScoring } from '../../src/batch/score-line.ts';
import { scoreInThreads } from '../../src/cli/stream-pool.ts';
import { wholeLines } from '../../src/batch/whole-lines.ts';
import { bytesOf, catalogue, questionnaire } from '../load.ts';
import { chunksOf } from './chunks.ts';

const loaded = questionnaire(bytesOf('bench/scoring/questionnaire.yaml'));
const { profile } = catalogue().catalogue;
const scoring: LineScoring = { loaded, profile, detail: 'scores', sentence: ({ code }) => code };
const { id } = loaded.questionnaire;
const setting = { cwd: '/', questionnaire: id, detail: 'scores', language: 'en' } as const;

function sheet(number: number): string {
  const answers = number % 5 === 0 ? { nothing: 1 } : { q01: 'ABCDE'[number % 5] };
  return JSON.stringify({ questionnaire: id, profile: { name: `厂${number}` }, answers });
}

const sheets = Array.from({ length: 40 }, (_, number) => sheet(number));

test('when lines come in blocks, then what comes out is what each line alone gives', async () => {
  const scoreLine = lineScorer(scoring);
  const alone = sheets.map((text, at) => `${scoreLine({ number: at + 1, text }).bytes}\n`);
  const score = blockScorer(scoring);
  const blocks: Uint8Array[] = [];
  let refused = false;
  for await (const block of wholeLines(chunksOf(sheets.join('\n'), 500))) {
    const scored = score(block);
    blocks.push(scored.bytes);
    refused ||= scored.refused;
  }
  expect(Buffer.concat(blocks).toString('latin1')).toBe(alone.join(''));
  expect(refused).toBe(true);
});

test('when blocks are done in another order, then they are written in theirs', async () => {
  const done: number[] = [];
  const written: number[] = [];
  await scoreInThreads(
    wholeLines(chunksOf('line\n'.repeat(30), 5)),
    async ({ first }) => {
      for (let wait = 0; wait < (first * 7) % 5; wait += 1) await tick();
      done.push(first);
      return { bytes: new Uint8Array([first]), refused: false };
    },
    { others: 0, from: 0, setting },
    async ({ bytes }) => {
      await tick();
      written.push(bytes[0] ?? 0);
    },
  );
  const inOrder = Array.from({ length: 30 }, (_, at) => at + 1);
  expect(written).toEqual(inOrder);
  expect(done).not.toEqual(inOrder);
});

function tick(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

test('when a block cannot be scored, then whoever waits is told', async () => {
  const run = scoreInThreads(
    wholeLines(chunksOf('a\nb\n', 2)),
    () => Promise.reject(new Error('lost')),
    { others: 0, from: 0, setting },
    () => Promise.resolve(),
  );
  await expect(run).rejects.toThrow('lost');
});

test.each([0, -0, 1 / 3, 66.666_666_666_666_67, 1e21, 5e-324, -12.5])(
  'when %d is asked for again and again, then it is written as JSON writes it',
  (number) => {
    const others = Array.from({ length: 50_000 }, (_, at) => at / 7);
    expect(others.map(numberText)).toEqual(others.map(String));
    expect([numberText(number), numberText(number)]).toEqual([
      JSON.stringify(number),
      JSON.stringify(number),
    ]);
  },
);
