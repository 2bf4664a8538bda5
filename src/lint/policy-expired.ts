import type { Policy } from '../catalogue/types.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { matchPolicies } from '../advice/match-policies.ts';
import { placeFinding } from '../source/finding.ts';
import type { SourceIndex } from '../source/source-index.ts';

/** Policies whose validity has ended by a day; `today` is an ISO date. */
export function policyExpired(
  policies: readonly Policy[],
  today: string,
  index: SourceIndex,
): readonly Diagnostic[] {
  return matchPolicies(policies, today, () => true).flatMap(({ policy, status }, position) => {
    const { id, valid } = policy;
    if (status !== 'expired') return [];
    const path = ['policies', position, 'valid', 'to'];
    const args = { id, date: valid.to ?? '', today };
    return [placeFinding({ code: 'policy-expired', path, args }, index)];
  });
}
