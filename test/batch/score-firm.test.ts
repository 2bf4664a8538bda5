import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { firmScorer } from '../../src/batch/score-firm.ts';
import { score } from '../../src/scoring/score.ts';
import { viewOf } from '../../src/scoring/view.ts';
import { SCORED_FIRM_SCHEMA } from '../../src/cohort/scored-firm-schema.ts';
import { bytesOf, catalogue, check, questionnaire } from '../load.ts';

const loaded = questionnaire(bytesOf('questionnaires/lighting/questionnaire.yaml'));
const { answers } = check(loaded, bytesOf('examples/small.yaml'));
if (!answers) throw new Error('the example is wrong');
const source = { file: 'small.yaml', row: 1 };
const around = { key: 'k1', wave: null, source, kept: { 走访: '已走访' } };
const scoreFirm = firmScorer(loaded, catalogue().catalogue.profile);
const firm = scoreFirm({ answers, view: viewOf(loaded, answers) }, around);
const result = score(loaded, answers);

test('when an example is scored, then its row fits the published schema', () => {
  const validate = new Ajv2020({ strict: false }).compile(SCORED_FIRM_SCHEMA);
  expect(validate(structuredClone(firm)), JSON.stringify(validate.errors)).toBe(true);
});

test('when an example is scored, then its row has the numbers of its result', () => {
  expect(firm.exact).toBe(result.nodes[loaded.questionnaire.scoring.main]?.exact);
  expect(firm).toMatchObject({ score: result.score, level: result.level, key: 'k1', source });
  expect(firm.next?.gates.some(({ met }) => !met)).toBe(true);
  expect(firm.answers_hash).toBe(result.answers.hash);
  expect(firm).toMatchObject({ flags: result.flags, checks: result.checks });
  for (const [id, { state, points, reaches }] of Object.entries(firm.questions)) {
    expect(result.questions[id]).toMatchObject({ state, points, reaches });
  }
});

test('when a row is written, then no field that names a person is in it beside the firm', () => {
  expect(Object.keys(firm.profile)).toContain('town');
  expect(Object.keys(firm.profile)).not.toContain('name');
  expect(Object.keys(firm.profile)).not.toContain('credit_code');
});

test('when an answer is below the target, then it is a gap', () => {
  for (const { question, level, target } of firm.gaps) {
    expect(firm.questions[question]?.reaches).toBe(level);
    expect(level).toBeLessThan(target);
  }
  expect(firm.gaps.length).toBeGreaterThan(0);
});
