import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { openPlanBook } from '../../src/cli/batch/plan-book.ts';
import { systemIo } from '../../src/cli/io.ts';
import type { FirmPlan } from '../../src/funding/firm-plan.ts';
import type { PlanLine } from '../../src/funding/plan-line.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'diagnose-'));
const out = join(folder, 'out');
const EXAMPLES = ['small', 'micro', 'above-scale'].map((name) => `examples/${name}.yaml`);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function diagnose(...args: readonly string[]): string {
  const words = ['bin/diagnose.js', ...args, '--now', '2026-11-23'];
  const stdio = ['ignore', 'pipe', 'ignore'] as const;
  return execFileSync(process.execPath, words, { cwd: root, encoding: 'utf8', stdio: [...stdio] });
}

describe('a batch with plans', () => {
  test('when every firm gets a plan, then it is the one of its own, in files and in the sum of all', () => {
    diagnose('batch', ...EXAMPLES, '-o', out, '--target', '2', '--workers', '1');
    const lines = readFileSync(join(out, 'plans.jsonl'), 'utf8').trim().split('\n');
    const planned = lines.map((line) => JSON.parse(line) as PlanLine);
    expect(planned.map(({ source, plan }) => [source.file, plan.level])).toEqual([
      [EXAMPLES[0], 2],
      [EXAMPLES[1], 2],
      [EXAMPLES[2], 3],
    ]);
    const [small, , large] = planned.map(({ plan }) => plan);
    // It stands above level 2 already.
    expect([large?.status, large?.steps]).toEqual(['found', []]);
    const alone = JSON.parse(
      diagnose('plan', EXAMPLES[0] ?? '', '--target', '2', '--format', 'json'),
    ) as { readonly cost: FirmPlan['cost'] };
    expect(small?.cost).toEqual(alone.cost);
    expect(readdirSync(join(out, 'plans'))).toHaveLength(3);
    expect(readFileSync(join(out, 'plans.csv'), 'utf8').trim().split('\r\n')).toHaveLength(4);
    const { funding } = JSON.parse(diagnose('cohort', out, '--format', 'json')) as {
      readonly funding: { readonly firms: number; readonly there: number; readonly cost: object };
    };
    const sum = planned.reduce((total, { plan }) => total + plan.cost.middle, 0);
    expect(funding).toMatchObject({ firms: 2, there: 1, cost: { middle: sum } });
  });

  test('when what is asked of plans is wrong, then it is told before anything is read', () => {
    const asked = (): string => diagnose('batch', ...EXAMPLES, '-o', join(folder, 'no'), '--target', '9');
    expect(asked).toThrow('Command failed');
    expect(readdirSync(folder)).toEqual(['out']);
  });

  test('when a run was killed in the middle of a line, then the plans before it are known and that one is not', async () => {
    const io = { ...systemIo(process), cwd: folder };
    const at = { path: (name: string) => join(folder, name) };
    const plan = { status: 'none' } as FirmPlan;
    const first = await openPlanBook(io, at);
    await first.add('甲', plan);
    appendFileSync(join(folder, 'planned.jsonl'), '{"name":"乙","pl');
    const second = await openPlanBook(io, at);
    expect([...second.plans.keys()]).toEqual(['甲']);
    await second.add('乙', plan);
    expect([...(await openPlanBook(io, at)).plans.keys()]).toEqual(['甲', '乙']);
  });
});
