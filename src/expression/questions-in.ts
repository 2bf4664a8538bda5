import type { Condition } from './condition.ts';

/** The questions that a condition names. */
export function questionsIn({ references }: Pick<Condition, 'references'>): readonly string[] {
  return references.filter(({ of }) => of === 'answers').map(({ id }) => id);
}
