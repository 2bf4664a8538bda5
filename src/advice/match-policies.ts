import type { Policy } from '../catalogue/types.ts';
import type { PolicyMatch } from './advice.ts';

/** `today` is an ISO date; both ends of a policy's validity are inclusive. */
export function matchPolicies(
  policies: readonly Policy[],
  today: string,
  fits: (policy: Policy) => boolean,
): readonly PolicyMatch[] {
  return policies.map((policy) => ({
    policy,
    status: statusOf(policy, today),
    fits: fits(policy),
  }));
}

function statusOf(policy: Policy, today: string): PolicyMatch['status'] {
  const { from, to } = policy.valid;
  // An end may be a month, `2026-12`: then the whole of it counts.
  if (to !== undefined && today.slice(0, to.length) > to) return 'expired';
  if (from !== undefined && today < from) return 'not_yet';
  return policy.verified && to !== undefined ? 'valid' : 'unchecked';
}
