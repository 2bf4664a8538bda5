import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileFirms } from '../../../src/scoring/compiled/compile-firms.ts';
import type { FirmScores } from '../../../src/scoring/compiled/compile-firms.ts';
import { nextGates } from '../../../src/scoring/next-level.ts';
import { score } from '../../../src/scoring/score.ts';
import { viewOf } from '../../../src/scoring/view.ts';
import type { Answers } from '../../../src/answers/types.ts';
import type { LoadedQuestionnaire } from '../../../src/questionnaire/load-questionnaire.ts';
import { answers, bytesOf, questionnaire } from '../../load.ts';
import { anyAnswers, anyAnswersTo, anyQuestionnaire } from './any-questionnaire.ts';
import { toAny } from './to-any.ts';

/** What a whole result says of the same. */
function exactly(loaded: LoadedQuestionnaire, given: Answers): unknown {
  const result = score(loaded, given);
  const { nodes, main } = loaded.questionnaire.scoring;
  const node = nodes.find(({ id }) => id === main);
  return [
    Object.entries(result.nodes).map(([id, own]) => {
      const { score: points, exact, min, max, percent, level, coverage, status } = own;
      return [id, points, exact, min, max, percent, level?.value ?? null, coverage, status];
    }),
    node && nextGates(node, result),
  ];
}

function told({ nodes, next }: FirmScores): unknown {
  return [
    [...nodes].map(([id, own]) => {
      const { score: points, exact, min, max, percent, level, coverage, status } = own;
      return [id, points, exact, min, max, percent, level, coverage, status];
    }),
    next,
  ];
}

test('when any questionnaire is compiled for rows, then they have the numbers of the whole result', () => {
  fc.assert(
    fc.property(
      anyQuestionnaire.chain((written) =>
        fc.tuple(
          fc.constant(written),
          fc.array(anyAnswers(written), { minLength: 4, maxLength: 4 }),
        ),
      ),
      ([written, firms]) => {
        const loaded = questionnaire(JSON.stringify(written));
        const scoreFirm = compileFirms(loaded);
        for (const given of firms) {
          const checked = answers(loaded, given);
          const view = viewOf(loaded, checked);
          expect(told(scoreFirm(checked, view))).toEqual(exactly(loaded, checked));
        }
      },
    ),
    { seed: 20_261_123, numRuns: 60 },
  );
});

describe.each(['lighting', 'miit-sme-2024', 'quick'])('the pack %s', (id) => {
  const loaded = questionnaire(bytesOf(`questionnaires/${id}/questionnaire.yaml`));
  const scoreFirm = compileFirms(loaded);

  test('when any firm answers, then its row has the numbers of the whole result', () => {
    fc.assert(
      fc.property(anyAnswersTo(toAny(loaded)), (given) => {
        const checked = answers(loaded, given);
        const view = viewOf(loaded, checked);
        expect(told(scoreFirm(checked, view))).toEqual(exactly(loaded, checked));
      }),
      { seed: 20_261_123, numRuns: 40 },
    );
  });
});
