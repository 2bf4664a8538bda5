import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { rescoring, score } from '../../src/scoring/score.ts';
import { answers, questionnaire } from '../load.ts';
import { anyCase } from './slow/any-questionnaire.ts';

const TRAITS = { hides: true, stops: true, awardedOn: ['score', 'lower_bound'] } as const;

test('when one answer of any firm to any questionnaire is changed, then the main node is what scoring all of it gives', () => {
  fc.assert(
    fc.property(anyCase(TRAITS), ({ file, values, firm }) => {
      const loaded = questionnaire(stringify(file));
      const all = answers(loaded, values, firm);
      const { main } = loaded.questionnaire.scoring;
      for (const [id, answer] of all.answers) {
        const others = new Map([...all.answers].filter(([other]) => other !== id));
        const without = { ...all, answers: others };
        const again = rescoring(loaded, without);
        expect(again.main).toEqual(score(loaded, without).nodes[main]);
        expect(again.with(id, answer)).toEqual(score(loaded, all).nodes[main]);
      }
    }),
    { seed: 20_261_122, numRuns: 60, endOnFailure: true },
  );
});
