import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { formatBaseline, loadBaseline, mergeBaseline } from '../../src/lint/baseline.ts';
import type { BaselineEntry } from '../../src/lint/baseline.ts';
import { fingerprints } from '../../src/lint/fingerprints.ts';
import { lineReader } from '../../src/lint/line-reader.ts';
import { lintFiles } from '../../src/lint/lint-files.ts';
import { emptyContext } from './empty-context.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function printsOf(text: string): readonly string[] {
  const files = [{ file: 'a.yaml', bytes: encode(text) }];
  const found = lintFiles(files, emptyContext());
  const prints = fingerprints(found, { nameOf: (file) => file, lineOf: lineReader(files) });
  return found.map((finding: Diagnostic) => prints.get(finding) ?? '');
}

const TWICE = 'questionnaire: none\nprofile:\n  name: "厂 "\n  town: "横栏 "\n';

describe('fingerprints', () => {
  test('when lines move and the indentation changes, then they stay', () => {
    const moved = `# 说明\n\nquestionnaire: none\nprofile:\n    name: "厂 "\n    town: "横栏 "\n`;
    expect(printsOf(moved)).toEqual(printsOf(TWICE));
  });

  test('when the text changes, then they change', () => {
    expect(printsOf(TWICE.replace('横栏 ', '古镇 '))[2]).not.toBe(printsOf(TWICE)[2]);
  });

  test('when two findings are the same, then they are counted apart', () => {
    const same = 'questionnaire: none\nprofile:\n  name: 厂\nanswers:\n  a: ["x ", "x "]\n';
    const prints = printsOf(same);
    expect(prints).toHaveLength(3);
    expect(new Set(prints).size).toBe(3);
    // One of two gone leaves the other known.
    expect(prints).toContain(printsOf(same.replace(', "x "', ', "x"').replace('["x ", "x"]', '["x ", "x "]'))[1]);
  });
});

function entry(file: string, letter: string): BaselineEntry {
  return { file, code: 'stray-space', text: 'title', fingerprint: letter.repeat(64) };
}

describe('the baseline', () => {
  test('when it is updated, then what is true stays, what is gone goes, what is new comes', () => {
    const before = [entry('a.yaml', 'a'), entry('a.yaml', 'b'), entry('other.yaml', 'c'), entry('gone.yaml', 'd')];
    const found = [entry('a.yaml', 'b'), entry('a.yaml', 'e')];
    const merged = mergeBaseline(before, found, (file) => file === 'other.yaml');
    expect(new Set(merged.map(({ fingerprint }) => fingerprint[0]))).toEqual(new Set(['b', 'c', 'e']));
  });

  test('when it is written and read, then it is the same, one entry a line', () => {
    const entries = [entry('b.yaml', 'a'), entry('a.yaml', 'b')];
    const text = formatBaseline(entries);
    expect(text.split('\n')).toHaveLength(7);
    const read = loadBaseline({ file: 'b.json', bytes: encode(text) });
    expect(read.entries).toEqual([entry('a.yaml', 'b'), entry('b.yaml', 'a')]);
    expect(loadBaseline({ file: 'b.json', bytes: encode(formatBaseline([])) }).entries).toEqual([]);
  });

  test('when it is broken, then its place is told', () => {
    const text = '{ "findings": [{ "file": "a", "code": "x", "text": "", "fingerprint": "short" }] }';
    const { entries, diagnostics } = loadBaseline({ file: 'b.json', bytes: encode(text) });
    expect(entries).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ code: 'wrong-format', line: 1, column: 71 });
  });
});
