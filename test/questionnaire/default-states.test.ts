import { expect, test } from 'vitest';
import { compareQuestionnaires } from '../../src/versions/compare.ts';
import { tiny } from '../load.ts';

const QUESTION = `      - { id: q1, kind: yes_no, title: 一, options: [{ code: no, label: 否, value: 0 }, { code: yes, label: 是, value: 1 }] }`;

const scoring = (states: string, own: string): string => `  main: total
${states}
  nodes:
    - { id: part_score, title: 部分, rule: sum, of: [q1] }
    - { id: total, title: 总分, rule: mean, of: [part_score]${own} }
`;

test('when states stand below the scoring, then each node takes over what it does not say itself', () => {
  const { questionnaire: one } = tiny(
    QUESTION,
    scoring(
      '  states: { skipped: mean, dont_know: lowest }',
      ', states: { skipped: { points: 1 } }',
    ),
  );
  expect(Object.fromEntries(one.scoring.nodes.map(({ id, states }) => [id, states]))).toEqual({
    part_score: { not_applicable: 'exclude', dont_know: 'lowest', skipped: 'mean' },
    total: { not_applicable: 'exclude', dont_know: 'lowest', skipped: { points: '1' } },
  });
});

test('when states are written once or in every node, then the hash is the same', () => {
  const once = tiny(QUESTION, scoring('  states: { skipped: exclude }', ''));
  const each = tiny(
    QUESTION,
    scoring('', ', states: { skipped: exclude }').replace(
      'of: [q1] }',
      'of: [q1], states: { skipped: exclude } }',
    ),
  );
  expect(once.questionnaire.hash).toBe(each.questionnaire.hash);
});

test('when the states below the scoring change, then each node that has them is told, where they stand', () => {
  const { changes, verdict } = compareQuestionnaires(
    tiny(QUESTION, scoring('  states: { skipped: exclude }', ', states: { skipped: zero }')),
    tiny(QUESTION, scoring('  states: { skipped: lowest }', ', states: { skipped: zero }')),
  );
  const told = changes.map(({ id, key, old, new: now, new_place: place }) => [
    id,
    key,
    old,
    now,
    place?.line,
  ]);
  expect(told).toEqual([['part_score', 'states.skipped', 'exclude', 'lowest', 12]]);
  expect(verdict).toBe('need_bridging');
});
