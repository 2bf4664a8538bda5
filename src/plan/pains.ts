import { attain } from './attain.ts';
import type { Planning } from './planning.ts';
import type { Wanted } from './types.ts';

/** Something that hurts the firm, in its own words and its own count. */
export interface Pain {
  /** As the firm names it, or the title of the question that stands in for it. */
  readonly name: string;
  /** Such as `每月 12 张`. */
  readonly count?: string;
  /** The capabilities that it comes from. */
  readonly capabilities: readonly string[];
}

export interface ServedPain extends Pain {
  /** What its questions are to reach; empty where nothing in the catalogue helps. */
  readonly wanted: readonly Wanted[];
}

/** Every question behind a pain up to the questionnaire's target, or as far as solutions lead. */
export function servedPains(
  { tracks, lifts, scored }: Planning,
  pains: readonly Pain[],
): readonly ServedPain[] {
  const { target } = scored.loaded.questionnaire;
  return pains.map((pain) => {
    const wanted = tracks.flatMap(({ question, capability, start }): readonly Wanted[] => {
      if (!pain.capabilities.includes(capability) || start >= target) return [];
      const highest = attain(start, lifts.get(capability) ?? []);
      const level = Math.min(target, highest);
      return level > start ? [{ question: question.id, level }] : [];
    });
    return { ...pain, wanted };
  });
}
