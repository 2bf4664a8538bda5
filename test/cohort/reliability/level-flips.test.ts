import { expect, test } from 'vitest';
import { weightChanges, withWeight } from '../../../src/cohort/reliability/change-weights.ts';
import { levelFlips } from '../../../src/cohort/reliability/level-flips.ts';
import { bytesOf, questionnaire as load, tiny } from '../../load.ts';
import { firm, firms, LOADED } from './firms.ts';

const { questionnaire } = LOADED;

test('each weight of a node with several inputs is lowered and raised, the others give way', () => {
  expect(weightChanges(questionnaire)).toEqual(
    [
      ['pair', 'one'],
      ['pair', 'two'],
      ['total', 'pair'],
      ['total', 'three'],
    ].flatMap(([node, input]) => ['0.75', '1.25'].map((factor) => ({ node, input, factor }))),
  );
  const changed = withWeight(questionnaire, { node: 'total', input: 'pair', factor: '1.25' });
  const weights = changed.scoring.nodes.find(({ id }) => id === 'total')?.of;
  // 2.5 and 1, brought to 3 in all.
  expect(weights?.map(({ weight }) => weight)).toEqual(['15/7', '6/7']);
});

test('levels near a threshold flip, exactly, by the weights that move them', () => {
  // a: `one` 100, `two` 0, `three` 50, so 50 in all; `one` × ¾ makes 42.9 of the pair's 50, and 45.2 in all.
  // b: pair 100, `three` 0, so 66⅔; pair × 1¼ makes it 71.4, `three` × ¾ 72.7: above 70.
  // c: pair 75, `three` 0, so 50: whatever makes less of it loses the level.
  const flips = levelFlips(LOADED, [firm('a', 'CCB'), firm('b', 'CAA'), firm('c', 'BAA')]);
  expect(flips).toMatchObject({ firms: 3, passed_over: 0, not_reproduced: 0, scorings: 27 });
  expect(flips?.touched).toBe(3);
  const moved = flips?.changes.filter(({ up, down }) => up + down > 0);
  expect(moved).toHaveLength(8);
  const by = (node: string, input: string, factor: string, up: number): object => ({
    node,
    input,
    factor,
    up,
    down: 1 - up,
  });
  expect(moved).toEqual(
    expect.arrayContaining([
      by('pair', 'one', '1.25', 0),
      by('pair', 'one', '0.75', 0),
      by('pair', 'two', '0.75', 0),
      by('pair', 'two', '1.25', 0),
      by('total', 'pair', '0.75', 0),
      by('total', 'pair', '1.25', 1),
      by('total', 'three', '0.75', 1),
      by('total', 'three', '1.25', 0),
    ]),
  );
});

test('a firm whose row does not give its own score again is left out and counted', () => {
  const own = firm('a', 'CAB');
  expect(levelFlips(LOADED, [own, { ...own, score: 1 }])).toMatchObject({
    firms: 1,
    not_reproduced: 1,
  });
});

test('what does not apply is scored again as it was', () => {
  expect(levelFlips(LOADED, [firm('a', 'NAB'), firm('b', '---')])?.firms).toBe(2);
});

test('where there would be too many scorings, every so many-th firm by key is taken', () => {
  const all = firms(40, ['CAB', 'BBC', 'AAC']);
  const few = levelFlips(LOADED, all, 100);
  expect(few).toMatchObject({ firms: 10, passed_over: 30, scorings: 90 });
  expect(levelFlips(LOADED, all.toReversed(), 100)).toEqual(few);
});

test('without levels, or without weights, there is nothing to flip', () => {
  const flat = tiny(
    '      - { id: q, kind: single, title: q, options: [{ code: A, label: a, value: 1 }] }',
    '  main: total\n  nodes:\n    - { id: total, title: t, rule: sum, of: [q] }',
  );
  expect(levelFlips(flat, [])).toBeNull();
});

test('the weights of a sum keep their sum in the national instrument', () => {
  const miit = load(bytesOf('questionnaires/miit-sme-2024/questionnaire.yaml'));
  const [change] = weightChanges(miit.questionnaire);
  if (!change) throw new Error('no weights');
  const before = miit.questionnaire.scoring.nodes.find(({ id }) => id === change.node)?.of ?? [];
  const after = withWeight(miit.questionnaire, change).scoring.nodes.find(
    ({ id }) => id === change.node,
  );
  expect(after?.of.length).toBe(before.length);
  expect(after?.of.map(({ weight }) => weight)).not.toEqual(before.map(({ weight }) => weight));
});
