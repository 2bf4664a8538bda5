import { describe, expect, test } from 'vitest';
import { parseSource } from '../../src/source/parse-source.ts';
import type { Source } from '../../src/source/parse-source.ts';
import type { Part, Path, SourceIndex } from '../../src/source/source-index.ts';

function sourceOf(text: string): Source {
  const { source, diagnostics } = parseSource(new TextEncoder().encode(text), 'f.yaml');
  if (!source) throw new Error(JSON.stringify(diagnostics));
  return source;
}

function indexOf(text: string): SourceIndex {
  return sourceOf(text).index;
}

function place(text: string, path: Path, part?: Part): string {
  const { line, column, endLine, endColumn } = indexOf(text).locate(path, part);
  return `${line}:${column}-${endLine}:${endColumn}`;
}

describe('places of keys and values', () => {
  test.each<[string, string, Path, string, string]>([
    // name, text, path, key, value
    ['a block map', 'a: 1\nbc: 23\n', ['bc'], '2:1-2:3', '2:5-2:7'],
    ['a nested block map', 'a:\n  b: x\n', ['a', 'b'], '2:3-2:4', '2:6-2:7'],
    ['a block list', 'a:\n  - x\n  - y\n', ['a', 1], '3:5-3:6', '3:5-3:6'],
    ['a flow map', 'a: { b: 1, c: [2, 3] }\n', ['a', 'c'], '1:12-1:13', '1:15-1:21'],
    ['a flow list', 'a: { b: 1, c: [2, 3] }\n', ['a', 'c', 1], '1:19-1:20', '1:19-1:20'],
    ['quoted keys', '"a b": \'c\'\n', ['a b'], '1:1-1:6', '1:8-1:11'],
    ['a number as a key', 'answers:\n  1: A\n', ['answers', '1'], '2:3-2:4', '2:6-2:7'],
    ['tabs between tokens', 'a:\t1\nb:\t\t2\n', ['b'], '2:1-2:2', '2:5-2:6'],
    ['tabs in JSON', '{\n\t"a": 1,\n\t"b": [true]\n}', ['b', 0], '3:8-3:12', '3:8-3:12'],
    ['CRLF', 'a: 1\r\nb:\r\n  c: 2\r\n', ['b', 'c'], '3:3-3:4', '3:6-3:7'],
    ['a BOM', '\uFEFFa: 1\nb: 2\n', ['a'], '1:1-1:2', '1:4-1:5'],
    ['CJK before the value', '名称: 灯饰厂 # 注\n', ['名称'], '1:1-1:3', '1:5-1:8'],
    // An emoji takes two UTF-16 units, as editors count.
    ['emoji', 'a: { 💡: 🙂, b: 1 }\n', ['a', 'b'], '1:14-1:15', '1:17-1:18'],
    ['a comment before', '# 注\n\n---\na: 1\n', ['a'], '4:1-4:2', '4:4-4:5'],
    ['a missing value', 'a:\nb: 1\n', ['a'], '1:1-1:2', '1:3-1:3'],
    ['a literal scalar', 'a: |\n  x\n  y\nb: 1\n', ['a'], '1:1-1:2', '1:4-4:1'],
    ['a key after a folded scalar', 'a: >-\n  x\n\n  y\nb: 1\n', ['b'], '5:1-5:2', '5:4-5:5'],
    ['a plain scalar on two lines', 'a: x\n  y\nb: 1\n', ['a'], '1:1-1:2', '1:4-2:4'],
    ['an anchor', 'a: &x 1\n', ['a'], '1:1-1:2', '1:7-1:8'],
    ['an alias itself', 'a: &x { b: 1 }\nc: *x\n', ['c'], '2:1-2:2', '2:4-2:6'],
    ['what an alias stands for', 'a: &x { b: 1 }\nc: *x\n', ['c', 'b'], '1:9-1:10', '1:12-1:13'],
    ['a merged key', 'x: &x { a: 1 }\ny: { <<: *x, b: 2 }\n', ['y', 'a'], '1:9-1:10', '1:12-1:13'],
    [
      'the second of merged maps',
      'x: &x { a: 1 }\ny: &y { b: 2 }\nz: { <<: [*x, *y] }\n',
      ['z', 'b'],
      '2:9-2:10',
      '2:12-2:13',
    ],
    [
      'an own key over a merged one',
      'x: &x { a: 1 }\ny: { <<: *x, a: 2 }\n',
      ['y', 'a'],
      '2:14-2:15',
      '2:17-2:18',
    ],
    ['an explicit key', '? a\n: b\n', ['a'], '1:3-1:4', '2:3-2:4'],
  ])(
    'when the file has %s, then both stand where an editor shows them',
    (...[, text, path, key, value]) => {
      expect([place(text, path, 'key'), place(text, path, 'value')]).toEqual([key, value]);
    },
  );

  test('when an anchor is used again for another value, then an alias means the last before it', () => {
    const text = 'a: &x { k: 1 }\nb: *x\nc: &x { k: 2 }\nd: *x\n';
    expect([place(text, ['b', 'k']), place(text, ['d', 'k'])]).toEqual(['1:12-1:13', '3:12-3:13']);
  });

  test('when a path is not in the file, then asking for it is our bug', () => {
    expect(() => place('a: 1\n', ['b'])).toThrow('no such path');
    expect(() => place('a: [1]\n', ['a', 1])).toThrow('no such path');
    expect(() => place('a: 1\n', ['toString'])).toThrow('no such path');
  });
});

describe('places inside a text', () => {
  // The value is `ab == cd` each time; the two signs in its middle are asked for, and its last word.
  test.each([
    ['a plain scalar', 'when: ab == cd\n', '1:10-1:12', '1:13-1:15'],
    ['a scalar in double quotes', 'when: "ab == cd"\n', '1:11-1:13', '1:14-1:16'],
    ['a scalar in single quotes', "when: 'ab == cd'\n", '1:11-1:13', '1:14-1:16'],
    ['escaped', 'when: "a\\x62\\u0020== \\\n  cd"\n', '1:19-1:21', '2:3-2:5'],
    ['a folded scalar', 'when: >-\n  ab ==\n  cd\n', '2:6-2:8', '3:3-3:5'],
    ['a folded scalar with a remark', 'when: >- # cd\n  ab\n  == cd\nb: 1\n', '3:3-3:5', '3:6-3:8'],
    ['a literal scalar', 'when: |-\n\n  ab == cd\n', '3:6-3:8', '3:9-3:11'],
    ['a plain scalar on two lines', 'when: ab ==\n      cd\n', '1:10-1:12', '2:7-2:9'],
    ['a folded scalar with CRLF', 'when: >\r\n  ab ==\r\n  cd\r\n', '2:6-2:8', '3:3-3:5'],
    ['quoted over two lines', "when: 'ab\n\n  == cd'\n", '3:3-3:5', '3:6-3:8'],
  ])('when it is %s, then the stretch is marked', (_, text, middle, last) => {
    const { value, index } = sourceOf(text);
    const whole = (value as { readonly when: string }).when;
    const mark = (word: string): string => {
      const start = whole.indexOf(word);
      const { line, column, endLine, endColumn } = index.locateInside(['when'], start, start + 2);
      return `${line}:${column}-${endLine}:${endColumn}`;
    };
    expect([mark('=='), mark('cd')]).toEqual([middle, last]);
  });

  test('when quotes are doubled, or signs are escaped, then each counts as one', () => {
    const mark = (text: string): string => {
      const { line, column, endColumn } = indexOf(text).locateInside(['when'], 5, 8);
      return `${line}:${column}-${endColumn}`;
    };
    expect(mark("when: 'q == ''B'''\n")).toBe('1:13-18');
    expect(mark('when: "q == \\"B\\""\n')).toBe('1:13-18');
    expect(mark("when: 'q 是🙂''B'''\n")).toBe('1:13-18');
  });

  test('when it stands for another, then the whole is marked', () => {
    const { line, column, endColumn } = indexOf('a: &x abc\nb: *x\n').locateInside(['b'], 1, 2);
    expect(`${line}:${column}-${endColumn}`).toBe('2:4-6');
  });

  test('when something is missing at the end, then the place behind it is marked', () => {
    const { column, endColumn } = indexOf("a: 'abc '\n").locateInside(['a'], 4, 5);
    expect(`${column}-${endColumn}`).toBe('9-10');
  });
});
