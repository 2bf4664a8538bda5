import { describe, expect, test } from 'vitest';
import { asAnswers } from '../../src/answers/as-answers.ts';
import { mergeAnswers, settledByHand } from '../../src/answers/merge-answers.ts';
import type { Merged } from '../../src/answers/merge-answers.ts';
import type { Answer, Respondent } from '../../src/answers/types.ts';

function said(code: string, more: Partial<Answer> = {}): Answer {
  return { state: 'answered', value: { kind: 'code', code }, evidence: [], ...more };
}

const DONT_KNOW: Answer = { state: 'dont_know', evidence: [] };
const SKIPPED: Answer = { state: 'skipped', evidence: [] };
const NONE: Answer = { state: 'not_applicable', reason: '没有', evidence: [] };

function people(...answers: readonly (Answer | undefined)[]): readonly Respondent[] {
  return answers.map((answer, position) => ({
    name: `${position + 1}`,
    profile: new Map(),
    answers: new Map(answer ? [['q', answer]] : []),
  }));
}

function merged(answers: readonly (Answer | undefined)[], settled?: Answer): Merged | undefined {
  const known = new Map(settled ? [['q', settled]] : []);
  return mergeAnswers(people(...answers), 'answers', known).get('q');
}

describe('what several people say', () => {
  test.each<[string, readonly (Answer | undefined)[], Merged['outcome'], Answer]>([
    ['one alone answers', [said('A'), undefined, DONT_KNOW], 'alone', said('A')],
    ['all say the same', [said('A'), said('A'), SKIPPED], 'same', said('A')],
    ['two differ', [said('A'), said('B')], 'open', SKIPPED],
    ['a majority differs', [said('A'), said('A'), said('B')], 'open', SKIPPED],
    [
      'evidence stands against a word',
      [said('A'), said('B', { evidence: ['单'] })],
      'open',
      SKIPPED,
    ],
    ['one says it does not apply', [said('A'), NONE], 'open', SKIPPED],
    ['nobody knows', [SKIPPED, DONT_KNOW], 'unknown', DONT_KNOW],
    ['everybody skips', [SKIPPED], 'unknown', SKIPPED],
  ])('when %s, then it comes to that', (_, answers, outcome, answer) => {
    expect(merged(answers)).toMatchObject({ outcome, answer, disputed: outcome === 'open' });
  });

  test('when an expert has verified it, then the expert is followed, and the difference told', () => {
    const expert = said('B', { basis: 'verified', note: '看过' });
    expect(merged([said('A'), expert, said('A')])).toMatchObject({
      outcome: 'verified',
      disputed: true,
      answer: expert,
    });
  });

  test('when two experts differ, then it is open', () => {
    const verified = { basis: 'verified' } as const;
    expect(merged([said('A', verified), said('B', verified)])?.outcome).toBe('open');
  });

  test('when people agree, then evidence adds up, the strongest basis holds, and differing notes stay with their authors', () => {
    const answers = [
      said('A', { note: '甲', evidence: ['台账'] }),
      said('A', { note: '乙', evidence: ['照片', '台账'], basis: 'verified' }),
    ];
    expect(merged(answers)?.answer).toEqual(
      said('A', { evidence: ['台账', '照片'], basis: 'verified' }),
    );
    expect(merged([said('A', { note: '甲' }), said('A')])?.answer).toEqual(
      said('A', { note: '甲' }),
    );
  });

  test('when one names evidence and the other none, then nothing needs to be said of the basis', () => {
    expect(merged([said('A', { evidence: ['单'] }), said('A')])?.answer).toEqual(
      said('A', { evidence: ['单'] }),
    );
  });
});

describe('what was settled in the merged file', () => {
  test('when people differ, then the settled answer counts and the difference is still told', () => {
    expect(merged([said('A'), said('B')], said('C'))).toMatchObject({
      outcome: 'settled',
      disputed: true,
      answer: said('C'),
    });
  });

  test('when an expert comes to the same since, then the answer is the expert’s', () => {
    const verified = said('B', { basis: 'verified' });
    expect(merged([said('A'), verified], said('B'))).toMatchObject({
      outcome: 'verified',
      answer: verified,
    });
  });

  test('when a merged file is as it was written, then nothing was settled in it', () => {
    const respondents = people(said('A'), said('B'));
    const file = (answer: Answer): ReturnType<typeof settledByHand> => {
      const given = { profile: new Map<string, Answer>(), answers: new Map([['q', answer]]) };
      return settledByHand({ ...asAnswers('small', given), respondents }, 'answers');
    };
    expect(file(SKIPPED).size).toBe(0);
    expect(file(said('B'))).toEqual(new Map([['q', said('B')]]));
  });

  test('when people agreed, then what they agreed on is not held against a later word', () => {
    const respondents = people(said('A'), said('A'));
    const given = { profile: new Map<string, Answer>(), answers: new Map([['q', said('A')]]) };
    expect(settledByHand({ ...asAnswers('small', given), respondents }, 'answers').size).toBe(0);
  });
});
