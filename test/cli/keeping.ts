import { mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '../../src/answers/types.ts';
import { toFileAnswer } from '../../src/ask/file-answer.ts';
import type { Given } from '../../src/ask/next-question.ts';
import type { Saved } from '../../src/ask/run-interview.ts';
import type { Files } from '../../src/cli/files.ts';
import { systemIo } from '../../src/cli/io.ts';
import { openSession } from '../../src/cli/session.ts';
import type { Session } from '../../src/cli/session.ts';

/** A session in an empty folder, with files that may fail. */
export async function sessionIn(change: (files: Files) => Partial<Files> = () => ({})): Promise<Session> {
  const cwd = await realpath(await mkdtemp(join(tmpdir(), 'diagnose-keep-')));
  return withFiles(openSession({ ...systemIo(process), cwd, now: new Date('2026-11-22T10:00:00+08:00') }, 'zh-CN'), change);
}

export function withFiles(session: Session, change: (files: Files) => Partial<Files>): Session {
  const { files } = session.io;
  return { ...session, io: { ...session.io, files: { ...files, ...change(files) } } };
}

/** Answers given one after the other, as the interview saves them. */
export function savedOneByOne(answers: Readonly<Record<string, Answer>>): readonly Saved[] {
  const given: { profile: Map<string, Answer>; answers: Map<string, Answer> } = { profile: new Map(), answers: new Map() };
  return Object.entries(answers).map(([id, answer]) => {
    const group: keyof Given = id === 'name' || id === 'staff' || id === 'town' ? 'profile' : 'answers';
    given[group].set(id, answer);
    return { group, id, answer: toFileAnswer(answer), given: { profile: new Map(given.profile), answers: new Map(given.answers) } };
  });
}

export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
