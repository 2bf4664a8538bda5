import type { Text } from '../questionnaire/question-types.ts';
import type { Questionnaire } from '../questionnaire/types.ts';
import type { ObjectShape } from '../template/vocabulary.ts';
import type { Say } from '../messages/message.ts';

/** What the scores of a questionnaire rest on, as it says itself. */
export function restingOn(
  { basis, validation, measurement, limits, verified, source }: Questionnaire,
  { say, text }: { readonly say: Say; readonly text: (text: Text) => string },
): object {
  const said = (words: Text | undefined): string =>
    words === undefined ? say('report.method-unsaid') : text(words);
  return {
    basis: said(basis),
    validation: said(validation),
    measurement: say(`report.measurement-${measurement}`),
    limits: [...limits.map(text), ...(verified ? [] : [say('report.unverified')])],
    sources: source.map(({ title, date }) =>
      date === undefined ? text(title) : say('report.source-date', { title: text(title), date }),
    ),
  };
}

/** The same for those who check templates. */
export const RESTING_SHAPE: ObjectShape = {
  basis: 'value',
  validation: 'value',
  measurement: 'value',
  limits: ['value'],
  sources: ['value'],
};
