import type { Advice } from '../../advice/advice.ts';
import type { Case } from '../../advice/advise.ts';
import type { PlanRequest } from '../../plan/make-plan.ts';
import type { Quotes } from '../../plan/offers.ts';
import type { Band, Price } from '../../plan/types.ts';
import { closestWord } from '../../source/closest-word.ts';
import { UsageError } from '../errors.ts';
import type { PlanWords } from './add-plan-options.ts';
import { readAmount, readNumber } from './read-amount.ts';
import { dearestPains, readPain } from './read-pains.ts';
import type { Wording } from './read-pains.ts';

/** How many may be at it unless something else is said. */
const STAFF = 2;

/** What words are held against. */
type Known = Pick<Case, 'loaded' | 'catalogue'>;

/** The words of the command line → a request, and the prices that the firm was quoted. Advice takes time, and few ask for it. */
export function readRequest(
  words: PlanWords,
  scored: Known,
  advice: () => Pick<Advice, 'gaps'>,
  wording: Wording,
): { readonly request: Omit<PlanRequest, 'isDetailed'>; readonly quotes: Quotes } {
  const { budget, months, staff, keep = [], without = [], priced = false } = words;
  const known = scored.catalogue.catalogue.solutions.map(({ id }) => id);
  for (const id of [...keep, ...without]) mustKnow(id, known);
  const both = keep.find((id) => without.includes(id));
  if (both !== undefined) throw new UsageError('plan.kept-and-unwanted', { id: both });
  const aim = aimOf(words, scored, advice, wording);
  const limits = {
    ...(budget !== undefined && { budget: readAmount(budget) }),
    ...(months !== undefined && { months: readNumber(months, '--months') }),
    people: staff === undefined ? STAFF : readNumber(staff, '--staff'),
    keep,
    without,
    // What nobody has named a price for cannot be proved to be within a budget.
    isPriced: priced || (aim.kind === 'best' && budget !== undefined),
  };
  const quotes = (words.price ?? []).map((text) => readQuote(text, known));
  const request = { aim, limits, band: bandOf(words.band) };
  return { request, quotes: new Map(quotes) };
}

function aimOf(
  { target, score, budget, pain }: PlanWords,
  scored: Known,
  advice: () => Pick<Advice, 'gaps'>,
  wording: Wording,
): PlanRequest['aim'] {
  if ([target, score, pain].filter((word) => word !== undefined).length > 1) {
    throw new UsageError('plan.one-goal');
  }
  if (target !== undefined) return { kind: 'level', level: levelOf(target, scored) };
  if (score !== undefined) return { kind: 'score', score: readNumber(score, '--score') };
  if (pain !== undefined) {
    const pains = pain.map((text) => readPain(text, scored, wording));
    return { kind: 'pains', pains, isNamed: true };
  }
  if (budget !== undefined) return { kind: 'best' };
  return { kind: 'pains', pains: dearestPains(scored, advice(), wording), isNamed: false };
}

function levelOf(target: string, { loaded }: Known): number {
  const { nodes, main } = loaded.questionnaire.scoring;
  const steps = nodes.find(({ id }) => id === main)?.levels?.steps ?? [];
  const level = readNumber(target, '--target');
  if (!steps.some(({ value }) => value === level)) {
    const known = steps.map(({ value }) => value).join(', ');
    throw new UsageError('plan.no-such-level', { level: target, known });
  }
  return level;
}

function mustKnow(id: string, known: readonly string[]): void {
  if (known.includes(id)) return;
  const suggestion = closestWord(id, known) ?? 'none';
  throw new UsageError('plan.no-such-solution', { id, suggestion });
}

function bandOf(band: string = 'middle'): Band {
  if (band === 'low' || band === 'middle' || band === 'high') return band;
  throw new UsageError('plan.bad-band', { value: band });
}

/** `id=price` or `id=low..high`. */
function readQuote(text: string, known: readonly string[]): readonly [string, Price] {
  const [id = '', price, ...more] = text.split('=');
  const ends = price?.split('..') ?? [];
  if (ends.length < 1 || ends.length > 2 || more.length > 0) {
    throw new UsageError('plan.bad-price', { value: text });
  }
  mustKnow(id, known);
  const [low = 0, high = low] = ends.map(readAmount);
  if (high < low) throw new UsageError('plan.bad-price', { value: text });
  return [id, { low, middle: Math.round((low + high) / 2), high, basis: 'quoted' }];
}
