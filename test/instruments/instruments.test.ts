import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runCases } from '../../src/lint/run-cases.ts';
import { compiledCaseScorer, exactCaseScorer } from '../../src/lint/score-case.ts';
import { brief, bytesOf, questionnaire } from '../load.ts';

// Published instruments, written in the language by their scoring rules, and what their publishers say they give.

const names = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test('when instruments are looked for, then many are there', () => {
  expect(names.length).toBeGreaterThanOrEqual(30);
});

describe.each(names)('%s', (name) => {
  const file = (kind: string): Uint8Array => bytesOf(`test/instruments/${name}/${kind}.yaml`);

  test('when its cases are run, then each gives what the publisher says', () => {
    const loaded = questionnaire(file('questionnaire'));
    expect(loaded.questionnaire.id).toBe(name);
    const named = { file: 'cases.yaml', bytes: file('cases') };
    const run = runCases(named, loaded, exactCaseScorer(loaded));
    expect(runCases(named, loaded, compiledCaseScorer(loaded)).diagnostics).toEqual(
      run.diagnostics,
    );
    expect(brief(run.diagnostics)).toEqual([]);
    expect(run.cases).toBeGreaterThan(1);
  });
});
