import { describe, expect, test } from 'vitest';
import { lintFiles } from '../../src/lint/lint-files.ts';
import { toDouble } from '../../src/scoring/exact.ts';
import { rangeOf } from '../../src/scoring/measure.ts';
import { bytesOf, catalogue, questionnaire } from '../load.ts';

const named = (file: string): { readonly file: string; readonly bytes: Uint8Array } => ({
  file,
  bytes: bytesOf(file),
});
const files = {
  profile: named('questionnaires/catalogue/profile.yaml'),
  capabilities: named('questionnaires/catalogue/capabilities.yaml'),
  solutions: named('questionnaires/catalogue/solutions.yaml'),
  policies: named('questionnaires/catalogue/policies.yaml'),
};
const lighting = questionnaire(bytesOf('questionnaires/lighting/questionnaire.yaml'));
const { solutions, policies, capabilities } = catalogue().catalogue;
const questions = lighting.questionnaire.sections.flatMap((section) => section.questions);

test('when the pack, the catalogue and the examples are checked, then nothing is found', () => {
  const pack = named('questionnaires/lighting/questionnaire.yaml');
  const examples = ['micro', 'small', 'above-scale'].map((name) => named(`examples/${name}.yaml`));
  const found = lintFiles([pack, ...Object.values(files), ...examples], {
    catalogue: files,
    questionnaires: [pack, named('questionnaires/miit-sme-2024/questionnaire.yaml')],
  });
  expect(found.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([]);
});

describe('the lighting pack', () => {
  test('when it is counted, then it has 40 to 50 questions', () => {
    expect(questions.length).toBeGreaterThanOrEqual(40);
    expect(questions.length).toBeLessThanOrEqual(50);
  });

  test('when a question measures a capability, then better options are worth more and show more', () => {
    const wrong = questions.filter(({ kind, capability, options }) => {
      if (kind !== 'single' || capability === undefined) return false;
      return options.some(({ value, reaches }, position) => {
        const before = options[position - 1];
        return (
          before &&
          (Number(value) <= Number(before.value) || Number(reaches) <= Number(before.reaches))
        );
      });
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('when several ticks measure a capability, then its levels lie within the points there are', () => {
    for (const question of questions.filter(({ reaches }) => reaches !== undefined)) {
      const points = Object.values(question.reaches ?? {}).map(Number);
      expect(points, question.id).toEqual(points.toSorted((a, b) => a - b));
      expect(points.at(-1), question.id).toBeLessThanOrEqual(toDouble(rangeOf(question).high));
    }
  });

  test('when a question scores, then exactly one node counts it', () => {
    const counted = lighting.questionnaire.scoring.nodes.flatMap((node) =>
      node.of.filter(({ of }) => of === 'question').map(({ id }) => id),
    );
    const scoring = questions
      .filter(({ capability }) => capability !== undefined)
      .map(({ id }) => id);
    expect(counted.toSorted()).toEqual(scoring.toSorted());
  });

  test('when a hazard is unclear or ticked, then a flag goes up', () => {
    for (const { id, options } of questions.filter(
      (question) => question.id.startsWith('hazard_') && question.capability === undefined,
    )) {
      const conditions = lighting.questionnaire.flags.map(({ when }) => when);
      expect(conditions, id).toContain(`states.${id} == 'dont_know'`);
      for (const { code, exclusive } of options) {
        expect([id, code, conditions.includes(`'${code}' in answers.${id}`)]).toEqual([
          id,
          code,
          exclusive !== true,
        ]);
      }
    }
  });
});

describe('the catalogue', () => {
  test('when solutions are counted, then there are at least 60 over six classes', () => {
    expect(solutions.length).toBeGreaterThanOrEqual(60);
    expect(new Set(solutions.map((solution) => solution.class)).size).toBe(6);
  });

  test.each(solutions.map((solution) => [solution.id, solution] as const))(
    'when %s is read, then its numbers are sane',
    (_, solution) => {
      const { months, cost, lightness, lifts } = solution;
      expect(months.low).toBeLessThanOrEqual(months.high);
      expect(months.high).toBeGreaterThan(0);
      expect(cost?.low ?? 0).toBeLessThanOrEqual(cost?.middle ?? 0);
      expect(cost?.middle ?? 0).toBeLessThanOrEqual(cost?.high ?? 0);
      expect(lightness.smallest ?? 0).toBeLessThanOrEqual(cost?.high ?? Infinity);
      expect(lightness.days ?? 0).toBeLessThanOrEqual(months.high * 31);
      expect(new Set(lifts.map(({ capability }) => capability)).size).toBe(lifts.length);
    },
  );

  test.each(policies.map((policy) => [policy.id, policy] as const))(
    'when the policy %s is read, then its dates are in order',
    (_, { valid, checked, source }) => {
      expect((valid.from ?? '') <= (valid.to ?? '9')).toBe(true);
      expect((source.date ?? '') <= checked).toBe(true);
    },
  );

  test('when a capability is measured, then its five levels differ', () => {
    for (const { id, levels } of capabilities) expect(new Set(levels.map(String)).size, id).toBe(5);
  });
});
