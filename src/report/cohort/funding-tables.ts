import type { Amount } from '../../funding/funding.ts';
import type { CohortFunding, PolicyFunding } from '../../cohort/cohort-funding.ts';
import type { CohortContext } from './cohort-context.ts';
import { decimal, whole, words } from './cohort-table.ts';
import type { CohortTable, CohortValue } from './cohort-table.ts';

const YUAN = 10_000;

/** What the plans of all firms cost, first without any subsidy, and what is left to the firms. */
export function fundingTable(context: CohortContext): CohortTable | undefined {
  const { say, cohort } = context;
  const { funding } = cohort;
  if (!funding) return undefined;
  const { firms, cost, subsidies, own } = funding;
  const bare = cost && [cost.low / YUAN, cost.middle / YUAN, cost.high / YUAN];
  return {
    id: 'funding',
    title: say('cohort.funding'),
    columns: [
      words(say('cohort.column-what'), 4),
      whole(say('cohort.column-firms')),
      decimal(say('cohort.column-least')),
      decimal(say('cohort.column-middle')),
      decimal(say('cohort.column-most')),
    ],
    rows: [
      [say('cohort.funding-without'), firms, ...(bare ?? [null, null, null])],
      [say('cohort.funding-subsidies'), null, ...endsOf(subsidies)],
      ...(own ? [[say('cohort.funding-own'), null, ...endsOf(own)]] : []),
    ],
    note: noteOf(funding, context),
  };
}

function endsOf(amount: Amount | null): readonly CohortValue[] {
  return amount ? [amount.low / YUAN, null, amount.high / YUAN] : [null, null, null];
}

function noteOf(funding: CohortFunding, { say }: CohortContext): string {
  const { there, none, unplanned, unpriced } = funding;
  const others = Object.entries({ there, none, unplanned, unpriced }).flatMap(([kind, firms]) =>
    firms === null || firms === 0 ? [] : [say('cohort.funding-others', { kind, firms })],
  );
  return [say('cohort.funding-note'), ...others].join('');
}

/** Policy by policy: for how many firms it can be counted, how much, and why not for the others. */
export function policyTable(context: CohortContext): CohortTable | undefined {
  const { say, cohort, catalogue, text } = context;
  const { funding } = cohort;
  if (!funding || funding.policies.length === 0) return undefined;
  const known = new Map(catalogue.policies.map((policy) => [policy.id, policy]));
  return {
    id: 'policies',
    title: say('cohort.policies'),
    columns: [
      words(say('funding.column-policy'), 4),
      whole(say('cohort.column-firms')),
      decimal(say('cohort.column-least')),
      decimal(say('cohort.column-most')),
      words(say('cohort.column-not-counted'), 3),
    ],
    rows: alike(funding.policies).map((lines): readonly CohortValue[] => {
      const [line] = lines;
      const title = known.get(line.policy)?.title ?? line.policy;
      const tier = say(`report.tier-${line.tier}`);
      const own = say('report.policy-name', { title: text(title), tier });
      return [
        lines.length === 1 ? own : say('cohort.policies-alike', { count: lines.length }),
        line.firms,
        ...(line.pays ? [line.pays.low / YUAN, line.pays.high / YUAN] : [null, null]),
        reasonsText(line, context),
      ];
    }),
    note: say('cohort.policies-note'),
  };
}

type Alike = readonly [PolicyFunding, ...PolicyFunding[]];

/** What counts for nobody, for one and the same reason, stands in one row at the end. */
function alike(policies: readonly PolicyFunding[]): readonly Alike[] {
  const told: Alike[] = [];
  const grouped = new Map<string, Alike>();
  for (const policy of policies) {
    const [reason, ...others] = policy.not_counted;
    if (policy.firms !== 0 || !reason || others.length > 0) told.push([policy]);
    else grouped.set(reason.because, withAnother(grouped.get(reason.because), policy));
  }
  return [...told, ...grouped.values()];
}

function withAnother(before: Alike | undefined, policy: PolicyFunding): Alike {
  return before ? [...before, policy] : [policy];
}

function reasonsText({ not_counted: reasons }: PolicyFunding, { say }: CohortContext): string {
  return reasons
    .map(({ because, firms }) =>
      say('cohort.reason', { why: say(`cohort.why-${because}`), firms: firms ?? 0 }),
    )
    .join(say('report.sentence-separator'));
}
