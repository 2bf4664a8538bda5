import type { Asked, Found } from './asked.ts';
import { choicesWithout } from './choices-without.ts';
import { totalOf } from './keeps-to.ts';
import { chosenOffers, priceAt } from './planning.ts';
import type { Solve } from './solver.ts';
import { wouldReplace } from './would-replace.ts';
import type { Offer } from './types.ts';

/** What would have to be otherwise for the choice to be another. */
export type Sensitivity =
  /** A step that costs more than this would be replaced, by these. */
  | {
      readonly kind: 'dearer';
      readonly id: string;
      readonly upTo: number;
      readonly instead: readonly string[];
    }
  /** A step without which the goal is not reached within the limits. */
  | { readonly kind: 'needed'; readonly id: string }
  /** Where the firm would stand if a step brought nothing; null is no level. */
  | { readonly kind: 'without_effect'; readonly id: string; readonly level: number | null }
  /** A solution that would be chosen if it cost less than this. */
  | { readonly kind: 'cheaper'; readonly id: string; readonly below: number };

export function sensitivities(
  asked: Asked,
  chosen: ReadonlySet<string>,
  solve: Solve | undefined,
): readonly Sensitivity[] {
  const { planning, band } = asked;
  const own = chosenOffers(planning, chosen);
  const cost = totalOf(own, band);
  // What costs nothing but the firm's own work has no price that could rise.
  const priced = own.filter(({ price }) => price?.high !== 0).map(({ id }) => id);
  const others = choicesWithout(asked, priced, solve);
  return [
    ...own.flatMap((offer): readonly Sensitivity[] => {
      const rest = new Set([...chosen].filter((one) => one !== offer.id));
      const { level } = planning.scoreAt(planning.levelsAfter(rest)).main;
      return [
        ...ofStep(asked, { offer, chosen, cost }, others.get(offer.id)),
        { kind: 'without_effect', id: offer.id, level },
      ];
    }),
    ...wouldReplace(asked, chosen, solve).map(([id, below]): Sensitivity => ({
      kind: 'cheaper',
      id,
      below,
    })),
  ];
}

interface Step {
  readonly offer: Offer;
  readonly chosen: ReadonlySet<string>;
  readonly cost: number;
}

function ofStep(
  { planning, band }: Asked,
  { offer, chosen, cost }: Step,
  other: Found | undefined,
): readonly Sensitivity[] {
  const { id } = offer;
  if (other?.status === 'none') return [{ kind: 'needed', id }];
  if (other?.status !== 'found') return [];
  const price = priceAt(offer, band);
  const instead = chosenOffers(planning, other.chosen).filter((one) => !chosen.has(one.id));
  // Beside what has no price, no price is too high.
  if (price === null || instead.some((one) => one.price === null)) return [];
  const upTo = price + totalOf(chosenOffers(planning, other.chosen), band) - cost;
  return [{ kind: 'dearer', id, upTo, instead: instead.map((one) => one.id) }];
}
