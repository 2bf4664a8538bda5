import type { Advice } from '../../advice/advice.ts';
import type { Case } from '../../advice/advise.ts';
import type { Pain } from '../../plan/pains.ts';
import { questionsById } from '../../questionnaire/questions-of.ts';
import type { Text } from '../../questionnaire/question-types.ts';
import { UsageError } from '../errors.ts';

export interface Wording {
  readonly text: (text: Text) => string;
}

/** As many as a small firm can take on at a time. */
const PAINS = 3;

/** `错单=每月12张`: a word of the catalogue's, or the id or name of a capability, with the firm's own count. */
export function readPain(
  text: string,
  { catalogue }: Pick<Case, 'catalogue'>,
  wording: Wording,
): Pain {
  const at = text.indexOf('=');
  const name = (at < 0 ? text : text.slice(0, at)).trim();
  const count = at < 0 ? '' : text.slice(at + 1).trim();
  const { capabilities } = catalogue.catalogue;
  const own = capabilities.filter(
    ({ id, title, pains }) =>
      id === name || [title, ...pains].some((one) => wording.text(one) === name || one === name),
  );
  if (own.length === 0) {
    const known = [...new Set(capabilities.flatMap(({ pains }) => pains.map(wording.text)))];
    throw new UsageError('plan.no-such-pain', { name, known: known.join('、') });
  }
  return {
    name,
    ...(count !== '' && { count }),
    capabilities: own.map(({ id }) => id),
  };
}

/** What stands in where the firm has named none: the gaps that weigh most. */
export function dearestPains(
  { loaded }: Pick<Case, 'loaded'>,
  { gaps }: Pick<Advice, 'gaps'>,
  wording: Wording,
): readonly Pain[] {
  const questions = questionsById(loaded.questionnaire);
  const capabilities = [...new Set(gaps.map(({ capability }) => capability))].slice(0, PAINS);
  return capabilities.flatMap((capability) => {
    const gap = gaps.find((one) => one.capability === capability);
    const question = gap && questions.get(gap.question);
    return question ? [{ name: wording.text(question.title), capabilities: [capability] }] : [];
  });
}
