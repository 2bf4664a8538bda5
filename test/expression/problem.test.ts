import { expect, test } from 'vitest';
import { conditionParser } from '../../src/expression/condition.ts';
import { sayIn } from '../../src/messages/message.ts';

const parse = conditionParser({
  answers: { q: 'string', n: 'double', m: 'list<string>', logs: { press: 'string' } },
  profile: { staff: 'double' },
});

/** What an author reads, in Chinese. */
function said(text: string): string {
  const parsed = parse(text);
  if (parsed.ok) return '';
  const { code, start: _, end: __, ...args } = parsed.problem;
  const words = Object.entries(args).map(([key, value]) => [key, value === '' ? 'none' : value]);
  return sayIn('zh-CN')(`finding.${code}`, Object.fromEntries(words));
}

test.each([
  ["answers.qq == 'A'", '找不到编号「qq」；是不是想写「q」'],
  ["q == 'A'", '找不到编号「q」；是不是想写「answers.q」'],
  ["answer.q == 'A'", '找不到编号「answer」；是不是想写「answers」'],
  ['answers.staff > 1', '找不到编号「staff」；是不是想写「profile.staff」'],
  ["answers.logs.pres == 'A'", '找不到编号「pres」；是不是想写「press」'],
  ["answers['logs'].weld == 'A'", '找不到编号「weld」'],
  ["answers.q = 'A'", '条件写法有误：「=」要写成 =='],
  ["answers.q == 'A' and true", '条件写法有误：「and」要写成 &&'],
  ["answers.q == 'A' OR true", '条件写法有误：「OR」要写成 ||'],
  ['answers.q == “A”', "条件写法有误：「“」要写成 '"],
  ['answers.n ≥ 5', '条件写法有误：「≥」要写成 >='],
  ["answers.q == 'A", '条件写法有误：引号没有配对'],
  ["answers.q == 'A' &&", '条件写法有误：没有写完，或括号没有配对'],
  ["(answers.q == 'A'", '条件写法有误：没有写完，或括号没有配对'],
  ['answers.n > 5 $', '条件写法有误：看不懂「$」'],
  ["answers.n == '5'", '条件的类型不对：数字和文字之间不能用 =='],
  ["'A' in answers.q", '条件的类型不对：文字和文字之间不能用 in'],
  ["answers.m == 'A'", '条件的类型不对：多选的答案和文字之间不能用 =='],
  ["answers.logs == 'A'", '条件的类型不对：矩阵题（要写到行）和文字之间不能用 =='],
  ['!answers.n', '条件的类型不对：数字前面不能用 !'],
  ['answers.n && true', '条件的类型不对：&& 和 || 两边都要是真或假，这里有数字'],
  ['round(answers.n) > 1', '条件的类型不对：没有函数 round(double)，或它不收这样的值'],
  ['has(answers.q)', '条件的类型不对：不能用 has()；看有没有答，写 != null'],
  ['answers.n', '条件的结果应为真或假，现在是数字'],
])('when a condition reads %s, then the author is told: %s', (text, expected) => {
  expect(said(text)).toBe(expected);
});
