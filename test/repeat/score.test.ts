import { expect, test } from 'vitest';
import { explain } from '../../src/scoring/explain.ts';
import { compileScorer } from '../../src/scoring/compiled/compile-scorer.ts';
import { score } from '../../src/scoring/score.ts';
import type { Result } from '../../src/scoring/result.ts';
import { brief, check } from '../load.ts';
import { answersIn, loadBySite } from './by-site.ts';

const loaded = loadBySite();

const file = (sites: string, rest = 'moving: yes'): string =>
  `questionnaire: by-site\nprofile: { name: 厂 }\nanswers:\n  owner: yes\n  sites: ${sites}\n  ${rest}\n`;

function scored(sites: string, rest?: string): Result {
  return score(loaded, answersIn(file(sites, rest)));
}

const ends = ({ nodes }: Result, id: string): unknown => {
  const node = nodes[id];
  return node && [node.min, node.score, node.max, node.level?.value];
};

test('when two workshops answer, then scores are weighted by heads and each has its own', () => {
  const result = scored('[{ heads: 30, dust: C }, { heads: 10, dust: B }]');
  // (30 × 100 + 10 × 50) ÷ 40; 2 × 100 + 1 + 100; 2 × 50 + 1 + 50.
  expect(ends(result, 'total')).toEqual([87.5, 87.5, 87.5, 1]);
  expect(ends(result, 'site_score.1')).toEqual([301, 301, 301, 1]);
  expect(ends(result, 'site_score.2')).toEqual([151, 151, 151, 1]);
  expect(ends(result, 'worst')).toEqual([151, 151, 151, undefined]);
  expect(result.capabilities['safety']).toBe(1);
});

test('when there are two items, then the result has no third, though a node of it looks at other questions', () => {
  const result = scored('[{ dust: C }, { dust: C }]');
  expect(Object.keys(result.nodes)).toEqual(
    expect.arrayContaining(['site_score.1', 'site_score.2', 'twice.2']),
  );
  expect(Object.keys(result.nodes).filter((id) => id.endsWith('.3'))).toEqual([]);
  expect(Object.keys(result.questions).filter((id) => id.startsWith('sites.3'))).toEqual([]);
  expect(ends(result, 'worst')).toEqual([301, 301, 301, undefined]);
});

test('when an inner answer is missing, then it counts at its worst and at its best', () => {
  const result = scored('[{ heads: 30, dust: C }, { heads: 10 }]');
  expect(ends(result, 'total')).toEqual([75, 75, 100, 0]);
  expect(ends(result, 'worst')).toEqual([1, 1, 301, undefined]);
  expect(result.nodes['total']?.coverage).toBe(0.75);
  expect(result.nodes['total']?.steps?.[1]?.gates[0]?.ids).toEqual([
    'site_score.1',
    'site_score.2',
  ]);
});

test('when a condition names an inner question, then that of the same item decides', () => {
  const { questions } = scored('[{ dust: C }, { dust: A, why: 还没装 }]');
  expect([questions['sites.1.why']?.state, questions['sites.2.why']?.state]).toEqual([
    'hidden',
    'answered',
  ]);
});

test('when there is only a number, then nothing is known of that many items', () => {
  const result = scored('2');
  expect(ends(result, 'worst')).toEqual([1, 1, 301, undefined]);
  expect(result.questions['sites.2.dust']?.state).toBe('skipped');
});

test.each(['{ state: not_applicable, reason: 全部外发 }', '{ state: dont_know }', 'null'])(
  'when the whole group is %s, then there is no item',
  (sites) => {
    const result = scored(sites, '');
    expect(Object.keys(result.nodes)).toEqual(['total', 'worst']);
    expect(result.nodes['worst']?.status).toBe('not_applicable');
  },
);

test('when notes stand beside the list, then it counts as without them, and its answers have their places', () => {
  const list = '[{ heads: 30, dust: C }, { heads: 10, dust: B }]';
  expect(scored(`{ value: ${list}, note: 新厂 }`).nodes).toEqual(scored(list).nodes);
  const { diagnostics } = check(loaded, file('{ value: [{ dust: C, why: 有 }] }', ''));
  expect(brief(diagnostics)).toEqual(['5:31 answer-hidden']);
});

test.each([
  ['[{ dsut: C }]', ['5:13 unknown-question']],
  ['[{ dust: Z }]', ['5:19 unknown-option']],
  ['[5]', ['5:11 wrong-answer-kind']],
  ['[]', ['5:10 wrong-length']],
  ['[{}, {}, {}, { dust: C }]', ['5:23 wrong-length']],
  ['{ dust: C }', ['5:10 wrong-answer-kind']],
  ['两个', ['5:10 wrong-answer-kind']],
])('when the entry of a group is %s, then that is found at its place', (sites, found) => {
  expect(brief(check(loaded, file(sites, '')).diagnostics)).toEqual(found);
});

test('when a score is explained, then its lines lead to the inner question and the answer in its item', () => {
  const given = answersIn(file('[{ heads: 30, dust: C }, { heads: 10, dust: B }]'));
  const explained = explain(loaded, given, 'site_score.2');
  if (explained?.root.kind !== 'node') throw new Error('no node');
  const [, dust] = explained.root.inputs;
  expect(explained.root.inputs.map(({ of }) => of.id)).toEqual(['twice.2', 'sites.2.dust']);
  expect(dust?.of).toMatchObject({ answer_path: ['answers', 'sites', 1, 'dust'] });
  const place = (path: readonly (string | number)[] | undefined): string => {
    const { line, column } = loaded.index.locate(path ?? []);
    return `${line}:${column}`;
  };
  expect([place(explained.root.path), place(dust?.path), place(dust?.of.path)]).toEqual([
    '34:7',
    '38:19',
    '19:13',
  ]);
  expect(explain(loaded, given, 'site_score.3')).toBeUndefined();
});

test('when the scorer is compiled, then groups go to the exact one with the same numbers', () => {
  const scorer = compileScorer(loaded);
  expect(scorer.exactBecause).toMatch(/^sites/);
  const given = answersIn(file('[{ heads: 30, dust: C }, { heads: 10 }]'));
  const at = scorer.nodes.indexOf('total');
  expect(scorer.scoreChecked(given)[at]).toMatchObject({ score: 75, min: 75, max: 100, level: 0 });
});
