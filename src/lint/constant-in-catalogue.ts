import type { Catalogue, Solution } from '../catalogue/types.ts';
import type { LoadedCatalogue } from '../catalogue/load-catalogue.ts';
import type { Condition } from '../expression/condition.ts';
import type { Finding } from '../source/finding.ts';
import { alwaysThe } from './constant-condition.ts';
import type { Tried } from './constant-condition.ts';
import type { Domains } from './constant-condition.ts';

/** Conditions of policies that fit every firm, or none; those of solutions that fit every firm. */
export function* constantInCatalogue(
  { catalogue, conditions }: LoadedCatalogue,
  key: 'solutions' | 'policies',
): Generator<Finding> {
  const domains = domainsOf(catalogue);
  for (const [position, { when = '' }] of catalogue[key].entries()) {
    const condition = conditions.get(when);
    const outcome = condition && alwaysThe(condition, domains);
    // A solution for nobody is a finding of its own.
    if (outcome === undefined || (key === 'solutions' && !outcome)) continue;
    const code = outcome ? 'condition-always-true' : 'condition-always-false';
    yield { code, path: [key, position, 'when'], args: {} };
  }
}

/** A solution for nobody, or one that comes after another which is for none of the same firms. */
export function* solutionForNobody({ catalogue, conditions }: LoadedCatalogue): Generator<Finding> {
  const domains = domainsOf(catalogue);
  const byId = new Map(catalogue.solutions.map((solution) => [solution.id, solution]));
  const conditionOf = ({ when = '' }: Solution): Condition | undefined => conditions.get(when);
  for (const [position, solution] of catalogue.solutions.entries()) {
    const own = conditionOf(solution);
    const path = ['solutions', position];
    const { id } = solution;
    if (own && alwaysThe(own, domains) === false) {
      yield { code: 'solution-unreachable', path: [...path, 'when'], args: { id, reason: 'when' } };
      continue;
    }
    for (const [place, name] of solution.after.entries()) {
      const before = byId.get(name);
      const other = before && conditionOf(before);
      if (!own || !other || alwaysThe(other, domains) === false) continue;
      if (alwaysThe(both(own, other), domains) !== false) continue;
      const args = { id, reason: 'after', other: name };
      yield { code: 'solution-unreachable', path: [...path, 'after', place], args };
    }
  }
}

function domainsOf({ profile }: Catalogue): Domains {
  return { answers: new Map(), profile: new Map(profile.map((field) => [field.id, field])) };
}

function both(one: Condition, other: Condition): Tried {
  return {
    text: `${one.text} && ${other.text}`,
    references: [...one.references, ...other.references],
    holds: (facts) => one.holds(facts) && other.holds(facts),
  };
}
