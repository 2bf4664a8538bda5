import { expect, test } from 'vitest';
import { outcomesOf, valuesOf } from './outcomes.ts';

const WJX_TEXT = `序号,提交答卷时间,所用时间,来源,来源详情,来自IP,总分,企业名称,1、您的企业规模,2、已建设哪些系统？（多选）,3、数据治理现状,"(1)4、数字化投入占比___%"
1,2026/9/3 12:00:00,312秒,微信,N/A,36.112.5.9(北京-北京),0,甲厂,100-300人,财务系统┋供应链系统（云）┋其他〖自研WMS┋改造〗,基本完善,3.5
2,2026/9/3 9:05:07,45秒,手机提交,N/A,113.87.1.2(广东-深圳),0,乙厂,(空),(跳过),部分具备,(跳过)
`;

test('when 问卷星 exported texts, then its columns and cells are read', async () => {
  const read = await outcomesOf('wjx.csv', WJX_TEXT);
  expect(read.about?.vendor).toBe('wjx');
  expect(valuesOf(read)).toEqual([
    { scale: 'B', systems: ['A', 'B', 'other'], data: 'C', spend: 3.5 },
    { systems: 'not_applicable', data: 'B', spend: 'not_applicable' },
  ]);
  expect(read.findings).toEqual(['1:1 question-without-column']);
  expect(read.outcomes.map(({ firm }) => firm?.id)).toEqual(['1', '2']);
});

test('when an export is read, then nothing about the person who answered goes on', async () => {
  const { outcomes } = await outcomesOf('wjx.csv', WJX_TEXT);
  const text = JSON.stringify(outcomes.map(({ firm }) => firm));
  expect(text).not.toMatch(/36\.112|北京|微信/);
});

const WJX_NUMBERS = `序号,提交答卷时间,所用时间,来源,来源详情,来自IP,企业名称,1、您的企业规模,2、已建设哪些系统？(财务系统),2、(供应链系统（云）),2、(其他),3、数据治理现状,5、请评价各环节—图纸,5、首件
1,2026/9/3 12:00:00,312秒,微信,N/A,1.1.1.1(a),甲厂,2,1,1,0,3,差,好
2,2026/9/3 9:05:07,45秒,手机提交,N/A,1.1.1.1(a),乙厂,-2,-3,-3,-3,1,好,(空)
3,2026/9/3 9:05:07,45秒,手机提交,N/A,1.1.1.1(a),丙厂,9,1,2,0,1,好,好
`;

test('when 问卷星 exported numbers, then they are positions, and ones and zeros', async () => {
  const read = await outcomesOf('wjx.csv', WJX_NUMBERS);
  expect(valuesOf(read)).toEqual([
    { scale: 'B', systems: ['A', 'B'], data: 'C', 'rate.drawing': '1', 'rate.first': '2' },
    { systems: 'not_applicable', data: 'A', 'rate.drawing': '2' },
  ]);
  expect(read.findings).toEqual([
    '1:1 question-without-column',
    '4:8 unknown-option',
    '4:10 unknown-option',
  ]);
});

const TENCENT = `\uFEFF编号,开始答题时间,结束答题时间,答题时长,企业名称,1.您的企业规模,2.已建设哪些系统？:财务系统,2.已建设哪些系统？:供应链系统（云）,语言,清洗数据结果,IP,UA,Referrer,
309,2026/5/26 12:00,2026/5/26 12:01,30,甲厂,B.100-300人,A.财务系统,,zh,有效,36.112.5.9,Mozilla/5.0,"=HYPERLINK(""https://example.com"")",
`;

test('when 腾讯问卷 exported, then letters are taken off and a text in a column is a tick', async () => {
  const read = await outcomesOf('tencent.csv', TENCENT);
  expect(read.about?.vendor).toBe('tencent');
  expect(valuesOf(read)).toEqual([{ scale: 'B', systems: ['A'] }]);
  expect(read.findings).toEqual(['1:1 question-without-column']);
});

test('when 金数据 sends entries as lines of JSON, then their keys are headings', async () => {
  const entry = {
    serial_number: 2,
    企业名称: '甲厂',
    已建设哪些系统: ['财务系统', '其他'],
    数据治理现状: '没有',
  };
  const line = JSON.stringify({ form: '9rk3Dk', entry });
  const read = await outcomesOf('entries.jsonl', `${line}\n`);
  expect(valuesOf(read)).toEqual([{ systems: ['A', 'other'], data: 'A' }]);
  expect(read.outcomes[0]?.firm).toMatchObject({ firm: '甲厂', id: '2' });
});

const SHEET = { questionnaire: 'survey', profile: { name: '甲厂' }, answers: { data: 'B' } };

test.each([
  ['a.jsonl', `${JSON.stringify(SHEET)}\n`],
  ['a.json', JSON.stringify([SHEET])],
  ['a.json', JSON.stringify(SHEET)],
  ['a.yaml', 'questionnaire: survey\nprofile: { name: 甲厂 }\nanswers: { data: B }\n'],
  ['<stdin>', JSON.stringify(SHEET)],
  ['<stdin>', '企业名称;数据情况\n甲厂;部分具备\n'],
  ['a.tsv', '企业名称\tdata\n甲厂\tB\n'],
])('when %s holds an answer file or a table, then the same firm is read', async (file, content) => {
  const read = await outcomesOf(file, content);
  expect(valuesOf(read)).toEqual([{ data: 'B' }]);
  expect(read.outcomes[0]?.firm).toMatchObject({ firm: '甲厂', key: '甲厂', exact: '1' });
});

const HEAD = '企业名称,您的企业规模,一年多少单';

test.each([
  [
    'a row with a cell too many',
    `${HEAD}\n甲厂,100人以下,1,x\n乙厂,100人以下,2\n`,
    '2:1 row-length',
  ],
  ['a row with a cell too few', `${HEAD}\n甲厂,100人以下\n乙厂,100人以下,2\n`, '2:1 row-length'],
  [
    'an option that is not there',
    `${HEAD}\n甲厂,一千人,1\n乙厂,100人以下,2\n`,
    '2:2 unknown-option',
  ],
  [
    'words for a number',
    `${HEAD}\n甲厂,100人以下,很多\n乙厂,100人以下,2\n`,
    '2:3 wrong-answer-kind',
  ],
  [
    'a formula',
    `${HEAD}\n甲厂,100人以下,=cmd|' /C calc'!A0\n乙厂,100人以下,2\n`,
    '2:3 wrong-answer-kind',
  ],
  [
    'a number out of range',
    `${HEAD}\n甲厂,100人以下,-1\n乙厂,100人以下,2\n`,
    '2:3 number-out-of-range',
  ],
  ['half a piece', `${HEAD}\n甲厂,100人以下,1.5\n乙厂,100人以下,2\n`, '2:3 number-not-whole'],
  ['no name', `${HEAD}\n,100人以下,1\n乙厂,100人以下,2\n`, '2:1 profile-name-missing'],
  ['an unclosed quote', `${HEAD}\n"甲厂,100人以下,1\n乙厂,100人以下,2\n`, '2:1 quote-not-closed'],
])(
  'when a row has %s, then it is told where, and the next row is scored',
  async (_, content, finding) => {
    const { outcomes, findings } = await outcomesOf('a.csv', content);
    expect(findings.toSorted()).toEqual(['1:1 question-without-column', finding]);
    expect(outcomes.flatMap(({ firm }) => firm?.firm ?? [])).toEqual(['乙厂']);
  },
);

test.each([
  ['1,234', '一千以上的单', 1234],
  ['１２３', 'full width', 123],
  [' 77单 ', 'with its unit', 77],
])('when a number is written %j (%s), then it is %d', async (text, _, number) => {
  const read = await outcomesOf('a.csv', `${HEAD}\n甲厂,100人以下,"${text}"\n`);
  expect(valuesOf(read)).toEqual([{ scale: 'A', orders: number }]);
});

test.each([
  [
    'twice the same heading',
    '企业名称,数据情况,数据治理现状\n甲厂,没有,没有\n',
    '1:3 heading-twice',
  ],
  [
    'a heading with only the number right',
    '企业名称,3、数据怎么样啊\n甲厂,没有\n',
    '1:2 heading-unsure',
  ],
  ['no heading at all', '甲,乙\n丙,丁\n', '1:1 headings-missing'],
])('when a table has %s, then nothing is guessed', async (_, content, finding) => {
  const { outcomes, findings } = await outcomesOf('a.csv', content);
  expect(findings).toContain(finding);
  expect(outcomes).toEqual([]);
});

test('when a heading is unknown, then it is told once and its cells are left out', async () => {
  const read = await outcomesOf('a.csv', `${HEAD},老板生日,__proto__\n甲厂,100人以下,1,秘密,x\n`);
  expect(read.findings).toContain('1:4 heading-unknown');
  expect(valuesOf(read)).toEqual([{ scale: 'A', orders: 1 }]);
  expect(JSON.stringify(read.outcomes[0]?.firm)).not.toContain('秘密');
});

test('when a mapping states columns, then it is followed', async () => {
  const mapping = `
questionnaire: survey
columns:
  - { heading: 单位, as: profile.name }
  - { heading: 问题一, as: answers.data, texts: { 还行: B } }
  - { heading: 问题一, as: answers.scale, values: position }
  - { heading: 代码, as: key }
  - { heading: 期次, as: wave }
  - { heading: 走访, as: keep }
  - { heading: 合计, as: total }
  - { heading: 别的, as: drop }
`;
  const content =
    '单位,问题一,问题一,代码,期次,走访,合计,别的\n甲厂,还行,3,K1,2026,已访,3,x\n甲厂,没有,1,K1,2026,,5,\n';
  const read = await outcomesOf('a.csv', content, { mapping });
  expect(valuesOf(read)).toEqual([
    { data: 'B', scale: 'C' },
    { data: 'A', scale: 'A' },
  ]);
  expect(read.outcomes[0]?.firm).toMatchObject({ key: 'K1', wave: '2026', kept: { 走访: '已访' } });
  expect(read.findings).toEqual([
    expect.stringContaining('question-without-column'),
    '3:7 total-differs',
    '3:1 firm-twice',
  ]);
});

test('when a mapping is for another version, then every row says so', async () => {
  const mapping = 'version: 9.0.0\ncolumns: []\n';
  const { outcomes, findings } = await outcomesOf('a.csv', `${HEAD}\n甲厂,100人以下,1\n`, {
    mapping,
  });
  expect(findings).toContain('2:1 other-version');
  expect(outcomes.some(({ firm }) => firm)).toBe(false);
});

test('when levels are coded 0 to 2 and a platform wrote numbers, then it is asked which they are', async () => {
  const meta = '序号,提交答卷时间,所用时间,来源,来自IP';
  const content = `${meta},企业名称,计划做到哪一级\n1,2026/1/1,1秒,微信,x,甲厂,1\n`;
  expect((await outcomesOf('a.csv', content)).findings).toContain('1:7 heading-unsure');
  const mapping = 'columns: [{ heading: 计划做到哪一级, as: answers.plan, values: position }]';
  expect(valuesOf(await outcomesOf('a.csv', content, { mapping }))).toEqual([{ plan: '0' }]);
  const plain = await outcomesOf('a.csv', '企业名称,计划做到哪一级\n甲厂,1\n');
  expect(valuesOf(plain)).toEqual([{ plan: '1' }]);
});

test('when headings stand under a title and merged cells, then they are found', async () => {
  const content = '2026年调查,,,\n,请评价各环节,,\n企业名称,图纸,首件,数据情况\n甲厂,差,好,没有\n';
  const read = await outcomesOf('a.csv', content);
  expect(valuesOf(read)).toEqual([{ 'rate.drawing': '1', 'rate.first': '2', data: 'A' }]);
});

test.each([
  ['a.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'format-unknown'],
  ['a.zip', Buffer.from('PK\u0003\u0004'), 'format-unknown'],
  ['a.xlsx', Buffer.from('hello'), 'format-unknown'],
  ['a.xlsx', Buffer.from('PK\u0003\u0004broken'), 'workbook-broken'],
  ['a.json', Buffer.from('{"a":'), 'yaml-syntax'],
  ['a.json', Buffer.from(`{"a":${'['.repeat(500)}${']'.repeat(500)}}`), 'nesting-too-deep'],
  ['a.yaml', Buffer.from('a: [1'), 'yaml-syntax'],
  ['a.jsonl', Buffer.from('[1]\n'), 'wrong-type'],
  ['a.csv', Buffer.from(''), 'file-empty'],
  ['a.csv', Buffer.from('\uFEFF'), 'file-empty'],
  ['a.jsonl', Buffer.from(''), 'file-empty'],
  ['a.xlsx', Buffer.from(''), 'file-empty'],
])(
  'when %s holds nothing that can be read, then it is a finding: %s',
  async (file, bytes, code) => {
    const { outcomes, findings } = await outcomesOf(file, bytes);
    expect(findings).toEqual([expect.stringContaining(code)]);
    expect(outcomes.filter(({ firm }) => firm !== undefined)).toEqual([]);
  },
);
