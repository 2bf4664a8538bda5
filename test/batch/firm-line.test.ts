import { expect, test } from 'vitest';
import { answersHash } from '../../src/batch/answers-hash.ts';
import { firmLine } from '../../src/batch/firm-line.ts';
import { draftReader } from '../../src/batch/read-draft.ts';
import { firmScorer } from '../../src/batch/score-firm.ts';
import type { AnswersFile } from '../../src/answers/schema.ts';
import { catalogue, check } from '../load.ts';
import { SURVEY } from './survey.ts';

const { profile } = catalogue().catalogue;
const read = draftReader(SURVEY, profile);
const [first] = SURVEY.questionnaire.sections.flatMap(({ questions }) => questions);
if (!first) throw new Error('no question');
const [option] = first.options;
const file = (answers: Readonly<Record<string, unknown>>): AnswersFile => ({
  questionnaire: SURVEY.questionnaire.id,
  profile: { name: '示例"厂"', staff: 20, town: '横栏' },
  answers,
});

test('when a row is plainly right, then it is read as the checks of answer files read it', () => {
  const written = file({ [first.id]: option?.code });
  const quick = read(written)?.answers;
  const { answers } = check(SURVEY, JSON.stringify(written));
  expect(quick?.answers).toEqual(answers?.answers);
  expect(quick?.profile).toEqual(answers?.profile);
  expect(quick && answersHash(quick)).toBe(answers?.hash);
  expect(quick?.hash).toBe(answers?.hash);
});

test.each([
  ['an option is not known', file({ [first.id]: 'no such option' })],
  ['a question is not known', file({ nothing: 'A' })],
  ['it says more than answers', { ...file({}), basis: 'verified' as const }],
  ['it is of another version', { ...file({}), version: '9.9.9' }],
  ['it is of another questionnaire', { ...file({}), questionnaire: 'other' }],
  ['the firm has no name', { ...file({}), profile: {} }],
])('when %s, then it is left to the checks of answer files', (_, written) => {
  expect(read(written)).toBeUndefined();
});

test('when a scored firm is written, then the line is that of JSON, the second time too', () => {
  const score = firmScorer(SURVEY, profile);
  const given = read(file({ [first.id]: option?.code }));
  if (!given) throw new Error('the row is wrong');
  const around = {
    key: 'k',
    wave: null,
    source: { file: 'a\n.csv', row: 2 },
    kept: { 走访: '是' },
  };
  const firm = score(given, around);
  expect(firmLine(firm)).toBe(JSON.stringify(firm));
  expect(firmLine(firm)).toBe(JSON.stringify(firm));
});
