import { describe, expect, test } from 'vitest';
import { compileScorer } from '../../src/scoring/compiled/compile-scorer.ts';
import { score } from '../../src/scoring/score.ts';
import type { LoadedQuestionnaire } from '../../src/questionnaire/load-questionnaire.ts';
import { answers, tiny } from '../load.ts';

// What scores the same whatever is answered has no place between its worst and its best.

const ALIKE = `      - { id: alike, kind: single, title: a, options: [{ code: x, label: x, value: 3 }, { code: y, label: y, value: 3 }] }
      - { id: other, kind: single, title: o, options: [{ code: x, label: x, value: 0 }, { code: y, label: y, value: 4 }] }`;

function load(nodes: string): LoadedQuestionnaire {
  return tiny(ALIKE, `  main: total\n  nodes:\n${nodes}\n`);
}

const GIVEN = { alike: 'x', other: 'y' };

describe('shares of a range without length', () => {
  const STRICT = '    - { id: total, title: t, rule: mean, items: percent, of: [alike, other] }';
  test('when one input cannot vary, then the mean of shares is not computable', () => {
    const loaded = load(STRICT);
    const result = score(loaded, answers(loaded, GIVEN));
    expect(result.nodes['total']).toMatchObject({
      score: null,
      status: 'not_computable',
      min: 50,
      max: 100,
    });
  });

  test('when the node says what to do with it, then that is done', () => {
    const loaded = load(
      '    - { id: total, title: t, rule: mean, items: percent, states: { not_computable: exclude }, of: [alike, other] }',
    );
    expect(score(loaded, answers(loaded, GIVEN)).nodes['total']?.score).toBe(100);
  });

  test('when it enters as points, then they count', () => {
    const loaded = load('    - { id: total, title: t, rule: mean, of: [alike, other] }');
    expect(score(loaded, answers(loaded, GIVEN)).nodes['total']?.score).toBe(3.5);
  });

  test.each([
    ['a question', STRICT],
    [
      'a node',
      `    - { id: inner, title: i, rule: sum, of: [alike] }
    - { id: total, title: t, rule: mean, items: percent, of: [inner, other] }`,
    ],
  ])('when %s cannot vary, then the compiled scorer says the same', (_, nodes) => {
    const loaded = load(nodes);
    const { nodes: ids, score: compiled } = compileScorer(loaded);
    const own = compiled(GIVEN)?.[ids.indexOf('total')];
    expect(own).toMatchObject({ score: null, status: 'not_computable', min: 50, max: 100 });
  });
});
