import { expect, test } from 'vitest';
import { judgeReliability } from '../../../src/cohort/reliability/reliability.ts';
import { firm, firms, LOADED } from './firms.ts';

test('the whole picture is plain JSON, with the main node first, and the same at every run', () => {
  const rows = [...firms(60, ['CAB', 'BBC', 'AAC']), firm('k0000', 'BBB', { 评估人: '专家' })];
  const input = {
    loaded: LOADED,
    firms: rows.slice(0, 60),
    rows,
    wave: null,
    raters: [{ column: '评估人', one: '自评', other: '专家' }],
  };
  const known = judgeReliability(input);
  expect(structuredClone(known)).toEqual(JSON.parse(JSON.stringify(judgeReliability(input))));
  expect(known).toMatchObject({
    measurement: 'formative',
    firms: 60,
    agreement: [{ pairs: 0, only_one: 0, only_other: 1 }],
    flips: { firms: 60, scorings: 540 },
  });
  expect(known.scales.map(({ node }) => node)).toEqual(['total', 'pair']);
});
