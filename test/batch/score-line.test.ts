import { expect, test } from 'vitest';
import { lineScorer } from '../../src/batch/score-line.ts';
import type { LineScoring, ScoredLine } from '../../src/batch/score-line.ts';
import { score } from '../../src/scoring/score.ts';
import { answers, bytesOf, catalogue, questionnaire } from '../load.ts';

const loaded = questionnaire(bytesOf('bench/scoring/questionnaire.yaml'));
const { profile } = catalogue().catalogue;
const scoring: LineScoring = { loaded, profile, detail: 'scores', sentence: ({ code }) => code };
const scoreLine = lineScorer(scoring);
const { id } = loaded.questionnaire;
const question = loaded.questionnaire.sections[0]?.questions[0];
const code = question?.options[0]?.code ?? '';
const given = { [question?.id ?? '']: code };

/** What a line of bytes says. */
function textOf({ bytes }: ScoredLine): string {
  return Buffer.from(bytes, 'latin1').toString();
}

function outOf(sheet: unknown, number = 7): Readonly<Record<string, unknown>> {
  const text = typeof sheet === 'string' ? sheet : JSON.stringify(sheet);
  return JSON.parse(textOf(scoreLine({ number, text })));
}

test('when a sheet is right, then its line has the numbers of its result', () => {
  const result = score(loaded, answers(loaded, given));
  const line = outOf({
    questionnaire: id,
    id: '甲"1',
    profile: { name: '测试厂' },
    answers: given,
  });
  expect(line).toMatchObject({
    id: '甲"1',
    questionnaire: result.questionnaire,
    score: result.score,
    level: result.level,
  });
  for (const [node, numbers] of Object.entries(line['nodes'] ?? {})) {
    expect({
      ...result.nodes[node],
      level: result.nodes[node]?.level?.value ?? null,
    }).toMatchObject(numbers);
  }
});

test('when whole results are asked for, then a line is what the file alone gives', () => {
  const text = JSON.stringify({ questionnaire: id, profile: { name: '测试厂' }, answers: given });
  const line = lineScorer({ ...scoring, detail: 'result' })({ number: 1, text });
  expect(JSON.parse(textOf(line))).toEqual(score(loaded, answers(loaded, given)));
});

const name = { name: '厂' };

test.each([
  ['{', 'yaml-syntax'],
  ['', 'file-empty'],
  ['[1]', 'wrong-type'],
  [{ profile: name }, 'missing-key'],
  [{ questionnaire: 'other', profile: name }, 'other-questionnaire'],
  [{ questionnaire: id, version: '9.0.0', profile: name }, 'other-version'],
  [{ questionnaire: id, profile: name, stray: 1 }, 'unknown-key'],
  [{ questionnaire: id, profile: {} }, 'profile-name-missing'],
  [{ questionnaire: id, profile: { ...name, staff: -5 } }, 'number-out-of-range'],
  [
    { questionnaire: id, profile: name, answers: { [question?.id ?? '']: '=cmd' } },
    'unknown-option',
  ],
  [{ questionnaire: id, profile: name, answers: { nothing: 1 } }, 'unknown-question'],
  [
    `{"questionnaire":"${id}","profile":{"name":"厂"},"answers":{"__proto__":{"a":1}}}`,
    'forbidden-key',
  ],
  [`{"questionnaire":"${id}","profile":{"__proto__":{"name":"厂"}}}`, 'forbidden-key'],
  [
    `{"questionnaire":"${id}","answers":${'['.repeat(5000)}${']'.repeat(5000)}}`,
    'nesting-too-deep',
  ],
])('when a line is %j, then its line of output says %s', (sheet, expected) => {
  const line = outOf(sheet);
  expect(line['line']).toBe(7);
  expect(JSON.stringify(line['findings'])).toContain(`"code":"${expected}"`);
});

test('when a line was wrong, then the next one is scored as if it were alone', () => {
  const right = { questionnaire: id, profile: name, answers: given };
  const alone = outOf(right);
  outOf({ questionnaire: id, profile: name, answers: { ...given, nothing: 1 } });
  expect(outOf(right)).toEqual(alone);
});

test('when a line could not be read, then its line of output says so', () => {
  const line = JSON.parse(textOf(scoreLine({ number: 3, problem: 'line-too-long' })));
  expect(line).toMatchObject({ line: 3, findings: [{ code: 'line-too-long' }] });
});

test('when a warning is all there is, then the sheet is scored', () => {
  const sheet = { questionnaire: id, profile: { ...name, stray: 1 }, answers: given };
  expect(outOf(sheet)).toHaveProperty('score');
});
