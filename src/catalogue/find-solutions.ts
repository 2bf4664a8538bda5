import type { Capability, Catalogue, Solution, SolutionClass } from './types.ts';

/** What is looked for; what is not given is not asked. */
export interface SolutionQuery {
  /** Each must stand somewhere in what is said of the solution. */
  readonly words?: readonly string[];
  /** Id or a part of the title. */
  readonly capability?: string;
  /** The level a firm stands at: solutions that can start there and lead higher. */
  readonly level?: number;
  /** Yuan over three years at most, by the highest of the band; unknown costs are left out. */
  readonly cost?: number;
  /** Months at most, by the highest of the range. */
  readonly months?: number;
  /** One of the six classes, `free`, `light` or `verified`. */
  readonly tag?: SolutionTag;
}

/** What solutions can be filtered by. */
export type SolutionTag = SolutionClass | 'free' | 'light' | 'verified';

export const SOLUTION_TAGS: readonly SolutionTag[] = [
  'management',
  'manufacturing',
  'service',
  'sales',
  'design',
  'safety',
  'free',
  'light',
  'verified',
];

/** The solutions of a catalogue that answer a query, in its order. */
export function findSolutions(
  { solutions, capabilities }: Pick<Catalogue, 'solutions' | 'capabilities'>,
  query: SolutionQuery,
): readonly Solution[] {
  const { words = [], capability, level, cost, months, tag } = query;
  const asked = capability === undefined ? capabilities : named(capability, capabilities);
  const ids = new Set(asked.map(({ id }) => id));
  return solutions.filter((solution) => {
    const fits = solution.lifts.some(
      (lift) =>
        ids.has(lift.capability) &&
        (level === undefined || (lift.from <= level && lift.to > level)),
    );
    return (
      fits &&
      words.every((word) => textOf(solution).includes(word.toLowerCase())) &&
      (cost === undefined || (solution.cost?.high ?? Infinity) <= cost) &&
      (months === undefined || solution.months.high <= months) &&
      (tag === undefined || isTagged(solution, tag))
    );
  });
}

/** The capabilities of that id, else those whose title has the word. */
export function named(word: string, capabilities: readonly Capability[]): readonly Capability[] {
  const exact = capabilities.filter(({ id }) => id === word);
  if (exact.length > 0) return exact;
  return capabilities.filter(({ title }) => JSON.stringify(title).includes(word));
}

function isTagged({ class: own, cost, lightness }: Solution, tag: SolutionTag): boolean {
  if (tag === 'free') return cost?.high === 0;
  if (tag === 'verified') return cost?.verified === true;
  if (tag === 'light') return Object.keys(lightness).length === 4;
  return own === tag;
}

/** All that is said of a solution, in every language. */
function textOf({ id, title, summary, forWhom, steps }: Solution): string {
  return JSON.stringify([id, title, summary, forWhom, steps]).toLowerCase();
}
