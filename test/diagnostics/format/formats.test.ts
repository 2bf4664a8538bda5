import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Diagnostic, Severity } from '../../../src/diagnostics/diagnostic.ts';
import { fileUri } from '../../../src/diagnostics/format/file-uri.ts';
import { formatGithub } from '../../../src/diagnostics/format/github.ts';
import { formatGitlab } from '../../../src/diagnostics/format/gitlab.ts';
import { formatJunit } from '../../../src/diagnostics/format/junit.ts';
import { formatSarif } from '../../../src/diagnostics/format/sarif.ts';
import { formatUnix } from '../../../src/diagnostics/format/unix.ts';
import { lintFiles } from '../../../src/lint/lint-files.ts';
import { emptyContext } from '../../lint/empty-context.ts';
import { SARIF_SUBSET } from './sarif-subset.ts';

function finding(severity: Severity, line = 3, more: Partial<Diagnostic> = {}): Diagnostic {
  const place = { file: 'my pack\\问卷.yaml', line, column: 5, endLine: line, endColumn: 9 };
  return { ...place, code: 'duplicate-id', severity, args: { id: 'q1' }, ...more };
}

const sentence = ({ args }: Diagnostic): string =>
  `100% wrong, 「${String(args['id'])}」\nsee: <a> & "b"`;

const SARIF = {
  sentence,
  about: (code: string) => `about ${code}`,
  fingerprint: () => 'ab'.repeat(32),
  version: '0.1.0',
};

test('when findings are printed one a line, then each is one line whatever its words', () => {
  expect(formatUnix([finding('error'), finding('info', 4)], sentence)).toBe(
    'my pack\\问卷.yaml:3:5: error: 100% wrong, 「q1」 see: <a> & "b" [duplicate-id]\n' +
      'my pack\\问卷.yaml:4:5: info: 100% wrong, 「q1」 see: <a> & "b" [duplicate-id]\n',
  );
});

test('when a file is named like a command, then no line of the log is that command', () => {
  const file = 'a\n::stop-commands::x';
  const many = Array.from({ length: 12 }, (_, index) => finding('error', index + 1, { file }));
  const text = formatGithub(many, { sentence: () => 'x', rest: () => 'more' });
  expect(text.split('\n').filter((line) => line.includes('stop-commands'))).toHaveLength(12);
  expect(text).not.toMatch(/^\s*::stop/m);
});

describe('SARIF', () => {
  const related = [{ ...finding('error', 9), code: 'duplicate-id' as const }];
  const fix = { edits: [{ line: 3, column: 5, endLine: 3, endColumn: 9, text: 'q2' }] };
  const log = JSON.parse(
    formatSarif(
      [finding('error', 3, { related, fix }), finding('info', 4, { code: 'key-order' })],
      SARIF,
    ),
  );

  test('when findings are printed, then they have the shape of SARIF 2.1.0', () => {
    const ajv = new Ajv2020({ strict: false });
    expect(ajv.validate(SARIF_SUBSET, log), ajv.errorsText()).toBe(true);
  });

  test('when nothing is found, then the log is whole and empty', () => {
    const ajv = new Ajv2020({ strict: false });
    const empty = JSON.parse(formatSarif([], SARIF));
    expect(ajv.validate(SARIF_SUBSET, empty), ajv.errorsText()).toBe(true);
    expect(empty.runs[0].results).toEqual([]);
  });

  test('when a result names its rule, then the rule stands at its index, with a page to read', () => {
    const { results, tool } = log.runs[0];
    for (const { ruleId, ruleIndex } of results)
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(tool.driver.rules[0].helpUri).toBe(
      'https://unpkg.com/shuzhen/docs/rules.md#duplicate-id',
    );
    expect(results[1].level).toBe('note');
  });

  test('when a line has Chinese and emoji before the place, then columns count UTF-16 units', () => {
    const bytes = new TextEncoder().encode(
      'id: tiny\nversion: 1.0.0\ntitle: { zh-CN: 灯💡厂, en: 1 }\n',
    );
    const found = lintFiles([{ file: 'a.yaml', bytes }], emptyContext()).filter(
      ({ line }) => line === 3,
    );
    const [{ runs }] = [JSON.parse(formatSarif(found, SARIF))];
    // `title: { zh-CN: 灯💡厂, en: 1 }`: the emoji counts two.
    expect(runs[0].columnKind).toBe('utf16CodeUnits');
    expect(runs[0].results[0].locations[0].physicalLocation.region).toEqual({
      startLine: 3,
      startColumn: 27,
      endLine: 3,
      endColumn: 28,
    });
  });
});

test.each([
  ['my pack\\问卷.yaml', 'my%20pack/%E9%97%AE%E5%8D%B7.yaml'],
  ['./a#b.yaml', 'a%23b.yaml'],
  ['/tmp/a.yaml', 'file:///tmp/a.yaml'],
  ['C:\\x\\a b.yaml', 'file:///C:/x/a%20b.yaml'],
  ['<stdin>', '%3Cstdin%3E'],
])('when a file is called %s, then its URI is %s', (file, uri) => {
  expect(fileUri(file)).toBe(uri);
});

describe('JUnit', () => {
  test('when files are right, warned of and wrong, then each is a suite and only errors fail', () => {
    const warning = finding('warning', 7, { file: 'b.yaml' });
    expect(
      formatJunit(
        [finding('error'), warning],
        ['a.yaml', 'my pack\\问卷.yaml', 'b.yaml'],
        sentence,
      ),
    ).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<testsuites name="diagnose lint" tests="3" failures="1" errors="0">',
        '  <testsuite name="a.yaml" tests="1" failures="0" errors="0">',
        '    <testcase name="a.yaml" classname="a.yaml"/>',
        '  </testsuite>',
        '  <testsuite name="my pack/问卷.yaml" tests="1" failures="1" errors="0">',
        '    <testcase name="duplicate-id 3:5" classname="my pack/问卷.yaml">',
        '      <failure type="duplicate-id" message="100% wrong, 「q1」&#10;see: &lt;a&gt; &amp; &quot;b&quot;">my pack/问卷.yaml:3:5: 100% wrong, 「q1」&#10;see: &lt;a&gt; &amp; &quot;b&quot;</failure>',
        '    </testcase>',
        '  </testsuite>',
        '  <testsuite name="b.yaml" tests="1" failures="0" errors="0">',
        '    <testcase name="duplicate-id 7:5" classname="b.yaml">',
        '      <system-out>b.yaml:7:5: warning: 100% wrong, 「q1」&#10;see: &lt;a&gt; &amp; &quot;b&quot; [duplicate-id]</system-out>',
        '    </testcase>',
        '  </testsuite>',
        '</testsuites>',
        '',
      ].join('\n'),
    );
  });

  test('when words hold what XML cannot, then it is replaced', () => {
    const text = formatJunit([finding('error')], [], () => 'a\u0000b\u001Bc\uD800d💡');
    expect(text).toContain('message="a\uFFFDb\uFFFDc\uFFFDd💡"');
  });
});

describe('GitHub', () => {
  const rest = (severity: Severity, count: number): string => `${count} more of ${severity}`;

  test('when a finding is annotated, then its place and words are escaped', () => {
    expect(formatGithub([finding('info')], { sentence, rest })).toBe(
      '::notice file=my pack/问卷.yaml,line=3,endLine=3,col=5,endColumn=9,title=duplicate-id::100%25 wrong, 「q1」%0Asee: <a> & "b"\n',
    );
    const odd = finding('error', 1, { file: 'a,b:c.yaml', endLine: 2 });
    expect(formatGithub([odd], { sentence: () => 'x', rest })).toBe(
      '::error file=a%2Cb%3Ac.yaml,line=1,endLine=2,title=duplicate-id::x\n',
    );
  });

  test.each([
    [10, 10, 0],
    [11, 10, 2],
    [30, 10, 21],
  ])(
    'when there are %i errors, then %i are annotated and %i are plain lines',
    (count, annotated, plain) => {
      const many = Array.from({ length: count }, (_, index) => finding('error', index + 1));
      const lines = formatGithub([...many, finding('warning')], { sentence, rest })
        .trimEnd()
        .split('\n');
      expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(annotated);
      expect(lines.filter((line) => !line.startsWith('::'))).toHaveLength(plain);
      expect(lines.filter((line) => line.startsWith('::warning'))).toHaveLength(1);
      if (plain > 0) expect(lines).toContain(`::error::${plain} more of error`);
    },
  );
});

test('when a report for GitLab is made, then each issue has what GitLab asks for', () => {
  expect(
    JSON.parse(
      formatGitlab([finding('warning')], { sentence: () => 'words', fingerprint: () => 'f1' }),
    ),
  ).toEqual([
    {
      description: 'words',
      check_name: 'duplicate-id',
      fingerprint: 'f1',
      severity: 'minor',
      location: { path: 'my pack/问卷.yaml', lines: { begin: 3, end: 3 } },
    },
  ]);
});
