import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Machine } from '../../src/cli/io.ts';
import { LOCK, lockInterview } from '../../src/cli/interview-lock.ts';
import type { Session } from '../../src/cli/session.ts';
import { sessionIn } from './keeping.ts';

const HERE: Machine = { name: 'shop', program: 7, upSince: 1_000_000, isRunning: (program) => program === 7 || program === 8 };

async function folderWith(lock?: object | string): Promise<Session> {
  const session = await sessionIn();
  if (lock !== undefined) await writeFile(join(session.io.cwd, LOCK), typeof lock === 'string' ? lock : JSON.stringify(lock));
  return { ...session, io: { ...session.io, machine: async () => HERE } };
}

test.each([
  ['the program that had it is gone', { name: 'shop', program: 9, upSince: 1_000_000 }],
  ['the power was cut and its number is another program now', { name: 'shop', program: 8, upSince: 900_000 }],
  ['it was killed while it wrote', ''],
  ['the file is something else', '{"name": 3}'],
])('when %s, then the folder is free', async (_, lock) => {
  const { io } = await folderWith(lock);
  const unlock = await lockInterview(io, io.cwd);
  expect(JSON.parse(await readFile(join(io.cwd, LOCK), 'utf8'))).toMatchObject({ program: 7 });
  await unlock();
  expect(await readdir(io.cwd)).toEqual([]);
});

test.each([
  ['another program of this computer', { name: 'shop', program: 8, upSince: 1_000_060 }],
  ['a program of another computer', { name: 'office', program: 9, upSince: 5 }],
])('when %s is at work, then nobody else gets in', async (_, lock) => {
  const { io } = await folderWith(lock);
  await expect(lockInterview(io, io.cwd)).rejects.toMatchObject({ key: 'ask.in-use', args: { computer: lock.name, where: '.' } });
  expect(await readdir(io.cwd)).toEqual([LOCK]);
});

test('when two programs find the same lock left behind, then one of them gets the folder', async () => {
  const { io } = await folderWith({ name: 'shop', program: 9, upSince: 1_000_000 });
  const other = { ...io, machine: async () => ({ ...HERE, program: 8 }) };
  const settled = await Promise.allSettled([lockInterview(io, io.cwd), lockInterview(other, io.cwd)]);
  expect(settled.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('when somebody else has taken the lock since, then it is not taken away', async () => {
  const { io } = await folderWith();
  const unlock = await lockInterview(io, io.cwd);
  await writeFile(join(io.cwd, LOCK), JSON.stringify({ name: 'shop', program: 8, upSince: 1_000_000 }));
  await unlock();
  expect(await readdir(io.cwd)).toEqual([LOCK]);
});
