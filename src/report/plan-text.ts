import type { PlanCost } from '../plan/plan.ts';
import type { Price } from '../plan/types.ts';
import type { NodeResult } from '../scoring/result.ts';
import type { ReportContext } from './context.ts';
import { levelName } from './level-name.ts';
import { separated } from '../messages/thousands.ts';

export function solutionTitle(id: string, { scored, text }: ReportContext): string {
  const found = scored.catalogue.catalogue.solutions.find((solution) => solution.id === id);
  return found ? text(found.title) : id;
}

export function capabilityTitle(id: string, { capabilities }: ReportContext): string {
  return capabilities.get(id) ?? id;
}

/** What several steps cost together, and how many of them have no price. */
export function planCostText(
  { low, middle, high, unpriced }: PlanCost,
  steps: number,
  { say }: ReportContext,
): string {
  const count = unpriced.length;
  if (count === steps && count > 0) return say('plan.cost-all-unpriced', { count });
  const cost =
    high === 0
      ? say('plan.cost-free')
      : say(bandKey(low, high), {
          low: separated(low),
          middle: separated(middle),
          high: separated(high),
        });
  return count === 0 ? cost : say('plan.cost-unpriced', { cost, count });
}

function bandKey(low: number, high: number): 'plan.cost' | 'plan.cost-one' {
  return low === high ? 'plan.cost-one' : 'plan.cost';
}

/** A price in a table whose heading names the unit. */
export function priceText(price: Price | null, { say }: ReportContext): string {
  if (!price) return say('plan.price-unknown');
  if (price.high === 0) return say('plan.price-free');
  const { low, high } = price;
  const text = low === high ? separated(low) : `${separated(low)}–${separated(high)}`;
  return price.basis === 'quoted' ? say('plan.quoted', { price: text }) : text;
}

/** Score and level of the main node; the score is the one that levels are awarded on. */
export function standing(
  { score, shown, min, level }: NodeResult,
  context: ReportContext,
): { readonly score: string; readonly level: string } {
  const { say, main } = context;
  const onBounds = main.levels?.awardedOn === 'lower_bound' && min !== score;
  return {
    score: (onBounds ? context.number(min) : shown) ?? say('report.no-score'),
    level: levelName(level?.value, context) ?? say('report.no-level'),
  };
}

/** The same in one phrase. */
export function standingText(result: NodeResult, context: ReportContext): string {
  return context.say('plan.standing', standing(result, context));
}
