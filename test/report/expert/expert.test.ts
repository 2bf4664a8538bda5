import { describe, expect, test } from 'vitest';
import { buildReport } from '../../../src/report/build-report.ts';
import type { ExpertFile } from '../../../src/report/expert/expert-schema.ts';
import { loadExpert } from '../../../src/report/expert/load-expert.ts';
import { redact } from '../../../src/report/redact/redact.ts';
import { example, inputOf, templateOf } from '../cases.ts';
import { dump } from '../dump.ts';

const SMALL = example('small');
const INPUT = inputOf(SMALL, 'zh-CN');
const [FIRST] = INPUT.advice.recommendations;
if (!FIRST) throw new Error('nothing is recommended');
const { id } = FIRST.solution;

const EXPERT: ExpertFile = {
  assessor: '王工',
  date: '2026-11-20',
  judgement: '先对账。\n\n再买系统。',
  passages: { summary: '一句 **自己** 的话。\n\n第二段 {{ score }}。' },
  solutions: { [id]: { decision: 'rejected', reason: '今年没有人手' } },
};

function report(expert?: ExpertFile) {
  const { document } = buildReport({ ...INPUT, ...(expert && { expert }) }, templateOf('firm'));
  if (!document) throw new Error('no report');
  return document;
}

describe('the words of an expert', () => {
  const text = dump(report(EXPERT));

  test('when a report is made again, then they stand in it, with what was declared', () => {
    for (const words of ['先对账。', '再买系统。', '王工', '没有声明', '今年没有人手']) {
      expect(text).toContain(words);
    }
  });

  test('when a passage is rewritten, then it takes the place of ours, as plain text', () => {
    expect(text).toContain('\n一句 **自己** 的话。\n\n第二段 {{ score }}。\n');
    expect(text).not.toContain('离下一阶段');
  });

  test('when a solution is rejected, then it is told with the reason and not recommended', () => {
    const ids = SMALL.catalogue.catalogue.solutions.find((one) => one.id === id);
    const title = typeof ids?.title === 'string' ? ids.title : (ids?.title['zh-CN'] ?? '');
    expect(text).toContain(`| ${title} | 不采纳 <poor> | 今年没有人手 |`);
    expect(text).not.toContain(`[detail] ${title} `);
    expect(dump(report())).toContain(`[detail] ${title} `);
  });
});

const load = (text: string) =>
  loadExpert(
    { file: 'a.expert.yaml', bytes: new TextEncoder().encode(text) },
    { solutions: ['order_form'], passages: ['summary'] },
  );

test.each([
  [
    'assessor: 王工\nsolutions:\n  order_fom: { decision: accepted, reason: 好 }\n',
    'unknown-solution',
    3,
  ],
  ['assessor: 王工\npassages: { sumary: 话 }\n', 'unknown-key', 2],
  [
    'assessor: 王工\nsolutions:\n  order_form: { decision: maybe, reason: 好 }\n',
    'value-not-allowed',
    3,
  ],
  ['judgement: 话\n', 'missing-key', 1],
])('when an expert writes %j, then a finding says what is wrong', (text, code, line) => {
  expect(load(text).diagnostics).toMatchObject([{ code, line, file: 'a.expert.yaml' }]);
});

test('when a report is redacted, then no name of firm, people or others is left', () => {
  const name = SMALL.answers.profile.get('name')?.value;
  if (name?.kind !== 'text') throw new Error('no name');
  const expert = { ...EXPERT, judgement: `${name.text}的老李说先对账。` };
  const input = { ...INPUT, expert };
  const text = dump(redact(report(expert), input, ['老李']));
  for (const gone of [name.text, '王工', '老李']) expect(text).not.toContain(gone);
  expect(text).toContain('【名称1】说先对账。');
});
