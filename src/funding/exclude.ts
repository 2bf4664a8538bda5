import type { FundingLine } from './funding.ts';

/** No double funding: of policies that do not pay beside each other, the set that pays most stays. */
export function exclude(lines: readonly FundingLine[]): readonly FundingLine[] {
  const counted = lines.filter(({ status }) => status === 'counted');
  const clashing = counted.filter((line) =>
    counted.some((other) => clashes(line, [other]) || clashes(other, [line])),
  );
  const sets = subsets(clashing).filter((set) => set.every((one) => !clashes(one, set)));
  const best = sets.toSorted(
    (a, b) => total(b, 'low') - total(a, 'low') || total(b, 'high') - total(a, 'high'),
  )[0];
  return lines.map((line) => {
    if (!clashing.includes(line) || best?.includes(line)) return line;
    return { ...line, status: 'doubled', pays: { low: 0, high: 0 } };
  });
}

function subsets(lines: readonly FundingLine[]): readonly (readonly FundingLine[])[] {
  return lines.reduce<readonly (readonly FundingLine[])[]>(
    (sets, line) => [...sets.map((set) => [...set, line]), ...sets],
    [[]],
  );
}

function clashes({ policy }: FundingLine, set: readonly FundingLine[]): boolean {
  const { id, not_with: others = [] } = policy;
  return set.some((other) => other.policy.id !== id && others.includes(other.policy.id));
}

function total(set: readonly FundingLine[], end: 'low' | 'high'): number {
  return set.reduce((sum, { pays }) => sum + pays[end], 0);
}
