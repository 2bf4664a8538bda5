import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { possibleLevels } from '../../src/advice/possible-levels.ts';
import type { Possible } from '../../src/advice/possible-levels.ts';
import type { LoadedQuestionnaire } from '../../src/questionnaire/load-questionnaire.ts';
import { questionsOf } from '../../src/questionnaire/questions-of.ts';
import { whatFalls } from '../../src/questionnaire/what-falls.ts';
import { score } from '../../src/scoring/score.ts';
import { answers, bytesOf, check, questionnaire } from '../load.ts';

// Three scenarios of three levels and two ticks: 3 × 3 × 3 × 3 = 81 ways to answer.
const target = questionnaire(`
id: target
version: 1.0.0
title: 那份问卷
languages: [zh-CN]
sections:
  - id: scenarios
    title: 场景
    questions:
      - { id: s1, kind: level, title: 一, tags: [scenario], options: &steps [{ code: '0', label: 零 }, { code: '1', label: 一 }, { code: '2', label: 二 }] }
      - { id: s2, kind: level, title: 二, tags: [scenario], options: *steps }
      - { id: s3, kind: level, title: 三, tags: [scenario], options: *steps }
      - id: ticks
        kind: multiple
        title: 几样
        options:
          - { code: N, label: 没有, value: 0, exclusive: true }
          - { code: A, label: 甲, value: 1 }
          - { code: B, label: 乙, value: 1.5 }
scoring:
  main: total
  nodes:
    - id: total
      title: 总分
      rule: sum
      of: [ticks]
      levels:
        steps:
          - { value: 0, name: 零 }
          - { value: 1, name: 一, needs: { all: [{ score: total, at_least: 1 }, { count: { tag: scenario }, where: 1, at_least: 2 }] } }
          - { value: 2, name: 二, needs: { all: [{ score: total, at_least: 2 }, { count: { tag: scenario }, where: 2, at_least: 2 }] } }
`);

const here = questionnaire(`
id: here
version: 1.0.0
title: 这份问卷
languages: [zh-CN]
sections:
  - id: all
    title: 全部
    questions:
      - { id: a, kind: single, title: 甲, options: &three [{ code: A, label: 低, value: 0 }, { code: B, label: 中, value: 1 }, { code: C, label: 高, value: 2 }] }
      - { id: b, kind: single, title: 乙, options: *three }
      - { id: c, kind: single, title: 丙, options: *three }
scoring:
  main: sum
  nodes: [{ id: sum, title: 合计, rule: sum, of: [a, b, c] }]
bridges:
  - to: target
    bounds:
      s1: { at_least: { a: { B: 1, C: 2 } }, at_most: { a: { A: 0, B: 1 } } }
      s2: { at_least: { a: { C: 1 }, b: { C: 2 } }, at_most: { b: { A: 1 }, c: { A: 0 } } }
      s3: { at_most: { c: { A: 0, B: 1 } } }
`);

function possible(
  from: LoadedQuestionnaire,
  to: LoadedQuestionnaire,
  given: Readonly<Record<string, unknown>>,
): Possible {
  const found = answers(from, given);
  const others = new Map([[to.questionnaire.id, to]]);
  const [only] = possibleLevels(from, found, score(from, found), others);
  if (!only) throw new Error('no bridge');
  return only;
}

const values = ({ levels }: Possible): readonly number[] => levels.map(({ value }) => value);

const CODES = ['A', 'B', 'C', undefined] as const;
const TICKS = [['N'], ['A'], ['B'], ['A', 'B']];
const GIVEN = CODES.flatMap((a) => CODES.flatMap((b) => CODES.map((c) => ({ a, b, c }))));

type Given = (typeof GIVEN)[number];

/** What the bounds of `here` say, by hand: the least and the most of each scenario. */
function rangesByHand({ a, b, c }: Given): readonly (readonly [number, number])[] {
  const s1 = { A: [0, 0], B: [1, 1], C: [2, 2] } as const;
  // Both a and b are C: at least the lower of 1 and 2. Where that goes above what c allows: open.
  const least = a === 'C' && b === 'C' ? 1 : 0;
  const most = Math.min(b === 'A' ? 1 : 2, c === 'A' ? 0 : 2);
  const s3 = { A: [0, 0], B: [0, 1], C: [0, 2] } as const;
  return [a ? s1[a] : [0, 2], least > most ? [0, 2] : [least, most], c ? s3[c] : [0, 2]];
}

describe('a small questionnaire with every answer tried', () => {
  test.each(GIVEN.map((given) => [JSON.stringify(given), given] as const))(
    'when %s is answered, then just the levels of all completions are possible',
    (_, given) => {
      const [one, two, three] = rangesByHand(given).map(([low, high]) =>
        [0, 1, 2].filter((level) => level >= low && level <= high),
      );
      const found = new Set<number>();
      for (const s1 of one ?? [])
        for (const s2 of two ?? [])
          for (const s3 of three ?? [])
            for (const ticks of TICKS) {
              const sheet = answers(target, { s1, s2, s3, ticks });
              found.add(score(target, sheet).level?.value ?? -1);
            }
      const known = Object.fromEntries(
        Object.entries(given).filter(([, code]) => code !== undefined),
      );
      expect(values(possible(here, target, known))).toEqual([...found].toSorted((x, y) => x - y));
    },
  );
});

describe('what to ask next', () => {
  test('when one answer alone rules a level out, then it comes first', () => {
    // s1 is 2, s2 is 1–2, s3 is 0–1: level 2 stands or falls with s2 alone, level 1 with the ticks.
    const { ask, levels } = possible(here, target, { a: 'C', b: 'C', c: 'B' });
    expect(levels.map(({ value }) => value)).toEqual([0, 1, 2]);
    // Ticks: none leaves level 0 only, both leave 1 and 2. s3 can neither lift nor lower anything.
    expect(ask).toEqual(['ticks', 's2']);
  });

  test('when the level is certain, then nothing is left to ask', () => {
    // s1 and s3 are 0, so two scenarios can never stand at 1.
    const { ask, levels } = possible(here, target, { a: 'A', c: 'A' });
    expect([levels.map(({ value }) => value), ask]).toEqual([[0], []]);
  });
});

const lighting = questionnaire(bytesOf('questionnaires/lighting/questionnaire.yaml'));
const miit = questionnaire(bytesOf('questionnaires/miit-sme-2024/questionnaire.yaml'));

describe('the national questionnaire', () => {
  const scored = questionsOf(miit.questionnaire).filter(
    ({ options, bands }) => options.length + bands.length > 0,
  );
  const scenarios = scored.filter(({ kind }) => kind === 'level').map(({ id }) => id);
  const anyAnswer = (question: (typeof scored)[number]): fc.Arbitrary<unknown> => {
    const codes = [...question.options, ...question.bands].map(({ code }) => code);
    if (question.kind === 'level') return fc.integer({ min: 0, max: 4 });
    if (question.kind !== 'multiple') return fc.constantFrom(...codes);
    return fc.subarray(codes.slice(1), { minLength: 1 });
  };
  const sheets = fc.record(
    Object.fromEntries(scored.map((question) => [question.id, anyAnswer(question)])),
  );

  test('when it is looked at, then nothing in it falls', () => {
    expect(whatFalls(miit.questionnaire)).toBeUndefined();
    expect(whatFalls(lighting.questionnaire)).toBe('cio');
  });

  test('when one scenario is raised, then the level never falls and rises by one at most', () => {
    fc.assert(
      fc.property(sheets, fc.constantFrom(...scenarios), (sheet, id) => {
        const [low, high] = [0, 1, 2, 3, 4].flatMap((level) =>
          level === Number(sheet[id]) || level === Number(sheet[id]) + 1
            ? [score(miit, answers(miit, { ...sheet, [id]: level })).level?.value ?? -1]
            : [],
        );
        if (low === undefined || high === undefined) return;
        expect(high).toBeGreaterThanOrEqual(low);
        expect(high).toBeLessThanOrEqual(low + 1);
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  test('when random firms answer lighting, then random completions stay within the bound', () => {
    const sources = [
      ...new Set(
        lighting.questionnaire.bridges.flatMap(({ bounds }) =>
          bounds.flatMap(({ atLeast, atMost }) => [
            ...Object.keys(atLeast),
            ...Object.keys(atMost),
          ]),
        ),
      ),
    ];
    const firm = fc.record(
      Object.fromEntries(sources.map((id) => [id, fc.constantFrom('A', 'B', 'C', 'D', 'E')])),
    );
    fc.assert(
      fc.property(firm, sheets, (given, sheet) => {
        const found = possible(lighting, miit, given);
        const within = Object.fromEntries(
          found.ranges.map(({ question, from, to }) => [
            question.id,
            Math.min(to, Math.max(from, Number(sheet[question.id]))),
          ]),
        );
        const { level } = score(miit, answers(miit, { ...sheet, ...within }));
        expect(values(found)).toContain(level?.value);
      }),
      { seed: 5, numRuns: 25 },
    );
  });

  test.each([
    ['micro', [0, 1]],
    ['small', [0, 1, 2]],
    ['above-scale', [0, 1, 2, 3, 4]],
  ])('when %s is asked, then these levels are possible', (name, expected) => {
    const { answers: given } = check(lighting, bytesOf(`examples/${name}.yaml`));
    if (!given) throw new Error(name);
    const others = new Map([['miit-sme-2024', miit]]);
    const [found] = possibleLevels(lighting, given, score(lighting, given), others);
    expect(found && values(found)).toEqual(expected);
    expect(found?.ask.length).toBe(5);
  });

  test('when everything is by hand, then at most the first level is possible, and the gates say why', () => {
    const lowest = Object.fromEntries(
      questionsOf(lighting.questionnaire).map(({ id, options }) => [
        id,
        options.some(({ exclusive }) => exclusive) ? ['A'] : 'A',
      ]),
    );
    const shown = Object.entries(lowest).filter(
      ([id]) => !id.startsWith('hazard_') || id === 'hazard_monitoring',
    );
    const found = possible(lighting, miit, Object.fromEntries(shown));
    expect(values(found)).toEqual([0, 1]);
    // s07 and s13 alone can still reach level 2.
    expect(found.best.steps?.[2]?.gates.map(({ have }) => have)).toEqual([100, 2, 2]);
  });
});
