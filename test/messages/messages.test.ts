import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { IntlMessageFormat } from 'intl-messageformat';
import { CODES } from '../../src/diagnostics/codes.ts';
import { dateText } from '../../src/messages/date-text.ts';
import { EN } from '../../src/messages/en/index.ts';
import { findingSentence } from '../../src/messages/finding-sentence.ts';
import { sayIn } from '../../src/messages/message.ts';
import type { MessageKey } from '../../src/messages/message.ts';
import { pickLanguage } from '../../src/messages/pick-language.ts';
import { textIn } from '../../src/messages/text-in.ts';
import { inThousands, separated } from '../../src/messages/thousands.ts';
import { ZH_CN } from '../../src/messages/zh-cn/index.ts';

const zh: Readonly<Record<string, string>> = ZH_CN;
const en: Readonly<Record<string, string>> = EN;
const keys = Object.keys(zh);

const source = readdirSync(new URL('../../src/', import.meta.url), {
  recursive: true,
  encoding: 'utf8',
})
  .filter(
    (name) =>
      name.endsWith('.ts') &&
      !name.replaceAll('\\', '/').startsWith('messages/en') &&
      !name.replaceAll('\\', '/').startsWith('messages/zh-cn'),
  )
  .map((name) =>
    readFileSync(new URL(`../../src/${name.replaceAll('\\', '/')}`, import.meta.url), 'utf8'),
  )
  .join('\n');

/** Names of the arguments of a message, nested ones as well. */
function argumentsOf(message: string, language: string): readonly string[] {
  const found = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === 'object' && node !== null) {
      const { type, value, options } = node as {
        type?: number;
        value?: unknown;
        options?: Record<string, { value: unknown }>;
      };
      // 0 is literal text, 7 the # of a plural.
      if (type !== undefined && type !== 0 && type !== 7 && typeof value === 'string')
        found.add(value);
      for (const option of Object.values(options ?? {})) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst());
  return [...found].toSorted();
}

describe('both languages', () => {
  test('when a sentence exists in one, then it exists in the other and says something', () => {
    expect(Object.keys(en).toSorted()).toEqual(keys.toSorted());
    expect(keys.filter((key) => zh[key]?.trim() === '' || en[key]?.trim() === '')).toEqual([]);
  });

  test.each(keys)('when %s is said, then it takes the same values in both', (key) => {
    expect(argumentsOf(en[key] ?? '', 'en')).toEqual(argumentsOf(zh[key] ?? '', 'zh-CN'));
  });

  test('when there is a finding, then it has a sentence, and no sentence is without a finding', () => {
    const sentences = keys
      .filter((key) => key.startsWith('finding.'))
      .map((key) => key.slice('finding.'.length));
    expect(sentences.toSorted()).toEqual(Object.keys(CODES).toSorted());
  });
});

describe('sentences that are said without ICU', () => {
  const all = [['zh-CN', zh] as const, ['en', en] as const].flatMap(([language, sentences]) =>
    Object.entries(sentences)
      .filter(([, text]) => !text.includes(', date'))
      .map(([key, text]) => ({ language, key: key as MessageKey, text })),
  );

  test.each(all)(
    'when $key is said in $language, then ICU says the same',
    ({ language, key, text }) => {
      const values = /, plural/.test(text) ? [3, 0] : [3, '甲{b}$&', ''];
      for (const value of values) {
        const args = Object.fromEntries(argumentsOf(text, language).map((name) => [name, value]));
        const format = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
        expect(sayIn(language)(key, args)).toBe(String(format.format(args)));
      }
    },
  );

  test('when a value is missing, then nothing half said comes out', () => {
    expect(() => sayIn('zh-CN')('cli.cases', { pack: 'a' })).toThrow('passed');
  });
});

const PIECE = /\$\{[^}]*\}/g;

test('when a sentence is kept, then something says it', () => {
  // A key may be put together: `cli.gate-${kind}`.
  const built = [...source.matchAll(/`((?:[\w.-]|\$\{[^`}]*\})+)`/g)]
    .map((match) => match[1] ?? '')
    .filter(
      (template) => template.includes('${') && /[a-z]{2}/.test(template.replaceAll(PIECE, '')),
    )
    .map(
      (template) =>
        new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(PIECE, '[\\w.-]*')}$`),
    );
  const unused = keys.filter(
    (key) => !source.includes(`'${key}'`) && !built.some((pattern) => pattern.test(key)),
  );
  expect(unused).toEqual([]);
});

describe('whole sentences', () => {
  // What stands between items of a list, after a title in bold, and before what is typed.
  const MARKS = /-separator$|^explain\.|^preview\.sign-|^ask\.input-mark$|^report\.action-line$/;
  const JOINS = /^[，、；：,;]|[，、；,;]$/;

  test.each([
    ['zh-CN', zh],
    ['en', en],
  ] as const)(
    'when one of %s is kept, then it neither hangs on another nor waits for one',
    (_, all) => {
      const pieces = Object.entries(all).filter(([, text]) => JOINS.test(text.trim()));
      const separators = pieces.filter(([key]) => MARKS.test(key));
      expect(pieces).toEqual(separators);
    },
  );

  // Another line, a dot between two labels, or what the languages write between clauses.
  const GLUED = [
    /\bsay\((?:[^()`]|\([^()]*\))*\)\}(?!\n)[^\n`$·]{0,2}\$\{(?:\w+\.)?say\(/g,
    /\bsay\((?:[^()`]|\([^()]*\))*\)\s*\+\s*(?!'\\n)/g,
    /\+\s*(?:\w+\.)?say\(/g,
  ];

  test.each([
    'x = `${say("a")}${say("b")}`',
    'x = `${say("a", { one: two(3) })}，${s.say("b")}`',
    'x = say("a") + name',
    'x = name + session.say("a")',
  ])('when %s is written, then it is found', (code) => {
    expect(GLUED.some((pattern) => code.search(pattern) >= 0)).toBe(true);
  });

  test('when the program says something, then it puts no sentence together from two', () => {
    expect(GLUED.flatMap((pattern) => source.match(pattern) ?? [])).toEqual([]);
  });
});

describe('dates and numbers in words', () => {
  test.each([
    ['2026-11-23', 'zh-CN', 'long', '2026年11月23日'],
    ['2026-03-04', 'zh-CN', 'short', '2026年3月4日'],
    ['2026-11-23', 'en', 'long', '23 November 2026'],
    ['2026-03-04', 'en', 'short', '4 Mar 2026'],
    ['2026-03', 'zh-CN', 'long', '2026年3月'],
    ['2026-03', 'en', 'long', 'March 2026'],
    ['2026-13-01', 'en', 'long', '2026-13-01'],
    ['–', 'en', 'long', '–'],
  ] as const)(
    'when the date %s is told in %s (%s), then it is %s',
    (date, language, style, told) => {
      expect(dateText(date, style, language)).toBe(told);
    },
  );

  test('when a sentence names a date, then it is written as the language does, also inside of a choice', () => {
    const dates = { to: '2026-12-31', checked: '2026-11-22' };
    expect(sayIn('zh-CN')('funding.validity', dates)).toBe('到2026年12月31日；2026年11月22日核对');
    expect(sayIn('en')('funding.validity', dates)).toBe('to 31 Dec 2026; checked 22 Nov 2026');
    expect(sayIn('en')('funding.validity', { ...dates, to: 'none' })).toBe(
      'end unknown; checked 22 Nov 2026',
    );
  });

  test.each([
    ['2015', '2015'],
    ['9999.5', '9999.5'],
    ['16500', '16,500'],
    ['-1234567.25', '-1,234,567.25'],
  ])('when the number %s is told, then it is %s', (decimal, told) => {
    expect(inThousands(decimal)).toBe(told);
  });
});

describe('findings in words', () => {
  const say = sayIn('zh-CN');
  test.each([
    ['missing-key', { key: 'id', where: '' }, '缺少必填的「id」；请补上'],
    ['missing-key', { key: 'id', where: 'scoring' }, '「scoring」缺少必填的「id」；请补上'],
    ['unknown-key', { key: 'a', suggestion: '', inside: '' }, '不认识的键「a」；请删掉或检查拼写'],
    [
      'unknown-key',
      { key: 'a', suggestion: '', inside: 'b' },
      '不认识的键「a」；它要写在「b」里面',
    ],
    ['unknown-key', { key: 'a', suggestion: 'b', inside: '' }, '不认识的键「a」；是不是想写「b」'],
    [
      'unknown-option',
      { id: 'q', value: '', allowed: ['A', 'B'], suggestion: '' },
      '题「q」没有选项「」，可以写：A、B',
    ],
    [
      'number-out-of-range',
      { id: 'q', value: '0', low: '1', high: '' },
      '题「q」的数字 0 超出范围，应不小于 1',
    ],
    [
      'number-out-of-range',
      { id: 'q', value: '9', low: '', high: '5' },
      '题「q」的数字 9 超出范围，应不大于 5',
    ],
    [
      'number-out-of-range',
      { id: 'q', value: '9', low: '0', high: '5' },
      '题「q」的数字 9 超出范围，应在 0 到 5 之间',
    ],
    ['wrong-type', { expected: 'number', value: '{x} # <b>' }, '这里应是数字，现在是「{x} # <b>」'],
    [
      'file-too-large',
      { size: 2_000_000, limit: 1_048_576 },
      '文件有 2000000 字节，超过上限 1048576 字节；请检查是不是选错了文件',
    ],
  ] as const)('when %s has %j, then it reads well', (code, args, sentence) => {
    expect(findingSentence({ code, args }, say, 'zh-CN')).toBe(sentence);
  });
});

test.each([
  ['en_US.UTF-8', 'en'],
  ['EN', 'en'],
  ['zh_TW', 'zh-CN'],
  ['C', 'zh-CN'],
  ['', 'zh-CN'],
  ['de_DE', 'zh-CN'],
])('when the system speaks %j, then the program speaks %s', (locale, language) => {
  expect(pickLanguage(locale)).toBe(language);
});

test.each([
  ['字', 'en', '字'],
  [{ 'zh-CN': '字', en: 'word' }, 'en', 'word'],
  [{ 'zh-CN': '字' }, 'en', '字'],
  [{ fr: 'mot' }, 'zh-CN', 'mot'],
] as const)(
  'when a text is %j and the reader speaks %s, then it is %s',
  (text, language, shown) => {
    expect(textIn(text, language)).toBe(shown);
  },
);

describe('separated', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [-1_234_567, '-1,234,567'],
    [12_345.6789, '12,345.6789'],
  ])(
    'when %d is written, then its whole part has a comma before every three digits',
    (number, text) => {
      expect(separated(number)).toBe(text);
    },
  );
});
