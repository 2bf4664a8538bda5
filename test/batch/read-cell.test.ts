import { expect, test } from 'vitest';
import { cellReader } from '../../src/batch/read-cell.ts';
import type { CellValues } from '../../src/batch/column-use.ts';
import { guessValues } from '../../src/batch/option-finder.ts';
import { questionsById } from '../../src/questionnaire/questions-of.ts';
import type { Question } from '../../src/questionnaire/question-types.ts';
import { SHIPPED_PROFILE } from '../load.ts';
import { SURVEY } from './survey.ts';

const questions = questionsById(SURVEY.questionnaire);

function questionOf(id: string): Question {
  const found = questions.get(id) ?? SHIPPED_PROFILE.find((field) => field.id === id);
  if (!found) throw new Error(id);
  return found;
}

function read(id: string, text: string, values?: CellValues, texts = {}): unknown {
  const question = questionOf(id);
  const group = questions.has(id) ? 'answers' : 'profile';
  const target = { group, question } as const;
  const found = cellReader({ kind: 'question', target, texts, ...(values && { values }) })(text);
  return 'problem' in found ? found.problem.code : found.raw;
}

test.each([
  ['data', '部分具备', 'B'],
  ['data', ' 部分 具备\t', 'B'],
  ['data', '完善', 'C'],
  ['data', 'good', 'C'],
  ['data', 'B', 'B'],
  ['data', 'B.部分具备', 'B'],
  ['data', 'A.部分具备', 'unknown-option'],
  ['data', 'B.别的', 'unknown-option'],
  ['data', '部分具', 'unknown-option'],
  ['data', '2', 'unknown-option'],
  ['data', '=cmd|calc!A1', 'unknown-option'],
  ['data', '__proto__', 'unknown-option'],
  ['data', '', undefined],
  ['data', '(空)', undefined],
  ['data', '( 跳过)', { state: 'not_applicable', reason: '(跳过)' }],
  ['data', '（跳过）', { state: 'not_applicable', reason: '(跳过)' }],
  ['data', '不适用', { state: 'not_applicable', reason: '不适用' }],
  ['data', '不清楚', { state: 'dont_know' }],
  ['inspected', '是', 'yes'],
  ['inspected', '不做', 'no'],
  ['inspected', 'TRUE', 'yes'],
  ['town', '横栏', 'henglan'],
  ['town', '小榄', 'xiaolan'],
  ['town', '东凤', { value: 'other', text: '东凤' }],
])('when a cell of %s is %j, then it is read as %j', (id, text, expected) => {
  expect(read(id, text)).toEqual(expected);
});

test.each([
  ['财务系统┋供应链系统（云）', ['A', 'B']],
  ['财务系统┋其他〖自研WMS┋改造〗', { value: ['A', 'other'], text: '自研WMS┋改造' }],
  ['其他〖〖极限〗〗', { value: ['other'], text: '极限' }],
  ['其他:〖20〗', { value: ['other'], text: '20' }],
  ['其他〖没关上', { value: ['other'], text: '没关上' }],
  ['财务系统,供应链系统（云）', ['A', 'B']],
  ['财务系统，供应链系统(云)', ['A', 'B']],
  ['财务系统、供应链系统（云）；其他', ['A', 'B', 'other']],
  ['财务系统\n其他', ['A', 'other']],
  ['财务系统', ['A']],
  ['A,B', ['A', 'B']],
  ['都没有', ['none']],
  ['财务系统┋火箭系统', 'unknown-option'],
  ['财务系统,火箭', 'unknown-option'],
  ['(空)', undefined],
])('when a cell with several options is %j, then they are %j', (text, expected) => {
  expect(read('systems', text)).toEqual(expected);
});

test('when a sign between options stands in an option too, then the longest one counts', () => {
  expect(read('data', '无,所谓')).toBe('D');
});

test.each([
  ['spend', '3.5', '3.5'],
  ['spend', '85%', '85'],
  ['spend', '８５％', '85'],
  ['spend', '85人', 'wrong-answer-kind'],
  ['staff', '1,234', '1234'],
  ['staff', '１２３', '123'],
  ['staff', '120人', '120'],
  ['staff', '1,23', 'wrong-answer-kind'],
  ['staff', '85%', 'wrong-answer-kind'],
  ['staff', '约一百', 'wrong-answer-kind'],
  ['staff', '=1+1', 'wrong-answer-kind'],
  ['staff', '1e3', 'wrong-answer-kind'],
  ['revenue', '不到 300 万元', 'lt_300'],
  ['orders', '一千以上', 'many'],
  ['orders', '2,500 单', '2500'],
  ['orders', '', undefined],
  ['since', '2026/9/3 12:00:00', '2026-09-03'],
  ['since', '2026年9月3日', '2026-09-03'],
  ['since', '2026-09', '2026-09'],
  ['since', '46268', '2026-09-03'],
  ['since', '46268.5', '2026-09-03'],
  ['since', '昨天', 'wrong-answer-kind'],
  ['words', ' 没有\t', '没有'],
  ['words', '(空)', undefined],
  ['words', '不清楚', '不清楚'],
])('when a cell of %s is %j, then it is read as %j', (id, text, expected) => {
  expect(read(id, text)).toEqual(expected);
});

test.each([
  ['1', 'A'],
  ['3', 'C'],
  ['5', 'unknown-option'],
  ['0', 'unknown-option'],
  ['-2', undefined],
  ['-3', { state: 'not_applicable', reason: '(跳过)' }],
  ['部分具备', 'unknown-option'],
])('when a column has positions and a cell is %j, then it is %j', (text, expected) => {
  expect(read('data', text, 'position')).toEqual(expected);
});

test('when a mapping says what a text means, then it means that', () => {
  expect(read('data', '全靠手', undefined, { 全靠手: 'A' })).toBe('A');
});

test.each([
  ['data', ['1', '2', '-3', ''], 'position'],
  ['data', ['部分具备', '没有'], 'label'],
  ['data', ['部分具备', '2', '3'], 'label'],
  ['data', ['1', 'abc', '2'], 'position'],
  ['data', ['A', 'B'], 'label'],
  ['plan', ['1', '2'], undefined],
  ['plan', ['表格', '系统'], 'label'],
])('when cells of %s are %j, then they seem to be %s', (id, texts, expected) => {
  expect(guessValues(questionOf(id), texts)).toBe(expected);
});
