import { describe, expect, test } from 'vitest';
import { parseSource } from '../../src/source/parse-source.ts';
import type { ParsedSource } from '../../src/source/parse-source.ts';

function parse(text: string | Uint8Array): ParsedSource {
  return parseSource(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'f.yaml');
}

function found(text: string | Uint8Array): readonly string[] {
  return parse(text).diagnostics.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

function value(text: string): unknown {
  expect(found(text)).toEqual([]);
  return parse(text).source?.value;
}

function lines(count: number, line: (position: number) => string): string {
  return Array.from({ length: count }, (_, position) => line(position)).join('\n');
}

/** A YAML text of exactly so many bytes. */
function fill(size: number): string {
  return `a: ${'x'.repeat(size - 3)}`;
}

describe('values', () => {
  test.each<[string, string, unknown]>([
    ['JSON', '{"a": [1, true, null]}', { a: [1, true, null] }],
    ['YAML with a BOM', '\uFEFFa: 1\n', { a: 1 }],
    ['CRLF in a literal scalar', 'a: |\r\n  x\r\n  y\r\n', { a: 'x\ny\n' }],
    [
      'words that YAML 1.1 took for booleans',
      'a: yes\nb: off\nc: n\n',
      { a: 'yes', b: 'off', c: 'n' },
    ],
    [
      'a YAML 1.1 line',
      '%YAML 1.1\n---\na: yes\nb: 1:30\nc: 2026-11-22\n',
      { a: 'yes', b: '1:30', c: '2026-11-22' },
    ],
    ['dates', 'a: 2026-11-22\n', { a: '2026-11-22' }],
    ['numbers as keys', '1: a\n0x10: b\n1.50: c\n', { '1': 'a', '0x10': 'b', '1.50': 'c' }],
    ['other words as keys', 'null: a\ntrue: b\n~: c\n', { null: 'a', true: 'b', '~': 'c' }],
    [
      'names of object methods as keys',
      'toString: 1\nhasOwnProperty: 2\n',
      { toString: 1, hasOwnProperty: 2 },
    ],
    [
      'a merge key',
      'a: &a { x: 1, y: 2 }\nb: { <<: *a, y: 3 }\n',
      { a: { x: 1, y: 2 }, b: { x: 1, y: 3 } },
    ],
    ['only a comment', '# nothing\n', null],
    ['a scalar', 'hello', 'hello'],
    ['infinity', 'a: [.inf, -.inf, 1e400]\n', { a: [Infinity, -Infinity, Infinity] }],
  ])('when the text holds %s, then the value is plain', (_, text, expected) => {
    expect(value(text)).toEqual(expected);
  });
});

describe('what cannot be read', () => {
  test.each<[string, string | Uint8Array, readonly string[]]>([
    ['nothing', '', ['1:1 file-empty']],
    ['blanks', ' \n\t\n', ['1:1 file-empty']],
    ['only a BOM', '\uFEFF', ['1:1 file-empty']],
    ['GBK bytes', new Uint8Array([0x61, 0x3a, 0x20, 0xb5, 0xc6]), ['1:1 file-not-utf8']],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0x00]), ['1:1 file-not-utf8']],
    ['two documents', 'a: 1\n---\nb: 2\n', ['2:1 yaml-syntax']],
    ['a tab as indentation', 'a:\n\tb: 1\n', ['2:1 yaml-syntax']],
    ['the same key twice', 'a: 1\nb: 2\na: 3\n', ['3:1 yaml-syntax']],
    ['the same key with and without quotes', '1: a\n"1": b\n', ['2:1 yaml-syntax']],
    ['the same key twice in JSON', '{"a": 1, "a": 2}', ['1:10 yaml-syntax']],
    ['a list as a key', '? [a, b]\n: c\n', ['1:3 yaml-syntax']],
    ['a map as a key', '{ a: 1 }: c\n', ['1:1 yaml-syntax']],
    ['an alias as a key', 'a: &k x\n*k : 1\n', ['2:1 yaml-syntax']],
    ['an alias without anchor', 'a: *x\nb: [*y]\n', ['1:4 yaml-syntax', '2:5 yaml-syntax']],
    ['an alias before its anchor', 'a: *x\nb: &x 1\n', ['1:4 yaml-syntax']],
    ['a list in itself', 'a: &a [1, *a]\n', ['1:11 yaml-syntax']],
    ['a map merged into itself', 'a: &a\n  b: { <<: *a }\n', ['2:12 yaml-syntax']],
    ['a merge of a scalar', '<<: 3\n', ['1:1 yaml-syntax']],
    ['a set', 'a: !!set { b }\n', ['1:4 yaml-syntax']],
    ['bytes in Base64', 'a: !!binary aGk=\n', ['1:4 yaml-syntax']],
    ['a tag of another program', 'a: !!js/function "x"\n', ['1:4 yaml-syntax']],
    ['__proto__ as a key', 'a:\n  - __proto__: { b: 1 }\n', ['2:5 forbidden-key']],
    ['__proto__ in quotes and escapes', '{"\\u005f_proto__": 1}', ['1:2 forbidden-key']],
    [
      'constructor and prototype',
      'constructor: 1\nprototype: 2\n',
      ['1:1 forbidden-key', '2:1 forbidden-key'],
    ],
  ])('when the text holds %s, then the finding stands at its place', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
    expect(parse(text).source).toBeUndefined();
  });

  test('when a file has 1 MiB, then it is read; one byte more is refused', () => {
    expect(found(fill(1_048_576))).toEqual([]);
    expect(found(fill(1_048_577))).toEqual(['1:1 file-too-large']);
  });
});

describe('hostile texts', () => {
  test.each<[string, string, string]>([
    ['5,000 open brackets', '['.repeat(5000), '1:65 nesting-too-deep'],
    ['5,000 closed brackets', '['.repeat(5000) + ']'.repeat(5000), '1:65 nesting-too-deep'],
    ['5,000 flow maps', '{a: '.repeat(5000), '1:257 nesting-too-deep'],
    ['5,000 dashes on a line', `${'- '.repeat(5000)}x`, '1:129 nesting-too-deep'],
    ['5,000 dashes with tabs', `${'-\t'.repeat(5000)}x`, '1:129 nesting-too-deep'],
    ['5,000 question marks on a line', `${'? '.repeat(5000)}x`, '1:129 nesting-too-deep'],
    [
      'indentation 1,400 deep',
      lines(1400, (depth) => `${' '.repeat(depth)}a:`),
      '202:1 nesting-too-deep',
    ],
    ['brackets after CJK and CRLF', `灯: 饰\r\nb: ${'['.repeat(80)}`, '2:68 nesting-too-deep'],
    [
      'an alias bomb',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${lines(8, (n) => `${'bcdefghi'[n]}: &${'bcdefghi'[n]} [${`*${'abcdefgh'[n]},`.repeat(9)}]`)}\n`,
      '1:1 yaml-syntax',
    ],
    ['60,000 times one key', lines(60_000, () => 'k: 1'), '2:1 yaml-syntax'],
    ['50,000 quotes', '"'.repeat(50_000), '1:3 yaml-syntax'],
    ['20,000 nested keys on a line', 'a: '.repeat(20_000), '1:4 yaml-syntax'],
  ])('when a file holds %s, then it ends in a finding', (_, text, first) => {
    expect(found(text)[0]).toBe(first);
  });

  test('when a file holds 60,000 keys or 200,000 items, then it is read', () => {
    expect(found(lines(60_000, (n) => `k${n}: 1`))).toEqual([]);
    expect(found(`[${'1,'.repeat(200_000)}]`)).toEqual([]);
  });
});
