import type { Need, ScoreNode } from '../questionnaire/scoring-types.ts';
import { truthOf } from '../scoring/needs.ts';
import type { Look } from '../scoring/needs.ts';
import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import { contradicts, implies } from './implied-needs.ts';

/** Cases whose turn never comes: what they need cannot be, or one before them always holds as well. */
export function* caseUnreachable(
  { id, cases = [] }: ScoreNode,
  path: Path,
  look: Look,
): Generator<Finding> {
  for (const [place, { needs }] of cases.entries()) {
    const before = cases
      .slice(0, place)
      .findIndex((one) => !one.needs || (needs && implies(needs, one.needs)));
    if (before < 0 && !(needs && neverHolds(needs, look))) continue;
    const args = { id, position: place + 1, other: before < 0 ? 'none' : before + 1 };
    yield { code: 'case-unreachable', path: [...path, 'cases', place], part: 'key', args };
  }
}

function neverHolds(needs: Need, look: Look): boolean {
  return contradicts(needs) || truthOf(needs, look) === 'no';
}
