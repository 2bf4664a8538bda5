import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { systemIo } from '../../src/cli/io.ts';
import type { Io } from '../../src/cli/io.ts';
import { readEarlier } from '../../src/cli/lint/read-earlier.ts';
import type { NamedBytes } from '../../src/source/named-bytes.ts';

// In a repository of its own: one file of one commit, changed since.

const text = (id: string, version: string): string => `id: ${id}\nversion: ${version}\nsections: []\n`;

function named(file: string, content: string): NamedBytes {
  return { file, bytes: new TextEncoder().encode(content) };
}

describe('what questionnaires were before', () => {
  let folder = '';
  let io: Io = systemIo(process);

  function git(...words: readonly string[]): void {
    const who = ['-c', 'user.name=测试', '-c', 'user.email=test@example.com'];
    execFileSync('git', [...who, ...words], { cwd: folder, stdio: 'ignore' });
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'diagnose-'));
    io = { ...systemIo(process), cwd: folder };
    mkdirSync(join(folder, '问卷'));
    writeFileSync(join(folder, '问卷', 'q.yaml'), text('one', '1.0.0'));
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'first');
  });

  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  async function earlier(since: string, files: readonly NamedBytes[]) {
    const found = await readEarlier(io, since, files);
    return [...found].map(([file, { bytes }]) => [file, new TextDecoder().decode(bytes)]);
  }

  const today = named(join('问卷', 'q.yaml'), text('one', '1.1.0'));

  test('when a revision of git is named, then the file is as it was there', async () => {
    expect(await earlier('HEAD', [today])).toEqual([[today.file, text('one', '1.0.0')]]);
  });

  test('when a file was not there then, then nothing is known of it', async () => {
    const other = named(join('问卷', 'new.yaml'), text('two', '1.0.0'));
    expect(await earlier('HEAD', [other])).toEqual([]);
  });

  test('when a folder is named, then questionnaires are found by their ids', async () => {
    const other = named('two.yaml', text('two', '1.0.0'));
    const moved = named('moved.yaml', text('one', '2.0.0'));
    expect(await earlier('问卷', [other, moved])).toEqual([['moved.yaml', text('one', '1.0.0')]]);
  });

  test.each(['nothing', '--help', 'HEAD; touch x'])('when the revision is "%s", then that is said', async (since) => {
    await expect(earlier(since, [today])).rejects.toMatchObject({
      name: 'UsageError',
      key: 'lint.unknown-revision',
      args: { revision: since },
    });
  });

  test('when there is no git, then that is said', async () => {
    vi.stubEnv('PATH', join(folder, 'empty'));
    await expect(earlier('HEAD', [today])).rejects.toMatchObject({ key: 'lint.git-missing' });
  });

  test('when nothing is asked for, then nothing is read', async () => {
    expect(await readEarlier(io, undefined, [today])).toEqual(new Map());
  });
});
