import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { COHORT_SCHEMA } from '../../../src/cohort/cohort-schema.ts';
import type { Cohort } from '../../../src/cohort/cohort.ts';
import { judgeScale } from '../../../src/cohort/reliability/judge-scale.ts';
import { judgeReliability } from '../../../src/cohort/reliability/reliability.ts';
import type { Reliability } from '../../../src/cohort/reliability/reliability.ts';
import type { LoadedQuestionnaire } from '../../../src/questionnaire/load-questionnaire.ts';
import { sayIn } from '../../../src/messages/message.ts';
import type { Language } from '../../../src/messages/message.ts';
import { cohortContext } from '../../../src/report/cohort/cohort-context.ts';
import type { CohortTable } from '../../../src/report/cohort/cohort-table.ts';
import { cohortTables } from '../../../src/report/cohort/cohort-tables.ts';
import { reliabilityTables } from '../../../src/report/cohort/reliability/reliability-tables.ts';
import { catalogue } from '../../load.ts';
import { cohort, firm as counted } from '../firms.ts';
import { firm, firms, LOADED } from './firms.ts';

const CODES = ['CAB', 'BBC', 'AAC', 'CAC', 'BCA', 'ACA'];
const reflective: LoadedQuestionnaire = {
  ...LOADED,
  questionnaire: { ...LOADED.questionnaire, measurement: 'reflective' },
};

const PICTURE = cohort([counted({})]);

function judged(count: number): Cohort {
  const own = firms(count, CODES).map((one) => ({ ...one, kept: { 评估人: '自评' } }));
  const others = own.map((one, at) => ({
    ...firm(one.key, CODES[(at + (at % 5 === 0 ? 1 : 0)) % CODES.length] ?? '', {
      评估人: '专家',
    }),
  }));
  const raters = [{ column: '评估人', one: '自评', other: '专家' }];
  const input = { loaded: LOADED, firms: own, rows: [...own, ...others], wave: null, raters };
  return { ...PICTURE, reliability: judgeReliability(input) };
}

const SIXTY = judged(60);

function tables(picture: Cohort, language: Language = 'zh-CN', loaded = LOADED) {
  const context = cohortContext({
    cohort: picture,
    questionnaire: loaded.questionnaire,
    catalogue: catalogue().catalogue,
    fields: new Map(),
    say: sayIn(language),
    language,
    day: '2026-11-22',
    time: '2026-11-22T08:00:00+08:00',
  });
  const found = reliabilityTables(context);
  expect(cohortTables(context).filter(({ id }) => id.startsWith('reliability'))).toEqual(found);
  return new Map(found.map((table): [string, CohortTable] => [table.id, table]));
}

function said(found: ReadonlyMap<string, CohortTable>): string {
  return (found.get('reliability')?.rows ?? []).map((row) => row.join('：')).join('\n');
}

test('with reliability the picture still fits the published schema', () => {
  const validate = new Ajv2020({ strict: false }).compile(COHORT_SCHEMA);
  for (const picture of [SIXTY, judged(12)]) {
    expect(validate(structuredClone(picture)), JSON.stringify(validate.errors)).toBe(true);
  }
});

test('of a formative questionnaire alpha is told as a description, with its firms and its interval', () => {
  const found = tables(SIXTY);
  expect(said(found)).toMatch(/α 是 .+（95% 区间 .+–.+，60 家），只是描述，不说明问卷好坏/);
  expect(found.get('reliability_alpha')?.title).toContain('只是描述');
  expect(found.get('reliability_items')?.note).toContain('不要因此删题');
});

test.each([
  ['题目量的是同一件事', ['CAC', 'ACA', 'BBB']],
  ['一致不一致还说不准', CODES],
  // Every answer with every other one equally often.
  ['题目之间不够一致', ['AAA', 'AAC', 'ACA', 'ACC', 'CAA', 'CAC', 'CCA', 'CCC']],
])('of a reflective questionnaire the interval decides that %s', (verdict, codes) => {
  const { questionnaire } = reflective;
  const own = firms(64, codes);
  const scales = [judgeScale(questionnaire, 'total', own)];
  const known: Reliability = {
    measurement: 'reflective',
    firms: 64,
    scales,
    agreement: [],
    flips: null,
  };
  const found = tables({ ...PICTURE, reliability: known }, 'zh-CN', reflective);
  expect(said(found)).toContain(verdict);
  expect(said(found)).toContain('这份问卷没有等级或没有权重');
  expect(found.get('reliability_alpha')?.title).not.toContain('描述');
});

test('below the least numbers each table says why, in plain words', () => {
  const found = tables(judged(12));
  expect(said(found)).toContain('现在说不了：只有 12 家，至少要 30 家，不给数。');
  expect(found.get('reliability_alpha')?.rows[0]?.slice(4)).toEqual([
    null,
    null,
    null,
    '只有 12 家，至少要 30 家，不给数',
  ]);
  expect(found.get('reliability_ends')?.rows[0]?.at(-1)).toBe('只有 12 家，至少要 50 家，不给数');
  expect(found.get('reliability_icc')?.rows[0]?.at(-1)).toBe(
    '两个都评了的只有 12 家，至少要 30 家，不给数',
  );
  expect(found.get('reliability_kappa')?.rows[0]?.at(-1)).toBe(
    '两个都评了的只有 12 家，至少要 18 家，不给数',
  );
});

test('two raters are told with their pairs, differences and intervals, in both languages', () => {
  const picture = SIXTY;
  const [first] = picture.reliability?.agreement ?? [];
  expect(first).toMatchObject({ pairs: 60, levels: { n: 60 } });
  const found = tables(picture);
  expect(said(found)).toContain('两个都评了的 60 家');
  expect(said(found)).toMatch(/平方加权 κ）是 0\.\d\d（95% 区间/);
  const [levels] = found.get('reliability_kappa')?.rows ?? [];
  expect(levels?.slice(0, 2)).toEqual(['等级', 60]);
  const english = said(tables(picture, 'en'));
  expect(english).toContain('Both rated 60 firms (自评 alone 0, 专家 alone 0)');
  expect(english).toContain('a description, no mark for the questionnaire');
});

test('weights that change no level are left out, and the counts are those of the flips', () => {
  const picture = SIXTY;
  const flips = picture.reliability?.flips;
  const [any, ...changes] = tables(picture).get('reliability_weights')?.rows ?? [];
  expect(any?.slice(1, 3)).toEqual(['±25%', flips?.touched]);
  expect(changes).toHaveLength(flips?.changes.filter(({ up, down }) => up + down > 0).length ?? -1);
});

test('a picture without reliability has none of these tables', () => {
  expect(tables(PICTURE).size).toBe(0);
});
