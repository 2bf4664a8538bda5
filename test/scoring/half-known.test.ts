import { describe, expect, test } from 'vitest';
import { score } from '../../src/scoring/score.ts';
import { answers, tiny } from '../load.ts';

// A condition of several parts, some of which nobody knows, while the others may decide.

const LEVELS = [0, 1, 2].map((level) => `{ code: '${level}', label: l${level} }`).join(', ');

function outcome(when: string, given: Readonly<Record<string, unknown>>): unknown {
  const loaded = tiny(
    ['a', 'b', 'c']
      .map((id) => `      - { id: ${id}, kind: level, title: ${id}, options: [${LEVELS}] }`)
      .join('\n'),
    `  main: x
  nodes:
    - id: x
      title: x
      rule: first_match
      cases: [{ needs: { when: "${when}" }, value: 1 }, { value: 0 }]
`,
  );
  return score(loaded, answers(loaded, given)).nodes['x']?.score;
}

const OPEN = { state: 'dont_know' };

describe('while b is not known', () => {
  test.each([
    ['answers.a >= 2 || answers.b >= 2', 2, 1],
    ['answers.a >= 2 || answers.b >= 2', 1, null],
    ['answers.a >= 2 && answers.b >= 2', 1, 0],
    ['answers.a >= 2 && answers.b >= 2', 2, null],
    ['!(answers.a >= 2 && answers.b >= 2)', 1, 1],
    ['answers.a >= 2 ? true : answers.b >= 2', 2, 1],
    ['answers.b >= 2 ? answers.a >= 1 : answers.a >= 2', 2, 1],
    ['(answers.b >= 2 || answers.a >= 2) && answers.a >= 1', 2, 1],
    ['answers.a >= 2 && (answers.b) >= 2 || answers.b < (2)', 1, null],
    ['answers.a == 2 || answers.b == 2', 2, 1],
    ["answers.a >= 2 || states.b == 'dont_know'", 1, null],
  ])('%s with a = %s gives %s', (when, a, expected) => {
    expect(outcome(when, { a, b: OPEN })).toBe(expected);
    expect(outcome(when, { a })).toBe(expected);
  });
});

test('when all parts are known, then the condition holds or not', () => {
  expect(outcome('answers.a >= 2 || answers.b >= 2', { a: 1, b: 2 })).toBe(1);
  expect(outcome('answers.a >= 2 && answers.b >= 2', { a: 1, b: 2 })).toBe(0);
});
