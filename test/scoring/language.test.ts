import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { QuestionnaireFile } from '../../src/questionnaire/file.ts';
import { score } from '../../src/scoring/score.ts';
import { answers, questionnaire } from '../load.ts';
import { anyAnswers, anyFirm, anyQuestionnaire } from './slow/any-questionnaire.ts';
import { judge } from './slow/oracle.ts';
import { read, show } from './slow/rational.ts';

const STATUS = { scored: 'scored', open: 'not_computable', none: 'not_applicable' } as const;
const traits = { hides: true, stops: true, awardedOn: ['score'] as const };

function run(
  file: QuestionnaireFile,
  values: Record<string, unknown>,
  firm: Record<string, unknown>,
) {
  const loaded = questionnaire(stringify(file));
  return score(loaded, answers(loaded, values, firm));
}

test('when any firm answers any questionnaire, then a slow oracle gives the same numbers', () => {
  const cases = anyQuestionnaire(traits).chain((file) =>
    fc.tuple(fc.constant(file), anyAnswers(file), anyFirm),
  );
  fc.assert(
    fc.property(cases, ([file, values, firm]) => {
      const result = run(file, values, firm);
      const judged = judge({ file, answers: values, profile: firm });
      for (const [id, one] of judged) {
        const found = result.nodes[id];
        const mine = [
          id,
          STATUS[one.status],
          one.score ? show(one.score) : null,
          one.level ?? null,
        ];
        expect([id, found?.status, found?.exact, found?.level?.value ?? null]).toEqual(mine);
      }
    }),
    { numRuns: 300 },
  );
});
