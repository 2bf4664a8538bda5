import { expect, test } from 'vitest';
import { checkAnswers, parseAnswers } from '../../src/answers/load-answers.ts';
import { agree, mergedText } from '../../src/cli/merge/merged-text.ts';
import { mergeReport } from '../../src/cli/merge/merge-report.ts';
import { gatherPeople } from '../../src/cli/merge/gather-people.ts';
import type { NamedSheet } from '../../src/cli/merge/gather-people.ts';
import { openSession } from '../../src/cli/session.ts';
import { systemIo } from '../../src/cli/io.ts';
import { viewOf } from '../../src/scoring/view.ts';
import { bytesOf, questionnaire } from '../load.ts';

const loaded = questionnaire(bytesOf('questionnaires/quick/questionnaire.yaml'));
const session = openSession(systemIo(process), 'zh-CN');

function sheet(path: string, text: string): NamedSheet {
  const { parsed } = parseAnswers(Buffer.from(text), path);
  const { answers } =
    (parsed && checkAnswers(parsed, { loaded, profile: loaded.profile, look: viewOf })) ?? {};
  if (!parsed || !answers) throw new Error(`${path} has findings`);
  return { path, loaded, answers, answersFile: parsed.file };
}

function merge(first: NamedSheet, ...others: readonly NamedSheet[]): string {
  const people = gatherPeople([first, ...others]);
  return mergedText(agree(people), people, loaded, session);
}

function read(name: string): string {
  return new TextDecoder().decode(bytesOf(`test/cli/merge/two-people/${name}`));
}

const boss = sheet('boss.yaml', read('boss.yaml'));
const expert = sheet('expert.yaml', read('expert.yaml'));

test('when people are merged, then the agreed answers stand apart from what each has written', () => {
  const text = merge(boss, expert);
  const { answersFile: merged } = sheet('merged.yaml', text);
  expect(merged.answers).toMatchObject({
    order_intake: { value: 'B', basis: 'verified', evidence: ['订单照片'] },
    quotation: { value: 'B', basis: 'verified', evidence: ['最近五份报价单'] },
    customer: 'C',
    quality: { state: 'skipped' },
    finance: 'C',
  });
  expect(text).toContain('# 王老板：查不到，换一盏给客户（自述）');
  expect(merged.respondents?.map((one) => [one.name, one.basis, one.answers])).toEqual([
    ['王老板', undefined, boss.answersFile.answers],
    ['李工', 'verified', expert.answersFile.answers],
  ]);
});

test('when a merged file was settled by hand, then merging it again keeps the settlement and everybody’s words', () => {
  const settled = merge(boss, expert).replace('quality: {state: skipped}', 'quality: B');
  const again = merge(sheet('merged.yaml', settled), boss);
  const { answersFile } = sheet('again.yaml', again);
  expect(answersFile.answers).toMatchObject({ quality: 'B', order_intake: { value: 'B' } });
  expect(again).toContain('# 说法不一，已经商定：');
  expect(merge(sheet('again.yaml', again))).toBe(again);
});

test('when the same person answers again later, then the later answer is theirs', () => {
  const later = sheet('later.yaml', read('boss.yaml').replace('customer: C', 'customer: D'));
  const { answersFile } = sheet('merged.yaml', merge(boss, later));
  expect(answersFile.answers?.['customer']).toBe('D');
  expect(answersFile.respondents).toHaveLength(1);
  const changedBy = (...sheets: readonly [NamedSheet, ...NamedSheet[]]): unknown =>
    mergeReport(gatherPeople(sheets)).changed.map(({ name, questions }) => [
      name,
      questions.map(({ id }) => id),
    ]);
  expect(changedBy(boss, later)).toEqual([['王老板', ['customer']]]);
  expect(changedBy(boss, boss, expert)).toEqual([]);
});

test('when a person has no name, then the file stands for it, so that nobody is taken for another', () => {
  const nameless = (path: string, code: string): NamedSheet =>
    sheet(path, `questionnaire: quick\nprofile: { name: 厂 }\nanswers: { customer: ${code} }`);
  const { people } = gatherPeople([nameless('a/answers.yaml', 'A'), nameless('b/answers.yaml', 'B')]);
  expect(people.map(({ raw }) => raw.name)).toEqual(['a/answers.yaml', 'b/answers.yaml']);
});
