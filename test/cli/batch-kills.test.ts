import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

// The real `batch` is killed at random moments and taken up again: no row may be lost or come twice,
// and an output is whole or not there. `npm run test:kills` does it 30 times.

const PROGRAM = fileURLToPath(new URL('../../bin/diagnose.js', import.meta.url));
const isLong = process.env['MODE'] === 'kills';
const KILLS = isLong ? 30 : 2;
const ROWS = isLong ? 4000 : 500;
const PARTIAL = '.partial';
const WHOLE = 'whole';
// A workbook has the time in it, and so has the manifest.
const COMPARED = ['scores.csv', 'scores.jsonl', 'findings.csv', 'findings.jsonl', 'rejects/1-a.csv'];

let folder = '';
let expected: ReadonlyMap<string, string> = new Map();
let lasted = 0;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'diagnose-batch-kills-')));
  const rows = Array.from({ length: ROWS }, (_, at) =>
    at % 50 === 7 ? `厂${at},,Z,A,B` : `厂${at % 900},91440000MA${at % 900},${'ABCD'[at % 4]},${'ABCD'[at % 3]},B`,
  );
  await writeFile(join(folder, 'a.csv'), ['name,credit_code,order_intake,finance,bom', ...rows].join('\n'));
  const began = performance.now();
  expect(await batch(WHOLE).over).toBe(1);
  lasted = performance.now() - began;
  expected = await outputsOf(WHOLE);
  expect([...expected.keys()]).toEqual(COMPARED);
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Running {
  readonly over: Promise<number | null>;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly told: () => string;
}

function batch(out: string, ...more: readonly string[]): Running {
  const args = [PROGRAM, 'batch', 'a.csv', '-q', 'quick', '-o', out, ...more];
  const env = { ...process.env, LC_ALL: 'en_US.UTF-8', NO_COLOR: '1' };
  const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let told = '';
  child.stderr.on('data', (data: Buffer) => {
    told += data.toString();
  });
  return {
    over: new Promise((resolve) => {
      child.on('close', (code) => resolve(code));
    }),
    kill: (signal) => {
      child.kill(signal);
    },
    told: () => told,
  };
}

/** What of the outputs is there, by name. */
async function outputsOf(out: string): Promise<ReadonlyMap<string, string>> {
  const there = new Map<string, string>();
  for (const name of COMPARED) {
    const text = await readFile(join(folder, out, name), 'utf8').catch(() => undefined);
    if (text !== undefined) there.set(name, text);
  }
  return there;
}

async function isInterrupted(out: string): Promise<boolean> {
  const names: readonly string[] = await readdir(join(folder, out, PARTIAL)).catch(() => []);
  return names.includes('run.json');
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** A small generator of its own: the same seed, the same moments. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

async function checkWhole(out: string): Promise<void> {
  for (const [name, text] of await outputsOf(out)) {
    expect(text === expected.get(name), `${out}/${name} is whole`).toBe(true);
  }
}

test(`when batch is killed at ${KILLS} random moments, then no row is lost or comes twice`, async () => {
  const random = seeded(7);
  let round = 0;
  for (let kills = 0; kills < KILLS; kills += 1) {
    const out = `killed-${round}`;
    const run = batch(out, ...((await isInterrupted(out)) ? ['--resume'] : ['--force']));
    const isKilled = await Promise.race([run.over.then(() => false), pause(lasted * (0.2 + random() * 0.8)).then(() => true)]);
    if (isKilled) run.kill('SIGKILL');
    await run.over;
    await checkWhole(out);
    if (!isKilled) round += 1;
  }
  const last = `killed-${round}`;
  expect(await batch(last, ...((await isInterrupted(last)) ? ['--resume'] : ['--force'])).over).toBe(1);
  expect(await outputsOf(last)).toEqual(expected);
  expect(await readdir(join(folder, last))).not.toContain(PARTIAL);
}, 600_000);

// On Windows no program can send another one Ctrl-C.
test.skipIf(process.platform === 'win32')('when batch is stopped by Ctrl-C, then it says what is kept and goes on from there', async () => {
  const run = batch('stopped');
  const progress = join(folder, 'stopped', PARTIAL, 'progress.json');
  const firstSave = async (): Promise<void> => {
    while ((await readFile(progress).catch(() => undefined)) === undefined) await pause(2);
  };
  await firstSave();
  run.kill('SIGINT');
  const code = await run.over;
  expect(code).toBe(130);
  expect(run.told()).toMatch(/stopped: \d+ rows are kept in "stopped"; the same command with --resume/);
  const again = batch('stopped', '--resume');
  expect(await again.over).toBe(1);
  expect(again.told()).toContain('going on behind row');
  expect(await outputsOf('stopped')).toEqual(expected);
}, 120_000);
