import { existsSync } from 'node:fs';
import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FileError, FindingsError, UsageError } from '../../src/cli/errors.ts';
import { readInterview } from '../../src/cli/interview-folder.ts';
import type { Unfinished } from '../../src/cli/interview-folder.ts';
import { keepInterview, takeUpInterview } from '../../src/cli/interview-keeper.ts';
import type { Keeper } from '../../src/cli/interview-keeper.ts';
import type { Session } from '../../src/cli/session.ts';
import { sayIn } from '../../src/messages/message.ts';
import { replayJournal } from '../../src/ask/replay.ts';
import { code, loadSmall, number, text } from '../ask/small-questionnaire.ts';
import { savedOneByOne, sessionIn, systemError, withFiles } from './keeping.ts';

const loaded = loadSmall();
const START = { pack: 'small', questionnaire: { id: 'small', version: '1.0.0', hash: loaded.questionnaire.hash } };
const SAVED = savedOneByOne({ name: text('一厂'), staff: number('50'), orders: code('A'), cio: code('yes') });
const [NAME, STAFF, ORDERS, CIO] = SAVED;
if (!NAME || !STAFF || !ORDERS || !CIO) throw new Error('too few answers');

const keep = (session: Session, force = false): Keeper =>
  keepInterview({ at: join(session.io.cwd, 'out'), start: START, force }, loaded, session);

async function unfinishedIn(session: Session): Promise<Unfinished> {
  const found = await readInterview(session.io, join(session.io.cwd, 'out'));
  if (!found) throw new Error('no journal');
  return found;
}

/** What an interview that is taken up goes on from. */
async function answersIn(session: Session): Promise<Record<string, unknown>> {
  const { answers, keeper } = await takeUpInterview(await unfinishedIn(session), loaded, session);
  await keeper.close();
  const { given } = replayJournal({ answers }, loaded);
  return Object.fromEntries([...given.profile, ...given.answers].map(([id, { value, state }]) => [id, value && 'code' in value ? value.code : (value ?? state)]));
}

const readCopy = (session: Session): Promise<string> => readFile(join(session.io.cwd, 'out', 'answers.yaml'), 'utf8');
const changeCopy = async (session: Session, change: (yaml: string) => string): Promise<void> =>
  writeFile(join(session.io.cwd, 'out', 'answers.yaml'), change(await readCopy(session)));

async function saveAll(keeper: Keeper, saved = SAVED): Promise<void> {
  for (const one of saved) await keeper.save(one);
}

test('when the disk is full in the middle of a line, then the same answer can be saved once there is room', async () => {
  let room = Number.POSITIVE_INFINITY;
  const session = await sessionIn((files) => ({
    async append(path, content) {
      await files.append(path, content.slice(0, room));
      if (content.length > room) throw systemError('ENOSPC');
    },
  }));
  const keeper = keep(session);
  await keeper.save(NAME);
  await keeper.save(STAFF);
  for (room of [0, 1, 40]) {
    await expect(keeper.save(ORDERS)).rejects.toMatchObject({ key: 'cli.cannot-write', args: { reason: 'ENOSPC' } });
    expect((await unfinishedIn(session)).journal.answers.map(({ id }) => id)).toEqual(['name', 'staff']);
  }
  room = Number.POSITIVE_INFINITY;
  await keeper.save(ORDERS);
  await keeper.save(CIO);
  expect((await unfinishedIn(session)).journal.answers.map(({ id }) => id)).toEqual(['name', 'staff', 'orders', 'cio']);
  expect(await readCopy(session)).toContain('orders: A');
});

test('when the disk is full before anything is written, then nothing is left in the way of trying again', async () => {
  let isFull = true;
  const session = await sessionIn((files) => ({
    append: (path, content) => (isFull ? Promise.reject(systemError('ENOSPC')) : files.append(path, content)),
  }));
  const keeper = keep(session);
  await expect(keeper.save(NAME)).rejects.toBeInstanceOf(FileError);
  await expect(keeper.save(NAME)).rejects.toBeInstanceOf(FileError);
  isFull = false;
  await saveAll(keeper);
  expect(await readdir(join(session.io.cwd, 'out'))).toEqual(['answers.yaml', 'journal.jsonl', 'journal.lock']);
  await keeper.close();
  expect(await readdir(join(session.io.cwd, 'out'))).toEqual(['answers.yaml', 'journal.jsonl']);
});

test.runIf(existsSync('/dev/full'))('when the system itself says that there is no room, then it is said so', async () => {
  const session = await sessionIn((files) => ({ append: (_, content) => files.append('/dev/full', content) }));
  await expect(keep(session).save(NAME)).rejects.toMatchObject({ args: { reason: 'ENOSPC' } });
});

test('when a folder can only be read, then taking an interview up says so before any question', async () => {
  const session = await sessionIn();
  const keeper = keep(session);
  await saveAll(keeper);
  await keeper.close();
  const readOnly = withFiles(session, () => ({ create: () => Promise.reject(systemError('EROFS')) }));
  await expect(takeUpInterview(await unfinishedIn(session), loaded, readOnly)).rejects.toMatchObject({ args: { reason: 'EROFS' } });
  expect(await answersIn(session)).toMatchObject({ orders: 'A', cio: 'yes' });
});

test('when two windows want the same folder, then the second is told who has it, and nothing changes', async () => {
  const session = await sessionIn();
  const keeper = keep(session);
  await saveAll(keeper);
  const before = await readFile(join(session.io.cwd, 'out', 'journal.jsonl'), 'utf8');
  await expect(takeUpInterview(await unfinishedIn(session), loaded, session)).rejects.toMatchObject({
    key: 'ask.in-use',
    args: { where: 'out', computer: (await session.io.machine()).name, number: String(process.pid), lock: join('out', 'journal.lock') },
  });
  await expect(keep(session, true).save(NAME)).rejects.toBeInstanceOf(UsageError);
  expect(await readFile(join(session.io.cwd, 'out', 'journal.jsonl'), 'utf8')).toBe(before);
  await keeper.close();
  // Free now, but no longer empty.
  const late = keep(session);
  await expect(late.save(NAME)).rejects.toMatchObject({ key: 'cli.exists' });
  await late.close();
  expect(await answersIn(session)).toMatchObject({ orders: 'A', cio: 'yes' });
});

test('when the program was killed between journal and answers file, then the older file takes nothing back', async () => {
  let isFailing = false;
  const session = await sessionIn((files) => ({
    write: (path, content) => (isFailing ? Promise.reject(systemError('EBUSY')) : files.write(path, content)),
  }));
  const keeper = keep(session);
  await saveAll(keeper);
  isFailing = true;
  await saveAll(keeper, savedOneByOne({ name: text('二厂'), staff: number('60'), orders: code('B') }));
  await keeper.close();
  expect(await readCopy(session)).toContain('name: 一厂');
  expect(await answersIn(session)).toMatchObject({ name: { kind: 'text', text: '二厂' }, staff: { kind: 'number', decimal: '60' }, orders: 'B' });
});

test('when a person edits the file, then answers and comments live through saving and resuming, in either language', async () => {
  const session = await sessionIn();
  const first = keep(session);
  await saveAll(first, SAVED.slice(0, 3));
  await first.close();
  await changeCopy(session, (yaml) =>
    yaml.replace('  orders: A # 记本子', '  # 看过十张单\n  orders: B # 记本子（老板说的）').replace('hash:', 'id: F-7 # 走访编号\nhash:'),
  );
  const { keeper } = await takeUpInterview(await unfinishedIn(session), loaded, { ...session, language: 'en' });
  await keeper.save(CIO);
  // Once more while the interview is going on, and an answer with an aim that the interview never asks for.
  await changeCopy(session, (yaml) => `${yaml}  cost: {value: 12.5, target: 10, baseline: 20} # 季度末再问\n`);
  await keeper.save({ ...CIO, answer: 'no' });
  await keeper.close();
  const copy = await readCopy(session);
  expect(copy).toContain('  # 看过十张单\n  orders: B # 记表格；（老板说的）\n');
  expect(copy).toContain('id: F-7 # 走访编号\n');
  expect(copy).toContain('  cost: {value: 12.5, target: 10, baseline: 20} # 季度末再问\n');
  expect(await answersIn(session)).toMatchObject({ orders: 'B', cio: 'no', cost: { kind: 'number', decimal: '12.5' } });
  expect(await readCopy(session)).toBe(copy);
});

test('when the file is broken while the interview goes on, then it is left alone, and said at the end', async () => {
  const session = await sessionIn();
  const keeper = keep(session);
  await saveAll(keeper, SAVED.slice(0, 3));
  await changeCopy(session, () => 'answers: [');
  await keeper.save(CIO);
  expect(await readCopy(session)).toBe('answers: [');
  await expect(keeper.writeAnswers(CIO.given)).rejects.toBeInstanceOf(FindingsError);
  await changeCopy(session, () => '');
  await keeper.close();
  await expect(answersIn(session)).rejects.toBeInstanceOf(FindingsError);
  expect((await unfinishedIn(session)).journal.answers).toHaveLength(4);
});

test('when copies were half written at the kill, then they are cleared away', async () => {
  const session = await sessionIn();
  const keeper = keep(session);
  await saveAll(keeper);
  await keeper.close();
  const out = join(session.io.cwd, 'out');
  await appendFile(join(out, 'answers.yaml.1234567'), 'questionnaire: sm');
  await appendFile(join(out, 'answers.yaml.bak'), 'mine');
  await answersIn(session);
  expect(await readdir(out)).toEqual(['answers.yaml', 'answers.yaml.bak', 'journal.jsonl']);
});

test('when the language is switched on the way, then the comments in the file follow', async () => {
  const session = await sessionIn();
  let wording = { say: sayIn('zh-CN'), language: 'zh-CN' as 'zh-CN' | 'en' };
  const place = { at: join(session.io.cwd, 'out'), start: START, force: false };
  const keeper = keepInterview(place, loaded, session, () => wording);
  await saveAll(keeper, SAVED.slice(0, 3));
  expect(await readCopy(session)).toContain('# 企业名称');
  wording = { say: sayIn('en'), language: 'en' };
  await keeper.save(CIO);
  await keeper.close();
  expect(await readCopy(session)).toMatch(/^# Answers to /);
  expect(await readCopy(session)).not.toContain('企业信息');
});

test('when an answer is taken over from last time, then the file says so until somebody gives another', async () => {
  const session = await sessionIn();
  const keeper = keep(session);
  await saveAll(keeper, [NAME, { ...STAFF, kept: true }, { ...ORDERS, kept: true }, CIO]);
  await keeper.close();
  const kept = '  # 沿用上次的答案，这次没有问\n  orders: A';
  expect(await readCopy(session)).toContain(kept);
  await changeCopy(session, (yaml) => yaml.replace('staff: 50', 'staff: 60'));
  const { keeper: again } = await takeUpInterview(await unfinishedIn(session), loaded, session);
  await again.save({ ...CIO, answer: 'no' });
  await again.close();
  const copy = await readCopy(session);
  expect(copy).toContain(kept);
  expect(copy.match(/沿用上次/g)).toHaveLength(1);
});
