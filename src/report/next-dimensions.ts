import type { LevelStep, ScoreNode } from '../questionnaire/scoring-types.ts';
import type { NodeResult } from '../scoring/result.ts';

/** A dimension with a level of its own: the questionnaire says what that means. */
export interface RankedDimension<T> {
  readonly dimension: T;
  /** Undefined where too little is answered to say. */
  readonly step: LevelStep | undefined;
}

/** The dimensions that have levels, lowest first; those that nothing can be said of come last. */
export function rankDimensions<T extends { readonly node: ScoreNode; readonly result: NodeResult }>(
  dimensions: readonly T[],
): readonly RankedDimension<T>[] {
  const ranked = dimensions
    .filter(({ node, result }) => node.levels && result.status !== 'not_applicable')
    .map((dimension) => ({ dimension, step: stepOf(dimension) }));
  return ranked.toSorted(
    (a, b) => valueOf(a) - valueOf(b) || a.dimension.result.min - b.dimension.result.min,
  );
}

function stepOf({ node, result }: { readonly node: ScoreNode; readonly result: NodeResult }) {
  if (result.score === null) return undefined;
  return node.levels?.steps.find(({ value }) => value === result.level?.value);
}

function valueOf({ step }: RankedDimension<unknown>): number {
  return step?.value ?? Number.MAX_SAFE_INTEGER;
}
