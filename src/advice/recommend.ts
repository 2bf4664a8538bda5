import type { Lift, Solution } from '../catalogue/types.ts';
import type { Gap, Phase, Recommendation, Service } from './advice.ts';
import { addWorth, compareWorth, NO_WORTH } from './worth.ts';

/** A small firm cannot work on more gaps than this in one round. */
const FOCUS_GAPS = 10;

/** Months that still count as a quick win. */
const QUICK_MONTHS = 2;

interface Draft {
  readonly solution: Solution;
  readonly services: Service[];
  /** How many solutions of its chains come before it. */
  step: number;
}

/**
 * For every gap the chain of solutions that leads to its target: always the smallest step that can
 * start from where the firm stands then. One solution serves all the gaps it can. `gaps` come
 * dearest first.
 */
export function recommend(
  gaps: readonly Gap[],
  solutions: readonly Solution[],
): readonly Recommendation[] {
  const drafts = new Map<string, Draft>();
  for (const gap of gaps) addChain(gap, solutions, drafts);
  const phases = assignPhases([...drafts.values()]);
  const recommendations = [...drafts.values()].map((draft): Recommendation => ({
    solution: draft.solution,
    phase: phases.get(draft.solution.id) ?? 'later',
    focus: draft.services.some(({ gap }) => gaps.indexOf(gap) < FOCUS_GAPS),
    serves: draft.services.toSorted((a, b) => compareWorth(a.gap.worth, b.gap.worth)),
    benefit: draft.services.reduce(
      (total, service) => addWorth(total, service.gap.worth, shareOf(service)),
      NO_WORTH,
    ),
  }));
  return recommendations.toSorted(compare);
}

function addChain(gap: Gap, solutions: readonly Solution[], drafts: Map<string, Draft>): void {
  let level = gap.level;
  for (let step = 0; level < gap.target; step += 1) {
    const next = pickNext(gap.capability, level, solutions, drafts);
    if (!next) return;
    const to = Math.min(next.lift.to, gap.target);
    const draft = drafts.get(next.solution.id) ?? { solution: next.solution, services: [], step };
    draft.services.push({ gap, from: level, to });
    draft.step = Math.max(draft.step, step);
    drafts.set(next.solution.id, draft);
    level = next.lift.to;
  }
}

interface Candidate {
  readonly solution: Solution;
  readonly lift: Lift;
}

/** Prefers the lowest step, then what is recommended already, then what costs and takes least. */
function pickNext(
  capability: string,
  level: number,
  solutions: readonly Solution[],
  drafts: ReadonlyMap<string, Draft>,
): Candidate | undefined {
  const candidates = solutions.flatMap((solution) =>
    solution.lifts
      .filter((lift) => lift.capability === capability && lift.from <= level && lift.to > level)
      .map((lift) => ({ solution, lift })),
  );
  const known = ({ solution }: Candidate): number => (drafts.has(solution.id) ? 0 : 1);
  return candidates.toSorted(
    (a, b) =>
      a.lift.to - b.lift.to ||
      known(a) - known(b) ||
      costRank(a.solution) - costRank(b.solution) ||
      a.solution.months.high - b.solution.months.high,
  )[0];
}

/** Free first, known next, unknown last. */
function costRank(solution: Solution): number {
  return solution.cost?.high ?? Number.MAX_SAFE_INTEGER;
}

function isFree(solution: Solution): boolean {
  return solution.cost?.high === 0;
}

/** A solution never stands in an earlier phase than what must come before it. */
function assignPhases(drafts: readonly Draft[]): ReadonlyMap<string, Phase> {
  const byId = new Map(drafts.map((draft) => [draft.solution.id, draft]));
  const phases = new Map<string, Phase>();
  const visit = (draft: Draft): Phase => {
    const { id, after } = draft.solution;
    const known = phases.get(id);
    if (known) return known;
    const before = after.flatMap((other) => byId.get(other) ?? []).map(visit);
    const phase =
      ORDER[Math.max(ORDER.indexOf(ownPhase(draft)), ...before.map(following))] ?? 'later';
    phases.set(id, phase);
    return phase;
  };
  drafts.forEach(visit);
  return phases;
}

const ORDER: readonly Phase[] = ['first', 'next', 'later'];

/** What only takes agreement can be begun together; what must be built comes one phase later. */
function following(phase: Phase): number {
  return phase === 'first' ? 1 : ORDER.indexOf('later');
}

function ownPhase(draft: Draft): Phase {
  const { months } = draft.solution;
  if (draft.step >= 2) return 'later';
  if (draft.step === 1) return 'next';
  return isFree(draft.solution) || months.high <= QUICK_MONTHS ? 'first' : 'next';
}

function shareOf({ gap, from, to }: Service): number {
  return (to - from) / (gap.target - gap.level);
}

function compare(a: Recommendation, b: Recommendation): number {
  return (
    ORDER.indexOf(a.phase) - ORDER.indexOf(b.phase) ||
    Number(b.focus) - Number(a.focus) ||
    Number(isFree(b.solution)) - Number(isFree(a.solution)) ||
    compareWorth(a.benefit, b.benefit) ||
    a.solution.months.high - b.solution.months.high ||
    (a.solution.id < b.solution.id ? -1 : 1)
  );
}
