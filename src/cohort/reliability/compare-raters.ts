import { questionsOf } from '../../questionnaire/questions-of.ts';
import type { Question } from '../../questionnaire/question-types.ts';
import type { Questionnaire } from '../../questionnaire/types.ts';
import { toDouble } from '../../scoring/exact.ts';
import { pointsOf } from '../../scoring/measure.ts';
import { total } from './covariance.ts';
import { intraclass } from './intraclass.ts';
import type { Intraclass } from './intraclass.ts';
import { pairRaters } from './pair-raters.ts';
import type { RatedFirm, Raters } from './pair-raters.ts';
import type { Reliably } from './refusal.ts';
import { linear, quadratic, weightedKappa } from './weighted-kappa.ts';
import type { Kappa } from './weighted-kappa.ts';

/** How far two raters of the same firms agree. */
export interface RaterAgreement {
  readonly raters: Raters;
  /** Firms that both rated. */
  readonly pairs: number;
  readonly only_one: number;
  readonly only_other: number;
  /** Of the main node; null where the questionnaire has no levels. */
  readonly levels: CategoryAgreement | null;
  /** The main node's score and the dimensions'. */
  readonly scores: readonly ScoreAgreement[];
  readonly questions: readonly (CategoryAgreement & { readonly question: string })[];
}

/** Over pairs that both have a category. */
export interface CategoryAgreement {
  readonly n: number;
  readonly categories: number;
  /** Pairs that are the same; where the one is above the other, and below. */
  readonly same: number;
  readonly above: number;
  readonly below: number;
  readonly linear: Reliably<Kappa>;
  readonly quadratic: Reliably<Kappa>;
}

export interface ScoreAgreement {
  readonly node: string;
  readonly n: number;
  /** Mean of the one's score less the other's; null without pairs. */
  readonly difference: number | null;
  readonly correlation: Reliably<Intraclass>;
}

/** A firm counts wherever both raters have a value, be it for one question only. */
export function compareRaters(
  questionnaire: Questionnaire,
  rows: readonly RatedFirm[],
  raters: Raters,
): RaterAgreement {
  const { pairs, only_one, only_other } = pairRaters(rows, raters);
  const { main, dimensions } = questionnaire.scoring;
  return {
    raters,
    pairs: pairs.length,
    only_one,
    only_other,
    levels: levelAgreement(questionnaire, pairs),
    scores: [...new Set([main, ...dimensions])].map((node) => scoreAgreement(node, pairs)),
    questions: questionsOf(questionnaire).flatMap((question) => questionAgreement(question, pairs)),
  };
}

type Pairs = readonly (readonly [RatedFirm, RatedFirm])[];

function levelAgreement({ scoring }: Questionnaire, pairs: Pairs): CategoryAgreement | null {
  const steps = scoring.nodes.find(({ id }) => id === scoring.main)?.levels?.steps ?? [];
  if (steps.length < 2) return null;
  const values = steps.map(({ value }) => value);
  return categoryAgreement(
    values,
    bothHave(pairs, ({ level }) => level?.value ?? null),
  );
}

function scoreAgreement(node: string, pairs: Pairs): ScoreAgreement {
  const scores = bothHave(pairs, ({ nodes }) => nodes[node]?.score ?? null);
  const n = scores.length;
  return {
    node,
    n,
    difference: n === 0 ? null : total(scores.map(([one, other]) => one - other)) / n,
    correlation: intraclass(scores),
  };
}

/** Where one answer is picked, its points are the category: what scores the same is the same. */
function questionAgreement(question: Question, pairs: Pairs): RaterAgreement['questions'] {
  const points = [...question.options, ...question.bands].map((one) => toDouble(pointsOf(one)));
  if (question.kind === 'multiple' || new Set(points).size < 2) return [];
  const both = bothHave(pairs, ({ questions }) => questions[question.id]?.points ?? null);
  return [{ question: question.id, ...categoryAgreement(points, both) }];
}

function categoryAgreement(
  values: readonly number[],
  both: readonly (readonly [number, number])[],
): CategoryAgreement {
  const order = [...new Set(values)].toSorted((a, b) => a - b);
  const place = new Map(order.map((value, at) => [value, at]));
  const counts = order.map(() => order.map(() => 0));
  for (const [one, other] of both) {
    const row = counts[place.get(one) ?? -1];
    const column = place.get(other) ?? -1;
    if (row && column >= 0) row[column] = (row[column] ?? 0) + 1;
  }
  return {
    n: both.length,
    categories: order.length,
    same: both.filter(([one, other]) => one === other).length,
    above: both.filter(([one, other]) => one > other).length,
    below: both.filter(([one, other]) => one < other).length,
    linear: weightedKappa(counts, linear),
    quadratic: weightedKappa(counts, quadratic),
  };
}

function bothHave(
  pairs: Pairs,
  valueOf: (firm: RatedFirm) => number | null,
): readonly (readonly [number, number])[] {
  return pairs.flatMap(([a, b]) => {
    const one = valueOf(a);
    const other = valueOf(b);
    return one === null || other === null ? [] : [[one, other] as const];
  });
}
