import type { Gap } from '../advice/advice.ts';
import { recommend } from '../advice/recommend.ts';
import { NO_WORTH } from '../advice/worth.ts';
import type { Catalogue, Solution } from '../catalogue/types.ts';
import { questionsOf } from '../questionnaire/questions-of.ts';
import type { Questionnaire } from '../questionnaire/types.ts';
import { addMoney, changeMoney } from './add-money.ts';
import type { Demand, Money, SolutionDemand } from './cohort.ts';
import type { FirmRecord } from './firm-record.ts';

/**
 * What the firms' gaps ask of the catalogue: for each firm the classes of solution that lead from where
 * it stands to the questionnaire's target, by the rule of its own report, but with the gaps in the
 * questionnaire's order; each counts once a firm. The money is a reckoning of intentions.
 */
export function reckonDemand(
  firms: readonly FirmRecord[],
  questionnaire: Questionnaire,
  { solutions }: Pick<Catalogue, 'solutions'>,
): Demand {
  const chosen = solutionChooser(questionnaire, solutions);
  const counts = new Map<string, number>();
  let asking = 0;
  for (const firm of firms) {
    const ids = chosen(firm);
    if (ids.length > 0) asking += 1;
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const demanded = solutions
    .flatMap((solution): readonly SolutionDemand[] => {
      const count = counts.get(solution.id);
      if (count === undefined) return [];
      const cost = costOf(solution, count);
      return [{ solution: solution.id, class: solution.class, firms: count, cost }];
    })
    .toSorted((a, b) => (b.firms ?? 0) - (a.firms ?? 0));
  return { firms: asking, solutions: demanded, total: totalOf(demanded) };
}

/** The sum of what has a price; null where nothing is asked for. */
function totalOf(demanded: readonly SolutionDemand[]): Money | null {
  const prices = demanded.flatMap(({ cost }) => cost ?? []);
  return prices.length === 0 ? null : addMoney(prices);
}

function costOf({ cost }: Solution, count: number): Money | null {
  return cost ? changeMoney(cost, (amount) => amount * count) : null;
}

/** Firms that stand alike are advised alike, so the choice is made once for all of them. */
function solutionChooser(
  questionnaire: Questionnaire,
  solutions: readonly Solution[],
): (firm: FirmRecord) => readonly string[] {
  const questions = questionsOf(questionnaire);
  const { target } = questionnaire;
  const known = new Map<string, readonly string[]>();
  return ({ reaches, unfit }) => {
    const name = `${reaches} ${unfit.join(' ')}`;
    const before = known.get(name);
    if (before) return before;
    const gaps = questions.flatMap(({ id, capability }, at): readonly Gap[] => {
      const level = reaches[at] === '-' ? target : Number(reaches[at]);
      if (capability === undefined || level >= target) return [];
      return [{ question: id, capability, level, target, chosen: [], worth: NO_WORTH, gates: [] }];
    });
    const fitting = solutions.filter(({ id }) => !unfit.includes(id));
    const ids = recommend(gaps, fitting).map(({ solution }) => solution.id);
    known.set(name, ids);
    return ids;
  };
}
