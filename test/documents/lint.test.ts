import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatUnix } from '../../src/diagnostics/format/unix.ts';
import { loadConfig } from '../../src/lint/load-config.ts';

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const root = fileURLToPath(new URL('../../', import.meta.url));
const page = read('docs/lint.md');
const examples = [...page.matchAll(/```yaml\n(.*?\n)```/gs)].map(([, text = '']) => text);

test('when the page shows settings, then they are taken without a finding', () => {
  const shown = examples.find((text) => text.includes('config.schema.json')) ?? '';
  const { config, diagnostics } = loadConfig({
    file: 'x.yaml',
    bytes: new TextEncoder().encode(shown),
  });
  expect(diagnostics).toEqual([]);
  expect(config?.settings.rules).toEqual({ 'gap-without-solution': 'off', 'key-order': 'warning' });
});

test('when the page shows YAML, then it is YAML', () => {
  for (const text of examples) expect(() => parse(text) as unknown).not.toThrow();
  expect(examples.length).toBeGreaterThanOrEqual(5);
});

test('when a line of the unix format is matched, then its parts are told apart', () => {
  const { problemMatcher } = JSON.parse(read('docs/problem-matcher.json'));
  const [{ regexp, file, line, column, severity, message, code }] = problemMatcher[0].pattern;
  const place = { file: 'C:\\my pack\\a.yaml', line: 3, column: 14, endLine: 3, endColumn: 15 };
  const text = formatUnix(
    [{ ...place, code: 'duplicate-id', severity: 'warning', args: {} }],
    () => 'see: [this]',
  );
  const found = new RegExp(regexp).exec(text.trimEnd()) ?? [];
  expect(
    [file, line, column, severity, message, code].map((group: number) => found[group]),
  ).toEqual(['C:\\my pack\\a.yaml', '3', '14', 'warning', 'see: [this]', 'duplicate-id']);
});

describe('the hook and the action', () => {
  test('when a hook is looked for, then it names a program of this package', () => {
    const [hook] = parse(read('.pre-commit-hooks.yaml'));
    const { bin } = JSON.parse(read('package.json'));
    expect(Object.keys(bin)).toContain(hook.entry.split(' ')[0]);
    for (const name of [
      'questionnaires/lighting/cases.yaml',
      'questionnaire.yaml',
      'diagnose.config.yaml',
    ]) {
      expect(new RegExp(hook.files).test(name)).toBe(true);
    }
    expect(new RegExp(hook.files).test('package.yaml')).toBe(false);
  });

  test('when the action hands over an input, then its script reads it, and all of them', () => {
    const { inputs, runs } = parse(read('action.yml'));
    const env: Record<string, string> = runs.steps[1].env;
    const script = read('.ci/action.sh');
    for (const [variable, value] of Object.entries(env)) {
      expect(script).toContain(variable);
      expect(Object.keys(inputs)).toContain(/inputs\.([a-z-]+)/.exec(value)?.[1]);
    }
    expect(Object.keys(env)).toHaveLength(Object.keys(inputs).length - 1); // node-version goes to setup-node
  });

  test.skipIf(process.platform === 'win32')(
    'when the steps of the action run, then they annotate, write SARIF and fail',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'diagnose-action-'));
      try {
        writeFileSync(
          join(folder, 'my answers.yaml'),
          'questionnaire: lighting\nprofile: { name: 厂 }\nanswers: { none: A }\n',
        );
        const env = {
          ...process.env,
          DIAGNOSE: join(root, 'bin/diagnose.js'),
          INPUT_PATHS: 'my answers.yaml\n',
          INPUT_SARIF: 'a.sarif',
          INPUT_LANG: 'en',
        };
        const outcome = await new Promise<{ status: unknown; stdout: string }>((resolve) => {
          execFile('bash', [join(root, '.ci/action.sh')], { cwd: folder, env }, (error, stdout) => {
            resolve({ status: error?.code ?? 0, stdout });
          });
        });
        expect(outcome.status).toBe(1);
        expect(outcome.stdout).toMatch(
          /^::error file=my answers\.yaml,line=3,.*title=unknown-question::/,
        );
        expect(
          JSON.parse(readFileSync(join(folder, 'a.sarif'), 'utf8')).runs[0].results,
        ).toHaveLength(1);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
