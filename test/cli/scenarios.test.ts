import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

// Every folder cli/<command>/<scenario> holds a command line (one argument a line), what it prints and
// its exit code; `stdin`, where it is there, is what is typed. It runs in that folder, against dist/; `<tmp>` stands for an empty folder of its own. UPDATE_CLI=1 writes the expectations anew.

interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
}

const here = new URL('./', import.meta.url);
const program = fileURLToPath(new URL('../../bin/diagnose.js', here));
const root = fileURLToPath(new URL('../../', here));

function run(
  args: readonly string[],
  folder: URL,
  { locale = 'zh_CN.UTF-8', input = '' } = {},
): Promise<Outcome> {
  const { FORCE_COLOR: _, ...env } = process.env;
  const options = {
    cwd: fileURLToPath(folder),
    env: { ...env, NO_COLOR: '1', LC_ALL: locale },
    maxBuffer: 1 << 26,
  };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...args], options, (error, stdout, stderr) => {
      const status = typeof error?.code === 'number' ? error.code : error ? -1 : 0;
      resolve({ stdout: clean(stdout), stderr: clean(stderr), status });
    });
    child.stdin?.end(input);
  });
}

/** Without what differs from machine to machine. */
function clean(text: string): string {
  return text.replaceAll(root, '<root>/').replaceAll('\r\n', '\n');
}

/** An empty folder for as long as it is used. */
async function inTemporary<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'diagnose-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function read(folder: URL, name: string): string {
  const path = new URL(name, folder);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function foldersIn(folder: URL): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

const scenarios = foldersIn(here).flatMap((command) => foldersIn(new URL(`${command}/`, here)).map((name) => `${command}/${name}`));

describe.concurrent('scenarios', () => {
  test.each(scenarios)('when %s is run, then it prints and exits as its folder says', async (scenario) => {
    const folder = new URL(`${scenario}/`, here);
    const outcome = await inTemporary(async (temporary) => {
      const lines = read(folder, 'command').split(/\r?\n/).filter((line) => line !== '');
      const { stdout, stderr, status } = await run(lines.map((line) => line.replace('<tmp>', temporary)), folder, { input: read(folder, 'stdin') });
      return { stdout: stdout.replaceAll(temporary, '<tmp>'), stderr: stderr.replaceAll(temporary, '<tmp>'), status };
    });
    if (process.env['UPDATE_CLI'] === '1') {
      writeFileSync(new URL('stdout', folder), outcome.stdout);
      writeFileSync(new URL('stderr', folder), outcome.stderr);
      writeFileSync(new URL('status', folder), `${outcome.status}\n`);
    }
    expect(outcome).toEqual({
      stdout: read(folder, 'stdout'),
      stderr: read(folder, 'stderr'),
      status: Number(read(folder, 'status')),
    });
    expect(outcome.stderr).not.toContain('    at ');
  });

  test.each(scenarios.filter((scenario) => read(new URL(`${scenario}/`, here), 'command').includes('--format\njson\n')))(
    'when %s asks for json, then standard output is exactly one document, or nothing beside an error',
    (scenario) => {
      const folder = new URL(`${scenario}/`, here);
      const [text, status] = [read(folder, 'stdout'), Number(read(folder, 'status'))];
      if (text === '') expect(status).toBeGreaterThan(0);
      else expect(typeof JSON.parse(text)).toBe('object');
    },
  );
});

const EXAMPLES = new URL('../../examples/', here);

test('when the same file is scored twice, then the bytes are the same', async () => {
  const args = ['score', 'small.yaml', '--format', 'json'];
  const [first, second] = [await run(args, EXAMPLES), await run(args, EXAMPLES)];
  expect(first.status).toBe(0);
  expect(second).toEqual(first);
});

test('when several files are scored as lines, then each line is what the file alone gives', async () => {
  const names = ['micro.yaml', 'small.yaml', 'above-scale.yaml'];
  const { stdout } = await run(['score', ...names, '--format', 'jsonl'], EXAMPLES);
  const alone = await Promise.all(names.map((name) => run(['score', name, '--format', 'json'], EXAMPLES)));
  const lines = stdout.trimEnd().split('\n').map((line): unknown => JSON.parse(line));
  expect(lines).toEqual(alone.map((outcome): unknown => JSON.parse(outcome.stdout)));
});

test.each([
  ['en_US.UTF-8', 'Usage:'],
  ['zh_CN.UTF-8', '用法：'],
  ['C', '用法：'],
])('when the system speaks %s, then help begins with %s', async (locale, begin) => {
  expect((await run(['--help'], EXAMPLES, { locale })).stdout.startsWith(begin)).toBe(true);
});

test('when LC_ALL is empty, then LANG decides', async () => {
  const before = process.env['LANG'];
  process.env['LANG'] = 'en_US.UTF-8';
  try {
    expect((await run(['--help'], EXAMPLES, { locale: '' })).stdout.startsWith('Usage:')).toBe(true);
  } finally {
    if (before === undefined) delete process.env['LANG'];
    else process.env['LANG'] = before;
  }
});
