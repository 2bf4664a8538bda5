import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { conditionInWords } from '../../src/cli/condition-in-words.ts';
import { sayIn } from '../../src/messages/message.ts';
import type { Language } from '../../src/messages/message.ts';
import { loadQuestionnaire } from '../../src/questionnaire/load-questionnaire.ts';

const url = new URL('../lint/context/questionnaire.yaml', import.meta.url);
const { loaded } = loadQuestionnaire({ file: 'a.yaml', bytes: readFileSync(url) }, []);

function words(condition: string, language: Language = 'zh-CN'): string {
  if (!loaded) throw new Error('the questionnaire does not load');
  return conditionInWords(condition, loaded, { say: sayIn(language), language });
}

describe('a condition in words', () => {
  test.each([
    ["answers.one == 'B'", '「单选」是「有」'],
    ["answers.one != 'B' && answers.count >= 5", '「单选」不是「有」，并且「多少台」不小于5'],
    ["'C' in answers.many || answers.many == null", '「仓库」包含在「多选」，或者「多选」没有回答'],
    ["!(answers.count > 1)", '不满足(「多少台」大于1)'],
    ["states.one == 'dont_know'", '「单选」是「不清楚」'],
    ['answers.none < 1', 'answers.none小于1'],
  ])('when it is %s, then it reads %s', (condition, expected) => {
    expect(words(condition)).toBe(expected);
  });

  test('when the reader speaks English, then so does it', () => {
    expect(words("'C' in answers.many || answers.many == null", 'en')).toBe(
      '"仓库" is among "多选" or "多选" is unanswered',
    );
  });
});
