import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editYaml } from '../../src/source/edit-yaml.ts';
import type { YamlEdit } from '../../src/source/edit-yaml.ts';

const NOTHING = (): string => '';

const FILE = `# 上面
questionnaire: x

answers:
  # 一
  q1: A # 旁边
  # 二
  q2: [A, B]  # 两个

  q3:
    value: 5
    note: 记着 # 里面
# 下面
`;

describe('a file with comments', () => {
  test('when nothing is edited, then it stays as it is', () => {
    expect(editYaml(FILE, [], NOTHING)).toBe(
      FILE.replace('  # 两个', ' # 两个').replace('# 下面', '\n# 下面'),
    );
  });

  test('when entries are set, renamed and taken out, then the comments stay with what they are about', () => {
    const edits: readonly YamlEdit[] = [
      { kind: 'rename', path: ['answers', 'q2'], key: 'p2' },
      { kind: 'set', path: ['answers', 'q2'], value: ['A'] },
      { kind: 'remove', path: ['answers', 'q1'] },
      { kind: 'set', path: ['answers', 'q3', 'value'], value: 6 },
      { kind: 'set', path: ['version'], value: '2.0.0' },
    ];
    const removed: string[] = [];
    const text = editYaml(FILE, edits, (gone) => {
      removed.push(...gone.values());
      return '丢了：\n\nq1';
    });
    expect(removed).toEqual(['# 一\nq1: A # 旁边']);
    expect(text).toBe(`# 上面
questionnaire: x
version: 2.0.0

answers:
  # 二
  p2: [A] # 两个

  q3:
    value: 6
    note: 记着 # 里面

# 下面
# 丢了：
# q1
`);
  });

  test('when the last entry is taken out, then an empty map is left', () => {
    const text = editYaml(
      'answers: { q1: A } # 空\n',
      [{ kind: 'remove', path: ['answers', 'q1'] }],
      NOTHING,
    );
    expect(text).toBe('answers: {} # 空\n');
  });
});

test('when lines end as on Windows, then they still do', () => {
  const text = editYaml(
    'a: 1\r\nb:\r\n  c: 2 # 二\r\n',
    [{ kind: 'set', path: ['b', 'c'], value: 3 }],
    () => '完',
  );
  expect(text).toBe('a: 1\r\nb:\r\n  c: 3 # 二\r\n\r\n# 完\r\n');
});

test('when the file is JSON, then it stays JSON, without the comment', () => {
  const text = editYaml(
    '{"a": {"b": 1, "c": 2}}',
    [{ kind: 'remove', path: ['a', 'b'] }],
    () => '丢了',
  );
  expect(text).toBe('{\n  "a": {\n    "c": 2\n  }\n}\n');
});

test('when aliases and merge keys are used, then what they stand for is edited', () => {
  const file = `base: &base { q1: A, q2: &two [A] }
answers:
  <<: *base
  q3: *two
`;
  const edits: readonly YamlEdit[] = [
    { kind: 'remove', path: ['answers', 'q1'] },
    { kind: 'rename', path: ['answers', 'q2'], key: 'p2' },
  ];
  const text = editYaml(file, edits, NOTHING);
  expect(parse(text)).toEqual({ base: { q1: 'A', q2: ['A'] }, answers: { p2: ['A'], q3: ['A'] } });
});

test('when a path is not in the file, then it is our bug', () => {
  expect(() => editYaml('a: 1', [{ kind: 'remove', path: ['b'] }], NOTHING)).toThrow(
    'no such entry: b',
  );
  expect(() => editYaml('a: 1', [{ kind: 'set', path: ['a', 'b'], value: 1 }], NOTHING)).toThrow(
    'no map around a.b',
  );
});
