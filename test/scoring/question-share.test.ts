import { expect, test } from 'vitest';
import { score } from '../../src/scoring/score.ts';
import { answers, tiny } from '../load.ts';

const OPTIONS = `options: [{ code: A, label: a, value: 0 }, { code: B, label: b, value: 5 }, { code: C, label: c, value: 10 }]`;
const loaded = tiny(
  ['plain', 'mirrored', 'recoded', 'both', 'unused']
    .map((id) => `      - { id: ${id}, kind: single, title: t, ${OPTIONS} }`)
    .join('\n'),
  `  main: x
  nodes:
    - { id: x, title: x, rule: sum, of: [plain, { id: mirrored, reverse: true }, { id: recoded, points: { B: 8 } }, both] }
    - { id: y, title: y, rule: sum, of: [{ id: both, reverse: true }] }
`,
);

test('when a question is mirrored or recoded where it counts, then its share is as it counts there', () => {
  const given = { plain: 'A', mirrored: 'A', recoded: 'B', both: 'A', unused: 'B' };
  const { questions } = score(loaded, answers(loaded, given));
  const shares = Object.entries(questions).map(([id, { percent }]) => [id, percent]);
  expect(Object.fromEntries(shares)).toEqual({
    plain: 0,
    mirrored: 100,
    recoded: 80,
    both: 0,
    unused: 50,
  });
});
