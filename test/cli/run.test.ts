import { execFile } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { COMMAND, CTRL_C, CTRL_P, DOWN, ENTER, killAll, LEFT, start as startIn } from './person.ts';
import type { Person } from './person.ts';

let folder = '';

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'diagnose-run-')));
});

afterEach(async () => {
  killAll();
  await rm(folder, { recursive: true, force: true });
});

const start = (...args: readonly string[]): Person => startIn(folder, args);

const QUESTIONNAIRE = `
id: small
version: 1.0.0
title: 小问卷
languages: [zh-CN]
sections:
  - id: all_of_it
    title: 全部
    questions:
      - id: orders
        kind: single
        title: 订单怎么记？
        options: [{ code: A, label: 记本子, value: 0 }, { code: B, label: 记表格, value: 1 }]
      - id: hazards
        kind: multiple
        title: 有哪些情况
        options: [{ code: A, label: 乱接电线 }, { code: B, label: 都没有, exclusive: true }]
scoring:
  main: total
  nodes: [{ id: total, title: 总, rule: mean, of: [orders] }]
`;

async function writeQuestionnaire(): Promise<void> {
  await writeFile(join(folder, 'small.yaml'), QUESTIONNAIRE);
}

/** From the welcome to the first question proper: the firm's name, the rest of the profile skipped. */
async function fillProfile(person: Person, firm: string): Promise<void> {
  await person.sees('开始答题');
  await person.types(ENTER);
  await person.sees('企业名称');
  await person.types(firm, ENTER);
  for (let position = 2; position <= 12; position += 1) {
    await person.sees(`第 ${position} 项，共 12 项`);
    await person.types(CTRL_P);
  }
}

async function onlyFolder(): Promise<string> {
  const names = await readdir(join(folder, 'diagnose-out'));
  expect(names).toHaveLength(1);
  return join(folder, 'diagnose-out', names[0] ?? '');
}

test('when a person answers everything, then the answers and the journal lie in a folder of the firm', async () => {
  await writeQuestionnaire();
  const person = start('--questionnaire', 'small.yaml');
  await fillProfile(person, '横栏示例灯饰厂');
  await person.sees('订单怎么记？');
  await person.types('2', ENTER);
  await person.sees('有哪些情况');
  await person.types(LEFT);
  await person.sees('❯ 2. 记表格');
  await person.types('1', ENTER);
  await person.sees('有哪些情况');
  await person.types(ENTER);
  await person.sees('还没有打勾');
  await person.types(DOWN, ' ', ENTER);
  await person.sees('去年的主营业务收入');
  await person.types(CTRL_P);
  await person.sees('都答完了');
  await person.types(ENTER);
  expect(await person.exit).toBe(0);
  const home = await onlyFolder();
  expect(home).toMatch(/横栏示例灯饰厂-\d{4}-\d{2}-\d{2}$/);
  const answers = await readFile(join(home, 'answers.yaml'), 'utf8');
  expect(answers).toContain('  name: 横栏示例灯饰厂\n');
  expect(answers).toContain('  orders: A # 记本子\n');
  expect(answers).toContain('  hazards: [A] # 乱接电线\n');
  expect((await stat(join(home, 'answers.yaml'))).mode & 0o077).toBe(0);
  expect(await readdir(home)).toEqual(['answers.yaml', 'journal.jsonl', 'report.pdf', 'result.json']);
  const journal = await readFile(join(home, 'journal.jsonl'), 'utf8');
  expect(journal.trim().split('\n')).toHaveLength(18);
}, 60_000);

test('when the program is killed, its last line torn and the file changed by hand, then resuming goes on with all of it', async () => {
  await writeQuestionnaire();
  const person = start('--questionnaire', 'small.yaml');
  await fillProfile(person, '一厂');
  await person.sees('订单怎么记？');
  await person.types('1', ENTER);
  await person.sees('有哪些情况');
  await person.kill();
  const home = await onlyFolder();
  await appendFile(join(home, 'journal.jsonl'), '{"type":"answer","at":"20');
  const written = await readFile(join(home, 'answers.yaml'), 'utf8');
  await writeFile(join(home, 'answers.yaml'), written.replace('orders: A', 'orders: B'));
  const again = start('--resume');
  await again.sees('有哪些情况');
  await again.types('2', ENTER);
  await again.sees('去年的主营业务收入');
  await again.types(CTRL_P);
  await again.sees('都答完了');
  // The report cannot be written: nothing is lost, and it is said how to go on.
  await mkdir(join(home, 'report.pdf'));
  await again.types(ENTER);
  expect(await again.exit).toBe(3);
  expect(again.written()).toContain('npx shuzhen run --resume');
  await rm(join(home, 'report.pdf'), { recursive: true });
  const last = start('--resume');
  await last.sees('都答完了');
  await last.types(ENTER);
  expect(await last.exit).toBe(0);
  const answers = await readFile(join(await onlyFolder(), 'answers.yaml'), 'utf8');
  expect(answers).toContain('  orders: B # 记表格');
  expect(answers).toContain('  hazards: [B]');
}, 60_000);

test('when Ctrl-C is pressed, then the answers are kept, said where, and offered next time', async () => {
  const person = start();
  await person.sees('开始答题');
  await person.types(ENTER);
  await person.sees('企业名称');
  await person.types('一厂', ENTER);
  await person.sees('工厂在哪个镇街');
  await person.types(CTRL_C);
  expect(await person.exit).toBe(130);
  const said = await person.sees('npx shuzhen run --resume');
  expect(said).toContain('diagnose-out/一厂-');
  const again = start();
  await again.sees('接着答：一厂');
  await again.types(ENTER);
  await again.sees('工厂在哪个镇街');
  await again.types(CTRL_C);
  expect(await again.exit).toBe(130);
}, 60_000);

test('when Ctrl-C comes before the name, then there is nothing to resume', async () => {
  const person = start();
  await person.sees('开始答题');
  await person.types(CTRL_C);
  expect(await person.exit).toBe(130);
  await person.sees('没有要存的内容');
  const again = start('--resume');
  expect(await again.exit).toBe(2);
  await again.sees('没有未答完的问卷');
}, 30_000);

test('when the folder cannot be made, then it is said before any question', async () => {
  await writeFile(join(folder, 'diagnose-out'), '');
  const person = start();
  expect(await person.exit).toBe(3);
  await person.sees('写不了');
}, 30_000);

test('when the folder asked for has files, then nothing in it is touched', async () => {
  await mkdir(join(folder, 'mine'));
  await writeFile(join(folder, 'mine', 'answers.yaml'), 'mine');
  const person = start('--out', 'mine');
  expect(await person.exit).toBe(2);
  await person.sees('--force');
  expect(await readdir(join(folder, 'mine'))).toEqual(['answers.yaml']);
}, 30_000);

test('when there is no terminal, then the commands that need none are named', async () => {
  const { status, stderr } = await new Promise<{ status: unknown; stderr: string }>((resolve) => {
    const program = execFile(process.execPath, [...COMMAND], { cwd: folder }, (error, _, text) => {
      resolve({ status: error?.code, stderr: text });
    });
    program.stdin?.end();
  });
  expect(status).toBe(2);
  expect(stderr).toContain('npx shuzhen score');
  expect(stderr).toContain('npx shuzhen report');
});
