import type { Condition } from '../expression/condition.ts';
import type { Finding } from '../source/finding.ts';
import type { WrittenCondition } from './check-references.ts';

/** A condition, and the questions that come before it. */
export interface PlacedCondition extends WrittenCondition {
  readonly earlier: ReadonlySet<string>;
}

/**
 * A condition sees what was answered before it: questions, and scores that rest on such questions only.
 * `below` are the questions that each node rests on.
 */
export function* laterQuestion(
  condition: Condition,
  { path, earlier }: PlacedCondition,
  below: ReadonlyMap<string, ReadonlySet<string>>,
): Generator<Finding> {
  for (const { of, id, start, end } of condition.references) {
    if (of === 'profile') continue;
    const span = { start, end };
    if (of === 'answers') {
      if (!earlier.has(id)) yield { code: 'later-question', path, args: { id }, span };
      continue;
    }
    const later = [...(below.get(id) ?? [])].find((question) => !earlier.has(question));
    if (later !== undefined) yield { code: 'later-score', path, args: { id, later }, span };
  }
}
