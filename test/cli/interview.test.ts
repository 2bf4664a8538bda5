import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, realpath, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { questionnaire, SHIPPED_PROFILE } from '../load.ts';
import { COMMAND, CTRL_C, CTRL_G, CTRL_K, DOWN, ENTER, ESCAPE, killAll, start } from './person.ts';
import type { Person } from './person.ts';

// The real program in a pseudo-terminal. The profile is answered beforehand: thirteen pages at each
// start would only cost time.

const QUESTIONNAIRE = `
id: works
version: 1.0.0
title: { zh-CN: 车间问卷, en: Works }
languages: [zh-CN, en]
sections:
  - id: machines
    title: { zh-CN: 机器, en: Machines }
    questions:
      - id: has_machines
        kind: yes_no
        title: { zh-CN: 有没有机器？, en: Any machines? }
        options: [{ code: no, label: { zh-CN: 没有, en: no }, value: 0 }, { code: yes, label: { zh-CN: 有, en: yes }, value: 1 }]
      - { id: total, kind: number, title: 一共几台？, when: answers.has_machines == 'yes', minimum: 0, integer: true }
      - { id: online, kind: number, title: 联网几台？, when: answers.has_machines == 'yes', minimum: 0, integer: true }
  - id: floor
    title: { zh-CN: 现场, en: Floor }
    questions:
      - id: hazards
        kind: multiple
        title: 有哪些情况？
        options: [{ code: A, label: 乱接电线 }, { code: B, label: 堵通道 }, { code: C, label: 都没有, exclusive: true }]
      - id: logs
        kind: matrix
        title: 记在哪里？
        rows: [{ code: press, label: 压铸 }, { code: weld, label: 焊接 }]
        options: [{ code: A, label: 本子上 }, { code: B, label: 系统里 }]
      - { id: since, kind: date, title: 从哪天起？ }
      - { id: words, kind: text, title: 还想说什么？, required: false }
      - id: sites
        kind: repeat
        title: 有几个厂区？
        item: 厂区
        maximum: 3
        questions:
          - { id: lines, kind: number, title: 几条线？, minimum: 0 }
  - id: manual
    title: { zh-CN: 排产, en: Planning }
    when: answers.has_machines == null
    questions:
      - { id: planning, kind: single, title: 怎么排产？, options: [{ code: A, label: 凭经验, value: 0 }, { code: B, label: 用表格, value: 1 }] }
      - { id: stage, kind: level, title: 做到哪一步？, options: [{ code: '0', label: 没做 }, { code: '1', label: 做了 }] }
scoring:
  main: all
  dimensions: [all]
  nodes: [{ id: all, title: { zh-CN: 机器, en: Machines }, rule: mean, of: [has_machines] }]
checks:
  - { id: too_many, severity: warning, when: answers.online > answers.total, message: 联网的比总数还多，请核对。 }
`;

let folder = '';
const AT = '2026-11-22T10:00:00+08:00';
const FLOOR = { has_machines: 'no' };

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'diagnose-interview-')));
  await writeFile(join(folder, 'works.yaml'), QUESTIONNAIRE);
});

afterEach(killAll);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** An interview that was broken off behind these answers. */
async function brokenOff(name: string, answers: Readonly<Record<string, unknown>>): Promise<void> {
  const { hash } = questionnaire(QUESTIONNAIRE).questionnaire;
  const entries = [
    { type: 'start', at: AT, pack: 'works.yaml', questionnaire: { id: 'works', version: '1.0.0', hash } },
    ...SHIPPED_PROFILE.map(({ id }) => ({ type: 'answer', at: AT, group: 'profile', id, answer: id === 'name' ? '一厂' : { state: 'skipped' } })),
    ...Object.entries(answers).map(([id, answer]) => ({ type: 'answer', at: AT, group: 'answers', id, answer })),
  ];
  await mkdir(join(folder, name));
  await writeFile(join(folder, name, 'journal.jsonl'), entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
}

const resume = (name: string, change: Readonly<Record<string, string>> = {}): Person => start(folder, ['--resume', name], change);
const answersOf = (name: string): Promise<string> => readFile(join(folder, name, 'answers.yaml'), 'utf8');

test('when answers contradict each other and hide others, then a person goes back over all of it and nothing is lost', async () => {
  await brokenOff('whole', {});
  const person = resume('whole');
  await person.sees('有没有机器？');
  await person.types('2', ENTER);
  await person.sees('一共几台？');
  await person.types('５', ENTER);
  await person.sees('联网几台？');
  await person.types('9', ENTER);
  await person.sees('「机器」答完了');
  // Back over the condition: what would go is said, and stays when that is not wanted.
  await person.types(ESCAPE);
  await person.sees('联网几台？');
  await person.types(ESCAPE);
  await person.sees('一共几台？');
  await person.types(ESCAPE);
  await person.sees('❯ 2. 有');
  await person.types('1', ENTER);
  expect(await person.sees('下面 2 道答过的题就不用答了')).toContain('· 联网几台？');
  await person.types(ESCAPE);
  await person.sees('有没有机器？');
  await person.types('2', ENTER);
  await person.sees('：5');
  await person.types(ENTER);
  await person.sees('：9');
  await person.types(ENTER);
  await person.sees('有哪些情况？');
  await person.types('1', '2');
  await person.sees('[✔] 堵通道');
  await person.types('3');
  const ticked = await person.sees('[✔] 都没有');
  expect(ticked.match(/✔/gu)).toHaveLength(1);
  person.resizes(60, 20);
  await person.types(ENTER);
  await person.sees('记在哪里？');
  person.resizes(200, 40);
  await person.types('1', '2', ENTER);
  await person.sees('从哪天起？');
  await person.types('2026年3月1日', ENTER);
  await person.sees('还想说什么？');
  await person.types('\u001B[200~第一行\r第二行\u001B[201~', ENTER);
  await person.sees('有几个厂区？');
  await person.types('2', ENTER);
  await person.sees('厂区 1');
  await person.types('3', ENTER);
  await person.sees('厂区 2');
  await person.types(CTRL_K);
  await person.sees('去年的主营业务收入');
  // The review is one jump away; there the contradiction leads to its questions.
  await person.types(CTRL_G);
  await person.sees('去哪里？');
  await person.types(DOWN, ENTER);
  expect(await person.sees('互相对不上的 1 处。')).toContain('不清楚的 1 题。');
  await person.types(DOWN, ENTER);
  await person.sees('联网几台？  9');
  await person.types('2', ENTER);
  await person.sees('：9');
  await person.types('\u007F', '4', ENTER);
  expect(await person.sees('出报告')).not.toContain('对不上');
  await person.types('1', ENTER);
  await person.sees('npx shuzhen report');
  expect(await person.exit).toBe(0);
  const answers = await answersOf('whole');
  expect(answers).toContain('total: 5\n');
  expect(answers).toContain('online: 4\n');
  expect(answers).toContain('hazards: [C]');
  expect(answers).toContain('words: 第一行 第二行');
  expect(answers).toContain('lines: {state: dont_know}');
  // No colour was asked for.
  const sequences = person.written().split('\u001B[').slice(1);
  expect(sequences.filter((sequence) => /^[\d;]*[1-9][\d;]*m/.test(sequence))).toEqual([]);
}, 60_000);

test('when Ctrl-C comes on a page of any kind, then it is left with everything saved', async () => {
  const left = { state: 'skipped' };
  const sites = { hazards: ['A'], logs: { press: 'A', weld: 'A' }, since: '2026-01', words: { state: 'skipped' } };
  const manual = { ...sites, has_machines: left, sites: left };
  const pages = [
    ['no', {}, '有没有机器？'],
    ['number', { has_machines: 'yes' }, '一共几台？'],
    ['multiple', FLOOR, '有哪些情况？'],
    ['matrix', { ...FLOOR, hazards: ['A'] }, '记在哪里？'],
    ['date', { ...FLOOR, hazards: ['A'], logs: sites.logs }, '从哪天起？'],
    ['text', { ...FLOOR, ...sites, words: undefined }, '还想说什么？'],
    ['repeat', { ...FLOOR, ...sites }, '有几个厂区？'],
    ['single', manual, '怎么排产？'],
    ['level', { ...manual, planning: 'A' }, '做到哪一步？'],
    ['jump', {}, '有没有机器？', [CTRL_G, '去哪里？']],
    ['note', {}, '有没有机器？', ['\u000E', '备注']],
    ['reason', { has_machines: 'yes' }, '一共几台？', ['\u0018', '为什么不适用']],
  ] as const;
  for (const [name, answers, title, opened] of pages) {
    await brokenOff(name, Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined)));
    const person = resume(name);
    await person.sees(title);
    if (opened) {
      const [key, above] = opened;
      await person.types(key);
      await person.sees(above);
    }
    await person.types(CTRL_C);
    expect(await person.exit, name).toBe(130);
    await person.sees('已答的都存好了');
  }
}, 60_000);

test('when the language is changed on the way, then page and end are in it, and a terminal without marks gets none', async () => {
  await brokenOff('english', {});
  const person = resume('english', { TERM: 'linux' });
  expect(await person.sees('有没有机器？')).not.toMatch(/[❯█░↑↓←]/u);
  // As an input method hands it over: neither back, nor the second option.
  await person.types('《2 号》', DOWN);
  expect(await person.sees('> 1. 没有')).toContain('有没有机器？');
  await person.types(CTRL_G);
  await person.sees('Switch to English');
  await person.types(DOWN, DOWN, DOWN, DOWN, DOWN, ENTER);
  await person.sees('Where to?');
  await person.types(ESCAPE);
  await person.sees('Any machines?');
  await person.types(CTRL_C);
  expect(await person.exit).toBe(130);
  await person.sees('Your answers are saved');
}, 30_000);

interface Piped {
  readonly status: unknown;
  readonly stdout: string;
  readonly stderr: string;
}

/** `printf … | diagnose run`. */
function pipe(name: string, lines: readonly string[]): Promise<Piped> {
  return new Promise((resolve) => {
    const env = { ...process.env, LC_ALL: 'zh_CN.UTF-8' };
    const program = execFile(process.execPath, [...COMMAND, '--resume', name], { cwd: folder, env }, (error, stdout, stderr) => {
      resolve({ status: error?.code ?? 0, stdout, stderr });
    });
    program.stdin?.end(lines.map((line) => `${line}\n`).join(''));
  });
}

test('when answers come through a pipe, then one line answers one question', async () => {
  await brokenOff('piped', {});
  const lines = ['1', '1 2', ':n', '看过现场', '1 2', '2026-3-1', ':p', '2', '3', '4', ':t', '王会计'];
  const { status, stdout, stderr } = await pipe('piped', lines);
  expect(stderr).toContain('有没有机器？\n  1  没有\n  2  有\n');
  expect(status).toBe(0);
  expect(stdout).toContain('请 王会计 补 1 题');
  const answers = await answersOf('piped');
  expect(answers).toContain('hazards: [A, B]');
  expect(answers).toContain('note: 看过现场');
  expect(answers).toContain('revenue: {state: skipped, assigned: 王会计}');
}, 30_000);

test('when a line of a pipe does not fit, then it ends there, and what came before is kept', async () => {
  await brokenOff('misfit', {});
  const { status, stderr } = await pipe('misfit', ['1', '7', '1']);
  expect(status).toBe(1);
  expect(stderr).toContain('第 2 行');
  const answers = await answersOf('misfit');
  expect(answers).toContain('has_machines: no');
  expect(answers).not.toContain('hazards');
}, 30_000);

test('when one person is asked one section, then the first page counts its questions, and the end promises no report', async () => {
  const person = start(folder, ['--questionnaire', 'works.yaml', '--sections', 'machines', '--respondent', '李工', '--out', 'part']);
  expect(await person.sees('开始答题')).toContain('最多 3 题');
  await person.types(ENTER);
  await person.sees('企业名称');
  await person.types('一厂', ENTER);
  await person.sees('有没有机器？');
  await person.types('1', ENTER);
  await person.sees('「机器」答完了');
  await person.types(ENTER);
  expect(await person.sees('都答完了')).not.toContain('出报告');
  await person.sees('1. 答完了');
  await person.types(ENTER);
  await person.sees('npx shuzhen merge');
  expect(await person.exit).toBe(0);
}, 60_000);

test('when only what may have changed is asked, then the first page says how much is kept', async () => {
  await writeFile(join(folder, 'old.yaml'), 'questionnaire: works\nprofile: { name: 一厂 }\nanswers: { has_machines: yes, total: 5, online: 4, hazards: [C] }\n');
  const person = start(folder, ['--questionnaire', 'works.yaml', '--baseline', 'old.yaml', '--only-changed', '--out', 'again']);
  const words = (await person.sees('开始答题')).replaceAll(/\s+/g, '');
  expect(words).toContain('先填11项企业信息');
  expect(words).toContain('另有1题沿用上次的答案');
  await person.types(CTRL_C);
  expect(await person.exit).toBe(130);
}, 30_000);

test('when an answer cannot be saved, then a page says so until it can, and nothing is asked meanwhile', async () => {
  await brokenOff('unsaved', { has_machines: 'yes' });
  const person = resume('unsaved');
  await person.sees('一共几台？');
  const journal = join(folder, 'unsaved', 'journal.jsonl');
  // A folder in its place takes no line, whoever the user is.
  await rename(journal, `${journal}.away`);
  await mkdir(journal);
  await person.types('5', ENTER);
  const page = await person.sees('没能存到磁盘上');
  expect(page).toContain('journal.jsonl');
  expect(page).not.toContain('存好离开');
  await person.types(ENTER);
  await person.sees('试了 2 次');
  await rmdir(journal);
  await rename(`${journal}.away`, journal);
  await person.types(ENTER);
  await person.sees('联网几台？');
  await person.types(CTRL_C);
  expect(await person.exit).toBe(130);
  expect(await answersOf('unsaved')).toContain('total: 5\n');
}, 30_000);
