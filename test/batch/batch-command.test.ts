import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { batchCommand } from '../../src/cli/commands/batch.ts';
import type { Progress } from '../../src/cli/batch/run-folder.ts';
import type { Files } from '../../src/cli/files.ts';
import type { BatchWords } from '../../src/cli/words.ts';
import type { Session } from '../../src/cli/session.ts';
import { withFiles } from '../cli/keeping.ts';
import { folderWith, outputsIn } from './batch-folder.ts';

const HEAD = 'name,credit_code,order_intake,finance,bom,总分,走访';
const ROWS = Array.from({ length: 250 }, (_, at) =>
  at % 50 === 7
    ? `厂${at},,Z,A,B,0,`
    : `厂${at},91440000MA${at},${'ABCD'[at % 4]},${'ABCD'[at % 3]},B,0,已访`,
);
const MAPPING = 'questionnaire: quick\ncolumns: [{ heading: 走访, as: keep }]\n';

function folderOf(content: string): Promise<Session> {
  return folderWith({ 'a.csv': content, 'a.map.yaml': MAPPING });
}

function run(
  session: Session,
  words: Partial<BatchWords> = {},
  inputs = ['a.csv'],
): Promise<number> {
  return batchCommand(inputs, { output: 'out', ...words }, session);
}

const text = [HEAD, ...ROWS].join('\n');
const whole = await folderOf(text);
const exit = await run(whole);
const expected = await outputsIn(whole);

test('when some rows are wrong, then the others are scored and all outputs are there', () => {
  expect(exit).toBe(1);
  expect(Object.keys(expected).toSorted()).toEqual([
    'findings.csv',
    'findings.jsonl',
    'manifest.json',
    'rejects/1-a.csv',
    'scores.csv',
    'scores.jsonl',
    'scores.xlsx',
  ]);
  expect(expected['scores.jsonl']?.trimEnd().split('\n').length).toBe(245);
  const [first = ''] = expected['scores.jsonl']?.split('\n') ?? [];
  expect(JSON.parse(first)).toMatchObject({
    firm: '厂0',
    key: '91440000MA0',
    kept: { 走访: '已访' },
  });
  expect(JSON.parse(expected['manifest.json'] ?? '')).toMatchObject({
    questionnaire: { id: 'quick' },
    inputs: [{ file: 'a.csv', rows: 250, scored: 245, refused: 5 }],
  });
});

test('when a cell is wrong, then file, row, column, heading and value are told', () => {
  const [, line] =
    expected['findings.csv']?.split('\r\n').filter((one) => one.includes('unknown-option')) ?? [];
  expect(line).toMatch(/^a\.csv,,59,C,order_intake,Z,错误,unknown-option,/);
});

test('when rejects are put right, then they can be read again', async () => {
  const session = await folderOf((expected['rejects/1-a.csv'] ?? '').replaceAll(',Z,', ',A,'));
  expect(await run(session)).toBe(0);
  const lines = (await outputsIn(session))['scores.jsonl']?.trimEnd().split('\n') ?? [];
  expect(lines.map((line) => JSON.parse(line).firm)).toEqual(
    Array.from({ length: 5 }, (_, at) => `厂${at * 50 + 7}`),
  );
});

test.each([2, 6])(
  'when a run is broken off at write %d and resumed, then nothing is lost or done twice',
  async (writes) => {
    let left = writes;
    const broken = (files: Files): Partial<Files> => ({
      async append(path, content) {
        left -= 1;
        // The disk is full in the middle of a line.
        if (left <= 0) {
          await files.append(path, content.slice(0, content.length >> 1));
          throw new Error('ENOSPC');
        }
        await files.append(path, content);
      },
    });
    const session = await folderOf(text);
    await expect(run(withFiles(session, broken))).rejects.toThrow('ENOSPC');
    expect(await readdir(join(session.io.cwd, 'out'))).toEqual(['.partial']);
    await expect(run(session)).rejects.toThrow('batch.interrupted-run');
    expect(await run(session, { resume: true })).toBe(1);
    expect(await outputsIn(session)).toEqual(expected);
  },
);

test.each(['findings.csv', 'manifest.json'])(
  'when a run is broken off before %s is moved to its place, then all is there after it is resumed',
  async (name) => {
    const broken = (files: Files): Partial<Files> => ({
      rename: (from, to) =>
        from.endsWith(name) ? Promise.reject(new Error('EIO')) : files.rename(from, to),
    });
    const session = await folderOf(text);
    await expect(run(withFiles(session, broken))).rejects.toThrow('EIO');
    expect(await run(session, { resume: true })).toBe(1);
    expect(await outputsIn(session)).toEqual(expected);
  },
);

test('when a run is broken off and its input changed, then it is not resumed', async () => {
  const session = await folderOf(text);
  const broken = withFiles(session, () => ({ append: () => Promise.reject(new Error('ENOSPC')) }));
  await expect(run(broken)).rejects.toThrow('ENOSPC');
  await writeFile(join(session.io.cwd, 'a.csv'), `${text}\n`);
  await expect(run(session, { resume: true })).rejects.toThrow('batch.resume-differs');
});

test.each(['a.map.yaml', 'brief/theme.yaml'])(
  'when a run is broken off and %s changed, then it is not resumed',
  async (name) => {
    const session = await folderOf(text);
    await cp('templates/brief', join(session.io.cwd, 'brief'), { recursive: true });
    const words = { reports: 'json', template: './brief' };
    const broken = withFiles(session, () => ({
      append: () => Promise.reject(new Error('ENOSPC')),
    }));
    await expect(run(broken, words)).rejects.toThrow('ENOSPC');
    const path = join(session.io.cwd, name);
    await writeFile(path, `${await readFile(path, 'utf8')}# another\n`);
    await expect(run(session, { ...words, resume: true })).rejects.toThrow('batch.resume-differs');
  },
);

test('when a run is broken off and the questionnaire changed its words only, then it is not resumed', async () => {
  const session = await folderOf(text);
  const pack = (await readFile('questionnaires/quick/questionnaire.yaml', 'utf8')) + '\n';
  await writeFile(join(session.io.cwd, 'own.yaml'), pack);
  const broken = withFiles(session, () => ({ append: () => Promise.reject(new Error('ENOSPC')) }));
  const words = { questionnaire: 'own.yaml' };
  await expect(run(broken, words)).rejects.toThrow('ENOSPC');
  await writeFile(join(session.io.cwd, 'own.yaml'), pack.replace('title: ', 'title: 又'));
  await expect(run(session, { ...words, resume: true })).rejects.toThrow('batch.resume-differs');
});

test('when the folder holds results, then they are kept unless --force is given', async () => {
  const session = await folderOf(text);
  await cp(join(whole.io.cwd, 'out'), join(session.io.cwd, 'out'), { recursive: true });
  await expect(run(session)).rejects.toThrow('batch.folder-not-empty');
  expect(await run(session, { force: true })).toBe(1);
  expect(await outputsIn(session)).toEqual(expected);
});

test('when a name or a heading begins like a formula, then no output runs it', async () => {
  const content = `${HEAD},=cmd|' /C calc'!A0\n"=HYPERLINK(""x"")",,A,A,B,,,1\n-5号厂,,Z,A,B,,,1\n`;
  const session = await folderOf(content);
  await run(session);
  const made = await outputsIn(session);
  expect(made['scores.csv']).toContain(`"'=HYPERLINK(""x"")"`);
  expect(made['rejects/1-a.csv']).toContain(`'=cmd|' /C calc'!A0`);
  expect(made['rejects/1-a.csv']).toContain(`'-5号厂`);
  expect(made['findings.csv']).toContain(`'=cmd|`);
});

test('when progress is saved in the middle of a table, then it counts the rows that are written, and no other', async () => {
  const rows = Array.from({ length: 2000 }, (_, at) => `厂${at},${at % 50 === 7 ? 'Z' : 'A'},B`);
  const saved: { readonly drafts: number; readonly rows: number }[] = [];
  const session = await folderWith(
    { 'a.csv': ['name,order_intake,finance', ...rows].join('\n'), 'a.map.yaml': MAPPING },
    (files) => ({
      write: (path, content) => {
        if (path.endsWith('progress.json')) {
          const { drafts, files: tallies } = JSON.parse(String(content)) as Progress;
          saved.push({ drafts, rows: tallies['a.csv']?.rows ?? 0 });
        }
        return files.write(path, content);
      },
    }),
  );
  expect(await run(session)).toBe(1);
  expect(saved.length).toBeGreaterThan(3);
  expect(saved.map(({ drafts }) => drafts)).toEqual(saved.map((one) => one.rows));
});

test('when one line of standard input is too long, then the others are scored, and it is told where', async () => {
  const line = (name: string): string =>
    `${JSON.stringify({ questionnaire: 'quick', profile: { name }, answers: { finance: 'A' } })}\n`;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(line('甲厂'));
    for (let at = 0; at < 17; at += 1) yield Buffer.alloc(1 << 20, 'x');
    yield Buffer.from(`\n${line('乙厂')}`);
  }
  const { io, ...rest } = await folderOf('');
  const session = { ...rest, io: { ...io, stdin: chunks() as unknown as typeof io.stdin } };
  expect(await run(session, { questionnaire: 'quick' }, ['-'])).toBe(1);
  const outputs = await outputsIn(session);
  const firms = outputs['scores.jsonl']?.trimEnd().split('\n') ?? [];
  expect(firms.map((one) => JSON.parse(one).firm)).toEqual(['甲厂', '乙厂']);
  expect(outputs['findings.csv']).toContain('<stdin>,,2,,,,错误,line-too-long,');
});
