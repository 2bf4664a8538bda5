import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

// What lint writes, against dist/, each in an empty folder.

const program = fileURLToPath(new URL('../../bin/diagnose.js', import.meta.url));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diagnose-lint-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const path = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(path(name), 'utf8');
const write = (name: string, text: string): void => writeFileSync(path(name), text);

function start(...args: readonly string[]): ChildProcess {
  const env = { ...process.env, NO_COLOR: '1', LC_ALL: 'en_US.UTF-8' };
  return spawn(process.execPath, [program, 'lint', ...args], { cwd: folder, env });
}

async function lint(...args: readonly string[]): Promise<{ stdout: string; stderr: string; status: number | null }> {
  const child = start(...args);
  const out = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk: Buffer) => {
    out.stdout += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    out.stderr += chunk.toString();
  });
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { ...out, status };
}

const GOOD = 'questionnaire: lighting\nprofile: { name: 厂 }\n';
const STRAY = 'questionnaire: lighting\nprofile: { name: "厂 " }\n';
const BAD = 'questionnaire: lighting\nprofile: { name: 厂 }\nanswers: { none: A }\n';

describe('fixes', () => {
  test('when a file is put right, then it is written whole, with its permissions as they were', async () => {
    write('a.yaml', STRAY);
    write('b.yaml', GOOD);
    chmodSync(path('a.yaml'), 0o664);
    const before = statSync(path('b.yaml')).mtimeMs;
    const { status, stderr, stdout } = await lint('.', '--fix');
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toContain('Put right 1 file.');
    expect(read('a.yaml')).toBe('questionnaire: lighting\nprofile: { name: "厂" }\n');
    if (process.platform !== 'win32') expect(statSync(path('a.yaml')).mode & 0o777).toBe(0o664);
    expect(statSync(path('b.yaml')).mtimeMs).toBe(before);
  });

  test('when fixes are only shown, then nothing is written', async () => {
    write('a.yaml', STRAY);
    const { stdout } = await lint('.', '--fix-dry-run');
    expect(stdout).toContain('-profile: { name: "厂 " }\n+profile: { name: "厂" }\n');
    expect(read('a.yaml')).toBe(STRAY);
  });
});

describe('outputs', () => {
  test('when several are asked for, then each is where it should be, and lint reads none of them', async () => {
    write('bad.yaml', BAD);
    const formats = ['--format', 'unix', '--format', 'sarif=a.json', '--format', 'gitlab=b.json', '--format', 'junit=c.xml'];
    const first = await lint('.', ...formats);
    expect(first.status).toBe(1);
    expect(first.stdout).toMatch(/^bad\.yaml:3:12: error: .* \[unknown-question\]\n$/);
    expect(JSON.parse(read('a.json')).runs[0].results).toHaveLength(1);
    const [issue] = JSON.parse(read('b.json'));
    expect(issue.location).toEqual({ path: 'bad.yaml', lines: { begin: 3, end: 3 } });
    expect(read('c.xml')).toContain('failures="1"');
    const again = await lint('.', ...formats);
    expect([again.status, again.stdout]).toEqual([2, '']);
    const forced = await lint('.', ...formats, '--force');
    expect(forced.stdout).toBe(first.stdout);
  });

  test('when lines are put above, then the report for GitLab keeps its fingerprints', async () => {
    write('bad.yaml', BAD);
    await lint('bad.yaml', '--format', 'gitlab=a.json');
    write('bad.yaml', `# new\n\n${BAD}`);
    await lint('bad.yaml', '--format', 'gitlab=b.json');
    expect(JSON.parse(read('b.json'))[0].fingerprint).toBe(JSON.parse(read('a.json'))[0].fingerprint);
    expect(JSON.parse(read('b.json'))[0].location.lines.begin).toBe(5);
  });
});

describe('the baseline', () => {
  const baseline = ['--baseline', 'baseline.json'] as const;

  test('when findings are recorded, then they are not told again, wherever their lines go', async () => {
    write('bad.yaml', BAD);
    expect((await lint('.', ...baseline, '--update-baseline')).status).toBe(0);
    expect((await lint('.', ...baseline)).status).toBe(0);
    write('bad.yaml', `# new\n${BAD}`);
    const moved = await lint('.', ...baseline);
    expect([moved.status, moved.stdout]).toEqual([0, '']);
    expect(moved.stderr).toContain('1 more in the baseline');
    write('bad.yaml', BAD.replace('none: A', 'none: A, other: B'));
    const fresh = await lint('.', ...baseline, '--format', 'unix');
    expect(fresh.status).toBe(1);
    expect(fresh.stdout).toContain('"other"');
  });

  test('when it is updated, then other files keep theirs and files that are gone lose them', async () => {
    for (const name of ['a.yaml', 'b.yaml', 'c.yaml']) write(name, BAD);
    await lint('.', ...baseline, '--update-baseline');
    expect(JSON.parse(read('baseline.json')).findings).toHaveLength(3);
    write('a.yaml', GOOD);
    rmSync(path('c.yaml'));
    await lint('a.yaml', ...baseline, '--update-baseline');
    expect(JSON.parse(read('baseline.json')).findings).toMatchObject([{ file: 'b.yaml', code: 'unknown-question' }]);
  });
});

test('when lint is called below the folder of the settings, then they apply', async () => {
  write('diagnose.config.yaml', 'ignore: [deep/drafts]\nrules: { unknown-question: off }\n');
  mkdirSync(path('deep/drafts'), { recursive: true });
  write('deep/a.yaml', BAD);
  write('deep/drafts/b.yaml', 'a: [\n');
  const child = await lint('deep');
  expect([child.status, child.stdout]).toEqual([0, '']);
  expect(child.stderr).toContain('1 file checked');
});

test('when a file changes while lint watches, then it is checked again, until the interrupt', async () => {
  write('a.yaml', GOOD);
  const child = start('.', '--watch', '--format', 'unix');
  let told = '';
  const seen = (words: string): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (told.includes(words)) resolve();
      };
      child.stderr?.on('data', look);
      child.stdout?.on('data', look);
      look();
    });
  const keep = (chunk: Buffer): void => {
    told += chunk.toString();
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  await seen('Waiting for changes');
  write('a.yaml', BAD);
  await seen('a.yaml:3:12: error');
  write('a.yaml', 'questionnaire: [\n');
  await seen('[yaml-syntax]');
  const ended = new Promise<string | null>((resolve) => child.on('exit', (_, signal) => resolve(signal)));
  child.kill('SIGINT');
  expect(await ended).toBe('SIGINT');
  expect(existsSync(path('a.yaml'))).toBe(true);
});
