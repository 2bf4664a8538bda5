import { expect, test } from 'vitest';
import { score } from '../../src/scoring/score.ts';
import { sinceBaseline } from '../../src/scoring/since-baseline.ts';
import { answers, tiny } from '../load.ts';

const loaded = tiny(
  `      - { id: a, kind: number, title: a, bands: [{ code: L, label: l, range: '[0,1)', value: 0 }, { code: M, label: m, range: '[1,2)', value: 1 }, { code: H, label: h, range: '[2,)', value: 3 }] }
      - { id: b, kind: single, title: b, options: [{ code: N, label: n, value: 0 }, { code: Y, label: y, value: 3 }] }
      - { id: c, kind: single, title: c, options: [{ code: N, label: n, value: 0 }, { code: Y, label: y, value: 3 }] }`,
  `  main: third
  nodes:
    - { id: third, title: t, rule: mean, of: [a, b, c] }
`,
);

test('when two results are compared, then the change of each node is exact', () => {
  const before = score(loaded, answers(loaded, { a: 'M', b: 'N', c: 'N' }));
  const now = score(loaded, answers(loaded, { a: 'H', b: 'N', c: 'N' }));
  const { since, nodes } = sinceBaseline(now, before);
  expect([before.nodes['third']?.exact, nodes['third']?.exact]).toEqual(['1/3', '1']);
  expect(since?.nodes['third']).toEqual({ score: 1 / 3, change: 2 / 3 });
  expect(since?.answers).toEqual(before.answers);
});

test('when one of them has no score, then there is no change to tell', () => {
  const before = score(loaded, answers(loaded, {}));
  const now = score(loaded, answers(loaded, { a: 'H', b: 'Y', c: 'Y' }));
  const open = { ...before, nodes: { third: { ...now.nodes['third'], exact: null, score: null } } };
  const { since } = sinceBaseline(now, { ...before, nodes: open.nodes as typeof before.nodes });
  expect(since?.nodes['third']).toEqual({ score: null, change: null });
  expect(sinceBaseline(now, { ...before, nodes: {} }).since?.nodes['third']?.change).toBe(null);
});
