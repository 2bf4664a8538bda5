import type { Say } from '../messages/message.ts';
import type { Text } from '../questionnaire/question-types.ts';
import type { Comparison, Limit, Where } from '../questionnaire/scoring-types.ts';
import type {
  BandEnds,
  ConditionExplanation,
  Fact,
  InputExplanation,
  Path,
  Quantity,
} from '../scoring/explanation.ts';
import type { Line } from './explain-tree.ts';
import { plainText } from './plain-text.ts';
import { wordsOf } from './words-of.ts';
import type { ReadCase } from './read-case.ts';
import { locateAnswer } from './locate-answer.ts';
import type { Session } from './session.ts';

/** How the parts of an explanation are worded, all in one language. */
export interface Words {
  readonly say: Say;
  /** A text of the questionnaire, safe to print. */
  readonly text: (text: Text) => string;
  /** `标题（编号）`. */
  readonly head: (named: { readonly id: string; readonly title: Text }) => string;
  /** `[问卷:12]`. */
  readonly place: (path: Path) => string;
  /** Of the first of these that the questionnaire says; nothing where it says none of them. */
  readonly placeOfFirst: (...paths: readonly Path[]) => string;
  /** `[答案:12]`; nothing where the answer file is silent. */
  readonly answerPlace: (path: Path | undefined) => string;
}

export function wordsFor(
  { loaded, answers, answersIndex }: Pick<ReadCase, 'loaded' | 'answers' | 'answersIndex'>,
  session: Session,
): Words {
  const { say } = session;
  const text = wordsOf({ loaded, answers }, session);
  const place = (path: Path): string => {
    const { file, line } = loaded.index.locate(path, 'key');
    const isBase = file === loaded.baseFile;
    return say(isBase ? 'explain.place-base' : 'explain.place-questionnaire', { line });
  };
  return {
    say,
    text,
    head: ({ id, title }) => say('explain.titled', { title: text(title), id }),
    place,
    placeOfFirst: (...paths) => {
      const written = paths.find((path) => loaded.index.has(path));
      return written ? place(written) : '';
    },
    answerPlace: (path) =>
      path ? say('explain.place-answers', { line: locateAnswer(path, answersIndex).line }) : '',
  };
}

/** A number as a person reads it: exact where that is short, else `~` and four decimals. */
export function numberText(quantity: Quantity | null): string {
  if (!quantity) return '';
  const text = String(quantity.value);
  if (text.length <= 9) return text;
  const rounded = quantity.value.toFixed(4);
  // Just beside a whole number, which may be a threshold: only the fraction tells.
  return rounded.endsWith('.0000') ? quantity.exact : `~${rounded}`;
}

/** The exact number: as a decimal where that is short, else as a fraction. */
export function exactText(quantity: Quantity): string {
  const text = numberText(quantity);
  return text.startsWith('~') ? quantity.exact : text;
}

/** `大于 10、不大于 20`. */
export function bandText(band: BandEnds, { say }: Words): string {
  const ends = [
    band.from === undefined
      ? []
      : [say('explain.band-from', { end: band.from, included: String(band.includes_from) })],
    band.to === undefined
      ? []
      : [say('explain.band-to', { end: band.to, included: String(band.includes_to) })],
  ];
  return ends.flat().join(say('explain.and'));
}

/** `不小于 2`. */
export function limitText({ is, than }: Limit, { say }: Words): string {
  const key = is === 'at_least' || is === 'above' ? 'explain.band-from' : 'explain.band-to';
  return say(key, { end: than, included: String(is.startsWith('at_')) });
}

/** What is asked of one item, in words. */
export function whereText(where: Where, words: Words): string {
  const { say } = words;
  switch (where.kind) {
    case 'limit': {
      const limit = limitText(where.limit, words);
      return where.on === 'level' ? say('explain.where-level', { limit }) : limit;
    }
    case 'not':
      return say('explain.where-not', { where: whereText(where.part, words) });
    case 'all':
      return where.parts.map((part) => whereText(part, words)).join(say('explain.and'));
    case 'any':
      return where.parts.map((part) => whereText(part, words)).join(say('explain.or'));
  }
}

/** `>= 3`; nothing before what is simply needed. */
export function neededText(is: Comparison, need: string): string {
  return { at_least: need, at_most: `<= ${need}`, above: `> ${need}`, below: `< ${need}` }[is];
}

/** What a rule for a state does; `none` where there is none. */
export function policyText(policy: InputExplanation['policy'], { say }: Words): string {
  if (policy === null || policy === 'hidden') return 'none';
  if (typeof policy === 'object') return say('explain.policy-points', { points: policy.points });
  return say(`explain.policy-${policy}`);
}

/** What a condition saw, one line each. */
export function factLines({ facts }: ConditionExplanation, words: Words): readonly Line[] {
  return facts.map((fact) => ({ text: factText(fact, words) }));
}

function factText({ of, id, value, state }: Fact, { say }: Words): string {
  const shown = Array.isArray(value) ? value.join(', ') : value;
  const known = shown === null || shown === '' ? say('explain.nothing') : plainText(String(shown));
  const args = { name: `${of}.${id}`, value: known };
  if (state === undefined || state === 'answered') return say('explain.fact', args);
  return say('explain.fact-state', { ...args, state });
}
