import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { WORTH_THREADS } from '../../src/cli/threads.ts';

// Long tables are scored in several threads; what is written must be what one thread writes, to the byte.

const program = fileURLToPath(new URL('../../bin/diagnose.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'diagnose-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(out: string, ...more: readonly string[]): ReadonlyMap<string, string> {
  const words = ['batch', 'a.csv', '-q', 'quick', '-o', out, '--now', '2026-11-23', ...more];
  try {
    execFileSync(process.execPath, [program, ...words], { cwd: folder, stdio: 'ignore' });
  } catch (error) {
    // Some rows are wrong.
    expect((error as { readonly status: number }).status).toBe(1);
  }
  const path = join(folder, out);
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return new Map(
    files.map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'utf8')]),
  );
}

test('when rows are scored in one thread or in three, then the files are the same', () => {
  // Somebody's remarks, which no question reads, make the file long.
  const remark = '样品间、仓库和装配线都看过了，'.repeat(12);
  const rows = Array.from({ length: 20_000 }, (_, at) => {
    const name = at % 1000 === 17 ? `"厂, ""${at}"""` : `厂${at % 19_990}`;
    const finance = at % 700 === 3 ? '不是选项' : 'ABCD'[at % 4];
    return `${name},${'ABCD'[at % 3]},${finance},B,${remark}${at % 900 === 1 ? ',多一格' : ''}`;
  });
  writeFileSync(join(folder, 'a.csv'), ['name,order_intake,finance,bom,说明', ...rows].join('\n'));
  const one = run('one', '--workers', '1');
  expect(one.get('scores.jsonl')?.split('\n').length).toBeGreaterThan(19_000);
  expect(one.get('findings.jsonl')).toContain('firm-twice');
  expect(one.get('findings.jsonl')).toContain('row-length');
  expect(one.get('findings.jsonl')).toContain('unknown-option');
  expect(run('three', '--workers', '3')).toEqual(one);
  const table = run('table', '--workers', '3', '--table-only');
  expect(table.get('scores.csv')).toEqual(one.get('scores.csv'));
  expect(table.get('findings.csv')).toEqual(one.get('findings.csv'));
  expect(table.has('scores.jsonl')).toBe(false);
});

test('when a stream of lines is long, then other threads help, and its bytes are what one thread writes', () => {
  // Evidence that no score looks at makes the lines long.
  const evidence = [`photos/${'装配线'.repeat(300)}.jpg`];
  const lines = Array.from({ length: 4000 }, (_, at) => {
    const answers = { order_intake: { value: 'ABCD'[at % 4], evidence }, finance: at % 90 === 7 ? 'Z' : 'B' };
    return JSON.stringify({ questionnaire: 'quick', profile: { name: `厂${at}` }, answers });
  });
  const input = lines.join('\n');
  expect(Buffer.byteLength(input)).toBeGreaterThan(WORTH_THREADS);
  const scored = (...more: readonly string[]): string => {
    const words = [program, 'score', '--stream', 'quick', ...more];
    const { status, stdout } = spawnSync(process.execPath, words, { input, maxBuffer: 1e8 });
    expect(status).toBe(1);
    return stdout.toString();
  };
  const alone = scored('--workers', '1');
  expect(alone.trimEnd().split('\n').length).toBe(lines.length);
  expect(alone).toContain('unknown-option');
  expect(scored()).toBe(alone);
  expect(scored('--workers', '3')).toBe(alone);
});
