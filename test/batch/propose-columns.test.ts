import { expect, test } from 'vitest';
import { nameOfTarget } from '../../src/batch/column-use.ts';
import type { ColumnUse } from '../../src/batch/column-use.ts';
import { findVendor } from '../../src/batch/platform-columns.ts';
import { proposeColumns } from '../../src/batch/propose-columns.ts';
import { questionNames } from '../../src/batch/question-names.ts';
import { SHIPPED_PROFILE } from '../load.ts';
import { SURVEY } from './survey.ts';

const names = questionNames(SURVEY, SHIPPED_PROFILE);

function usesOf(...headings: readonly string[]): readonly string[] {
  return proposeColumns(headings, names, 'total').map(({ use }) => shown(use));
}

function shown(use: ColumnUse): string {
  switch (use.kind) {
    case 'question':
      return nameOfTarget(use.target);
    case 'option':
      return `${nameOfTarget(use.target)}=${use.option.code}`;
    case 'unsure':
      return `unsure ${use.like} (${use.why})`;
    case 'total':
      return `total ${use.node}`;
    case 'id':
    case 'key':
    case 'wave':
    case 'version':
    case 'keep':
    case 'drop':
    case 'unknown':
      return use.kind;
  }
}

test.each([
  ['systems', 'answers.systems'],
  ['answers.data', 'answers.data'],
  ['profile.staff', 'profile.staff'],
  ['rate.drawing', 'answers.rate.drawing'],
  ['已建设哪些系统？', 'answers.systems'],
  ['2、已建设哪些系统？（多选）', 'answers.systems'],
  ['２．已建设 哪些系统? [多选题]', 'answers.systems'],
  ['Q2：<b>已建设哪些系统？</b>\n', 'answers.systems'],
  ['第2题 已建设哪些系统', 'answers.systems'],
  ['(1)4、数字化投入占比___%', 'answers.spend'],
  ['Which systems are there?', 'answers.systems'],
  ['数据情况', 'answers.data'],
  ['S3', 'answers.data'],
  ['企业名称', 'profile.name'],
  ['统一社会信用代码', 'profile.credit_code'],
  ['序号', 'id'],
  ['总分', 'total total'],
  ['来自IP', 'drop'],
  ['', 'drop'],
  ['走访状态', 'unknown'],
  ['__proto__', 'unknown'],
])('when a heading is %j, then it is %s', (heading, expected) => {
  expect(usesOf(heading)).toEqual([expected]);
});

test.each([
  [['2、已建设哪些系统？(财务系统)', '2、(供应链系统(云))', '2、(其他（请补充）:)']],
  [
    ['第2题(财务系统)', '第2题(供应链系统（云）)'].map((text) =>
      text.replace('第2题', '第2题已建设哪些系统'),
    ),
  ],
  [
    [
      '2.已建设哪些系统？:财务系统',
      '2.已建设哪些系统？:供应链系统（云）',
      '2.已建设哪些系统？:其他',
    ],
  ],
])(
  'when a question with several options has a column each (%j), then each is its option',
  (headings) => {
    const codes = ['A', 'B', 'other'];
    expect(usesOf(...headings)).toEqual(
      headings.map((_, at) => `answers.systems=${codes[at] ?? ''}`),
    );
  },
);

test('when a matrix has its title on the first column only, then the next ones are its rows', () => {
  expect(usesOf('5、请评价各环节—图纸', '5、首件', '6、首件')).toEqual([
    'answers.rate.drawing',
    'answers.rate.first',
    'unsure answers.plan (number)',
  ]);
});

test.each([
  ['2、装了哪些软件', 'unsure answers.systems (number)'],
  ['已经建设了哪些系统呢', 'unsure answers.systems (words)'],
  ['2、已建设哪些系统？(火箭系统)', 'unsure answers.systems (option)'],
])(
  'when a heading is only like a question (%j), then it is not taken for it',
  (heading, expected) => {
    expect(usesOf(heading)).toEqual([expected]);
  },
);

test.each([
  [['序号', '提交答卷时间', '所用时间', '1、题'], 'wjx'],
  [['编号', '开始答题时间', 'UA', '1.题'], 'tencent'],
  [['序号', '姓名', '提交人', '填写设备'], 'jinshuju'],
  [['序号', '姓名', '电话'], undefined],
])('when the headings are %j, then they are of %s', (headings, vendor) => {
  expect(findVendor(headings)).toBe(vendor);
});
