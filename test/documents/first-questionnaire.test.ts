import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

// docs/first-questionnaire.md, followed from top to bottom in an empty folder: files whose first line
// names them are written, commands are run, and the text after a command is part of its standard output.

const page = readFileSync(new URL('../../docs/first-questionnaire.md', import.meta.url), 'utf8');
const program = fileURLToPath(new URL('../../bin/diagnose.js', import.meta.url));

interface Block {
  readonly kind: string;
  readonly text: string;
}

const blocks = [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(
  ([, kind = '', text = '']): Block => ({ kind, text }),
);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'diagnose-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(line: string): Promise<{ readonly stdout: string; readonly failed: boolean }> {
  const args = line.trim().split(' ').slice(2);
  const { FORCE_COLOR: _, ...env } = process.env;
  const options = { cwd: folder, env: { ...env, NO_COLOR: '1', LC_ALL: 'zh_CN.UTF-8' } };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], options, (error, stdout) => {
      resolve({ stdout: stdout.replaceAll('\r\n', '\n'), failed: error !== null });
    });
  });
}

/** What the reader is told to correct before a command is run again. */
const CORRECTIONS: readonly (readonly [string, string, string])[] = [
  ['my-check/questionnaire.yaml', 'stock_recrod', 'stock_record'],
  ['my-check/cases.yaml', 'score: 75, level: 2', 'score: 75, level: 1'],
];

function correct(): void {
  for (const [name, from, to] of CORRECTIONS) {
    const file = join(folder, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  }
}

test('when a reader follows the page, then every command shows what the page says', async () => {
  const shown: string[] = [];
  let last = '';
  for (const [position, { kind, text }] of blocks.entries()) {
    if (kind === 'yaml') {
      const name = /^# (\S+)\n/.exec(text)?.[1] ?? '';
      writeFileSync(join(folder, name), text);
    }
    if (kind !== 'sh') continue;
    if (text === last) correct();
    const { stdout, failed } = await run(text);
    last = text;
    const next = blocks[position + 1];
    if (next?.kind === 'text') {
      expect(trimmed(stdout)).toContain(trimmed(next.text));
      shown.push(text);
    } else expect(failed).toBe(false);
  }
  expect(shown.length).toBeGreaterThan(5);
}, 120_000);

/** A page keeps no blanks at the ends of lines. */
function trimmed(text: string): string {
  return text.replaceAll(/ +$/gm, '').trim();
}
