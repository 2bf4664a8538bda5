import { expect, test } from 'vitest';
import { sayIn } from '../../src/messages/message.ts';
import { wordingIn } from '../../src/messages/wording.ts';

test.each([
  ['zh-CN', '2011', '年', '2011 年'],
  ['en', '2011', 'year', '2011'],
  ['en', '3', 'years', '3 years'],
  ['en', '12.5', '%', '12.5 %'],
  ['en', '12', '', '12'],
] as const)(
  'when a number is told in %s, then %s and its unit %j read %j',
  (language, number, unit, told) => {
    expect(wordingIn(sayIn(language), language).number(number, unit)).toBe(told);
  },
);
