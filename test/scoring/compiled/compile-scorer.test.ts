import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compilePlan } from '../../../src/scoring/compiled/compile-plan.ts';
import { compileScorer } from '../../../src/scoring/compiled/compile-scorer.ts';
import type { Scorer } from '../../../src/scoring/compiled/compile-scorer.ts';
import type { NodeScore } from '../../../src/scoring/compiled/score-sheet.ts';
import { score } from '../../../src/scoring/score.ts';
import type { LoadedQuestionnaire } from '../../../src/questionnaire/load-questionnaire.ts';
import { answers, bytesOf, questionnaire } from '../../load.ts';
import { anyAnswers, anyQuestionnaire } from './any-questionnaire.ts';
import type { AnyQuestionnaire, Given } from './any-questionnaire.ts';

/** What the exact scorer says, in the shape of the compiled one. */
function exactly(loaded: LoadedQuestionnaire, given: Given, profile: Given): readonly NodeScore[] {
  const { nodes } = score(loaded, answers(loaded, given, profile));
  return loaded.questionnaire.scoring.nodes.map(({ id }) => {
    const node = nodes[id];
    if (!node) throw new Error(id);
    const { score: points, min, max, level, coverage, answered, asked, status } = node;
    return {
      score: points,
      min,
      max,
      level: level?.value ?? null,
      coverage,
      answered,
      asked,
      status,
    };
  });
}

const profiles = fc.record({ staff: fc.constantFrom(5, 20, 300) }, { requiredKeys: [] });

test('when any questionnaire is compiled, then every sheet has the numbers of the exact scorer', () => {
  let compiled = 0;
  fc.assert(
    fc.property(
      anyQuestionnaire.chain((written) =>
        fc.tuple(
          fc.constant(written),
          fc.array(fc.tuple(anyAnswers(written), profiles), { minLength: 8, maxLength: 8 }),
        ),
      ),
      ([written, firms]) => {
        const loaded = questionnaire(JSON.stringify(written));
        const scorer = compileScorer(loaded);
        if (scorer.exactBecause === undefined) compiled += 1;
        for (const [given, profile] of firms) {
          const expected = exactly(loaded, given, profile);
          expect(scorer.score(given, profile)).toEqual(expected);
          expect(scorer.scoreChecked(answers(loaded, given, profile))).toEqual(expected);
        }
      },
    ),
    { numRuns: 400 },
  );
  expect(compiled).toBeGreaterThan(150);
});
