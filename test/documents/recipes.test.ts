import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

// docs/batch.md: the Kubernetes job is YAML, and its shell does what the page says of it.

const page = readFileSync(new URL('../../docs/batch.md', import.meta.url), 'utf8');
const job = parse(/```yaml\n(apiVersion:[\s\S]*?)```/.exec(page)?.[1] ?? '');
const [container] = job.spec.template.spec.containers;

/** Runs the container's command over one part, with a scorer that ends with this code. */
function runPart(code: number): {
  readonly status: number | null;
  readonly files: readonly string[];
} {
  const folder = mkdtempSync(join(tmpdir(), 'diagnose-job-'));
  const npx = join(folder, 'npx');
  writeFileSync(npx, `#!/bin/sh\ncat\nexit ${code}\n`);
  chmodSync(npx, 0o755);
  writeFileSync(join(folder, 'part-3.jsonl'), '{"a":1}\n');
  const [command = '', ...options] = container.command;
  const text = String(container.args[0]).replaceAll('/data', folder);
  const { status } = spawnSync(command, [...options, text], {
    env: {
      ...process.env,
      PATH: `${folder}:${process.env['PATH'] ?? ''}`,
      JOB_COMPLETION_INDEX: '3',
    },
  });
  return { status, files: readdirSync(folder).filter((name) => name.startsWith('out')) };
}

test('when the job is read, then each part has an index of its own', () => {
  expect(job).toMatchObject({ kind: 'Job', spec: { completionMode: 'Indexed' } });
  expect(job.spec.parallelism).toBeLessThanOrEqual(job.spec.completions);
  expect(job.spec.template.spec.restartPolicy).toBe('OnFailure');
});

test.skipIf(process.platform === 'win32').each([
  [0, 0, ['out-3.jsonl']],
  [1, 0, ['out-3.jsonl']],
  [3, 1, []],
])(
  'when the scorer ends with %d, then the part ends with %d, its output whole or absent',
  (code, status, files) => {
    expect(runPart(code)).toEqual({ status, files });
  },
);
