import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/cli/errors.ts';
import { gatherChanges } from '../../src/cli/lint/gather-changes.ts';
import { planLint } from '../../src/cli/lint/plan-lint.ts';
import type { LintWords } from '../../src/cli/words.ts';

function refusal(paths: readonly string[], words: LintWords): string | undefined {
  try {
    planLint(paths, words);
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return error.key;
    throw error;
  }
}

describe('the command line of lint', () => {
  test('when nothing is said but a path, then it is checked and shown to a person', () => {
    expect(planLint(['a'], {})).toEqual({
      input: { kind: 'paths', paths: ['a'] },
      layers: [],
      outputs: [{ format: 'pretty' }],
      failOn: 'error',
      errorsOnly: false,
      fix: 'leave',
      watch: false,
      force: false,
    });
  });

  test('when several formats are asked for, then each goes where it says', () => {
    const format = ['pretty', 'sarif=out/a=b.sarif', 'junit=j.xml'];
    expect(planLint(['a'], { format }).outputs).toEqual([
      { format: 'pretty' },
      { format: 'sarif', file: 'out/a=b.sarif' },
      { format: 'junit', file: 'j.xml' },
    ]);
  });

  test.each<[string, readonly string[], LintWords]>([
    ['cli.missing-argument', [], {}],
    ['cli.bad-format', ['a'], { format: ['xml'] }],
    ['cli.bad-format', ['a'], { format: ['=a.sarif'] }],
    ['lint.two-on-stdout', ['a'], { format: ['json', 'unix', 'sarif=x'] }],
    ['lint.bad-fail-on', ['a'], { failOn: 'never' }],
    ['lint.bad-number', ['a'], { maxWarnings: '-1' }],
    ['lint.bad-number', ['a'], { maxWarnings: 'many' }],
    ['lint.needs-baseline', ['a'], { updateBaseline: true }],
    ['lint.needs-stdin', ['a'], { stdinFilename: 'a.yaml' }],
    ['lint.not-together', ['a'], { stdin: true }],
    ['lint.not-together', [], { stdin: true, fix: true }],
    ['lint.not-together', ['a'], { fix: true, fixDryRun: true }],
    ['lint.not-together', ['a'], { watch: true, fix: true }],
  ])('when it is refused with %s, then %j %j is why', (key, paths, words) => {
    expect(refusal(paths, words)).toBe(key);
  });
});

describe('changes of files', () => {
  /** A clock that stands still until it is told. */
  function stoppedClock() {
    const waiting: (() => void)[] = [];
    const wait = (): Promise<void> =>
      new Promise((resolve) => {
        waiting.push(resolve);
      });
    const tick = async (): Promise<void> => {
      waiting.shift()?.();
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    };
    return { wait, tick };
  }

  test('when they come in a burst, then they are one', async () => {
    const { wait, tick } = stoppedClock();
    const changes = gatherChanges(wait);
    let bursts = 0;
    const hear = async (): Promise<void> => {
      await changes.next();
      bursts += 1;
    };
    const next = hear();
    await tick();
    expect(bursts).toBe(0);
    changes.add();
    await tick();
    changes.add();
    await tick();
    expect(bursts).toBe(0);
    await tick();
    await next;
    expect(bursts).toBe(1);
  });

  test('when one comes while nobody waits, then the next to wait gets it', async () => {
    const { wait, tick } = stoppedClock();
    const changes = gatherChanges(wait);
    changes.add();
    const next = changes.next();
    await tick();
    await expect(next).resolves.toBeUndefined();
  });
});
