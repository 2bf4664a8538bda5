import { expect, test } from 'vitest';
import { parseAnswers } from '../../src/answers/load-answers.ts';
import { formatAnswersFile } from '../../src/ask/answers-file.ts';
import { toFileAnswer } from '../../src/ask/file-answer.ts';
import { findEdits } from '../../src/ask/find-edits.ts';
import type { Edit } from '../../src/ask/find-edits.ts';
import { formatEntry, parseJournal } from '../../src/ask/journal.ts';
import type { Given } from '../../src/ask/next-question.ts';
import { sayIn } from '../../src/messages/message.ts';
import { code, loadSmall, number, PROFILE_GIVEN, SKIPPED } from './small-questionnaire.ts';

const GIVEN: Given = {
  profile: PROFILE_GIVEN,
  answers: new Map([
    ['orders', code('B')],
    ['cio', { state: 'not_applicable', reason: '没有: 人', evidence: [] }],
    ['note', SKIPPED],
    ['cost', number('123456789012345.123')],
  ]),
};

/** What is found after the written file went through `edit`. */
function editsAfter(edit: (yaml: string) => string): readonly Edit[] {
  const lines = (['profile', 'answers'] as const).flatMap((group) =>
    [...GIVEN[group]].map(([id, answer]) =>
      formatEntry({ type: 'answer', at: '2026', group, id, answer: toFileAnswer(answer) }),
    ),
  );
  const yaml = formatAnswersFile(loadSmall(), GIVEN, { say: sayIn('zh-CN'), language: 'zh-CN' });
  const { parsed } = parseAnswers(new TextEncoder().encode(edit(yaml)), 'answers.yaml');
  if (!parsed) throw new Error('the file cannot be parsed');
  return findEdits(parseJournal(lines.join('')).answers, parsed.file);
}

test('when nobody has changed the file, then there are no edits', () => {
  expect(editsAfter((yaml) => yaml)).toEqual([]);
});

test('when a person has changed and added answers, then those are found', () => {
  const edits = editsAfter((yaml) => `${yaml.replace('orders: B', 'orders: A')}  hazards: [C]\n`);
  expect(edits).toEqual([
    { group: 'answers', id: 'orders', answer: 'A' },
    { group: 'answers', id: 'hazards', answer: ['C'] },
  ]);
});

test('when a person has taken a line out, then the journal still has the answer', () => {
  expect(editsAfter((yaml) => yaml.replace(/ {2}orders: B.*\n/, ''))).toEqual([]);
});
