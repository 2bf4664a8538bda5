import { spawn } from '@lydell/node-pty';
import type { IPty } from '@lydell/node-pty';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseJournal } from '../../src/ask/journal.ts';
import { questionnaire, SHIPPED_PROFILE } from '../load.ts';

// The real program in a pseudo-terminal is killed at random moments and taken up again: nothing may
// be lost but the answer in hand. `npm run test:kills` does it 200 times.

const PROGRAM = fileURLToPath(new URL('../../bin/diagnose.js', import.meta.url));
const KILLS = process.env['MODE'] === 'kills' ? 200 : 12;
const LANES = Math.min(4, KILLS);
const QUESTIONS = 30;
const SETTLED = 170;

let folder = '';
let profile: readonly string[] = [];
let hash = '';

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'diagnose-kills-')));
  const question = (_: unknown, index: number): string => `
      - id: q${index + 1}
        kind: single
        title: 题目${index + 1}。
        options: [{ code: A, label: 甲, value: 0 }, { code: B, label: 乙, value: 1 }, { code: C, label: 丙, value: 2 }]`;
  const ids = Array.from({ length: QUESTIONS }, (_, index) => `q${index + 1}`);
  const text = `id: many\nversion: 1.0.0\ntitle: 很多题\nlanguages: [zh-CN]\nsections:\n  - id: all_of_it\n    title: 全部\n    questions:${ids.map(question).join('')}\nscoring:\n  main: total\n  nodes: [{ id: total, title: 总, rule: mean, of: [${ids.join(', ')}] }]\n`;
  await writeFile(join(folder, 'many.yaml'), text);
  profile = SHIPPED_PROFILE.map(({ id }) => id);
  hash = questionnaire(text).questionnaire.hash;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** One interview: its folder, and what the person has answered, as far as the next page has shown. */
interface Lane {
  readonly name: string;
  readonly random: () => number;
  answers: Map<string, string>;
}

/** The profile is answered, since thirteen pages at each start would only cost time. */
async function beginAnew(lane: Lane): Promise<void> {
  const home = join(folder, lane.name);
  await rm(home, { recursive: true, force: true });
  await mkdir(home);
  const at = '2026-11-22T10:00:00+08:00';
  const lines = [
    { type: 'start', at, pack: 'many.yaml', questionnaire: { id: 'many', version: '1.0.0', hash } },
    ...profile.map((id) => ({ type: 'answer', at, group: 'profile', id, answer: id === 'name' ? '一厂' : { state: 'skipped' } })),
  ];
  await writeFile(join(home, 'journal.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  lane.answers = new Map();
}

interface Person {
  page(): string;
  type(keys: string): void;
  kill(signal: string): Promise<void>;
  readonly over: Promise<number>;
}

function sitDown(...args: readonly string[]): Person {
  const env = { ...process.env, LC_ALL: 'zh_CN.UTF-8', NO_COLOR: '1', TERM: 'xterm-256color' };
  const terminal: IPty = spawn(process.execPath, [PROGRAM, 'run', ...args], { cols: 80, rows: 24, cwd: folder, env });
  let output = '';
  terminal.onData((data) => {
    output += data;
  });
  let isOver = false;
  const over = new Promise<number>((resolve) => {
    terminal.onExit(({ exitCode }) => {
      isOver = true;
      resolve(exitCode);
    });
  });
  return {
    over,
    page: () => stripVTControlCharacters(output.split('\u001B[H\u001B[J').at(-1) ?? ''),
    type: (keys) => {
      if (!isOver) terminal.write(keys);
    },
    async kill(signal) {
      if (!isOver) terminal.kill(signal);
      await over;
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

const questionOn = (page: string): string | undefined => {
  const number = /题目(\d+)。/.exec(page)?.[1];
  return number === undefined ? undefined : `q${number}`;
};

/** Types until another question shows: on a busy machine a page may not have settled yet. */
async function seesOther(person: Person, before: string | undefined, keys = ''): Promise<string> {
  const other = (): string | undefined => {
    const now = questionOn(person.page());
    return now === before ? undefined : now;
  };
  for (let tries = 0; tries < 10; tries += 1) {
    person.type(keys);
    for (let waited = 0; waited < 3000 && other() === undefined; waited += 10) await pause(10);
    const question = other();
    if (question !== undefined) return question;
  }
  throw new Error(`nothing but ${before ?? 'no question'}: ${person.page()}`);
}

/** Two steps forward, one back: what was answered is also changed. */
async function answerSome(lane: Lane, person: Person, first: string): Promise<string> {
  let question = first;
  for (let steps = Math.floor(lane.random() * 4); steps > 0; steps -= 1) {
    await pause(SETTLED);
    if (question !== 'q1' && lane.random() < 0.3) {
      question = await seesOther(person, question, '\u001B[D');
      continue;
    }
    const choice = Math.floor(lane.random() * 3);
    const answered = question;
    question = await seesOther(person, answered, `${choice + 1}\r`);
    lane.answers.set(answered, 'ABC'[choice] ?? '');
  }
  return question;
}

/** The journal as the next start has it. Only the answer in hand may be there or not. */
async function checkNothingLost(lane: Lane, inHand: string): Promise<void> {
  const journal = parseJournal(await readFile(join(folder, lane.name, 'journal.jsonl'), 'utf8'));
  const kept = new Map(journal.answers.filter(({ group }) => group === 'answers').map(({ id, answer }) => [id, String(answer)]));
  for (const id of new Set([...kept.keys(), ...lane.answers.keys()])) {
    if (id !== inHand) expect({ [id]: kept.get(id) }).toEqual({ [id]: lane.answers.get(id) });
  }
  const left = kept.get(inHand);
  if (lane.answers.has(inHand)) expect(left).toBeDefined();
  if (left !== undefined) lane.answers.set(inHand, left);
}

async function killOnce(lane: Lane, signal: string): Promise<void> {
  // Far from the last question, since the end of an interview is another matter.
  if (lane.answers.size > QUESTIONS - 6) await beginAnew(lane);
  const open = Array.from({ length: QUESTIONS }, (_, index) => `q${index + 1}`).find((id) => !lane.answers.has(id));
  const person = sitDown('--resume', lane.name);
  const first = await seesOther(person, undefined);
  expect(first).toBe(open);
  const question = await answerSome(lane, person, first);
  await pause(SETTLED);
  person.type(`${Math.floor(lane.random() * 3) + 1}\r`);
  await pause(lane.random() * 60);
  await person.kill(signal);
  await checkNothingLost(lane, question);
}

/** A small generator of its own: the same seed, the same moments. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

async function lanes(times: number, signal: string): Promise<void> {
  const run = async (lane: Lane): Promise<void> => {
    await beginAnew(lane);
    for (let done = 0; done < times / LANES; done += 1) await killOnce(lane, signal);
    const left = (await readdir(join(folder, lane.name))).filter((name) => !/^(answers\.yaml(\.\d+)?|journal\.(jsonl|lock))$/.test(name));
    expect(left).toEqual([]);
  };
  const all = Array.from({ length: LANES }, (_, index) => ({ name: `${signal}-${index}`, random: seeded(index + 1), answers: new Map<string, string>() }));
  await Promise.all(all.map(run));
}

test(`when the program is killed at ${KILLS} random moments, then nothing is lost but the answer in hand`, async () => {
  await lanes(KILLS, 'SIGKILL');
}, 600_000);

test('when the window is closed, then nothing is lost but the answer in hand', async () => {
  await lanes(LANES, 'SIGHUP');
  for (let lane = 0; lane < LANES; lane += 1) expect(await readdir(join(folder, `SIGHUP-${lane}`))).not.toContain('journal.lock');
}, 60_000);
