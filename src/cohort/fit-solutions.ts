import type { LoadedCatalogue } from '../catalogue/load-catalogue.ts';
import type { ScoredFirm } from './scored-firm.ts';

/** Finds by a firm's profile the ids of the solutions that are not for it. */
export function fitFinder({
  catalogue,
  conditions,
}: LoadedCatalogue): (profile: ScoredFirm['profile']) => readonly string[] {
  const asked = catalogue.solutions.flatMap(({ id, when }) => {
    const condition = when === undefined ? undefined : conditions.get(when);
    return condition ? [{ id, condition }] : [];
  });
  const absent = Object.fromEntries(catalogue.profile.map(({ id }) => [id, null] as const));
  return (given) => {
    const facts = { profile: { ...absent, ...given }, answers: {}, states: {}, scores: {} };
    return asked.filter(({ condition }) => !condition.holds(facts)).map(({ id }) => id);
  };
}
