import { expect, test } from 'vitest';
import { conditionParser, lateConditionParser } from '../../src/expression/condition.ts';
import type { Condition, ParsedCondition } from '../../src/expression/condition.ts';

const vocabulary = { answers: { q: 'double' }, profile: { town: 'string' } } as const;
const strict = conditionParser(vocabulary);
const late = lateConditionParser(vocabulary);

function conditionOf(parsed: ParsedCondition): Condition {
  if (!parsed.ok) throw new Error(parsed.problem.code);
  return parsed.condition;
}

test.each(['answers.q >= 2', "profile.town == 'a' && states.q != 'dont_know'"])(
  'when %s was checked before, then it holds and refers as when it is checked now',
  (text) => {
    const now = conditionOf(strict(text));
    const then = conditionOf(late(text));
    expect(then.text).toBe(now.text);
    expect(then.references).toEqual(now.references);
    for (const q of [1, 2, null]) {
      const facts = {
        answers: { q },
        profile: { town: 'a' },
        states: { q: 'answered' },
        scores: {},
      };
      expect(then.holds(facts)).toBe(now.holds(facts));
    }
  },
);

test('when a condition is not asked, then it is not parsed', () => {
  expect(conditionOf(late('answers.q >')).text).toBe('answers.q >');
});
