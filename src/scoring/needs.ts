import type { Limit, Need } from '../questionnaire/scoring-types.ts';
import { highest, lowest, toDouble, ZERO } from './exact.ts';
import type { Exact } from './exact.ts';
import type { GateResult } from './result.ts';
import { countThose, shareOfThose } from './count-those.ts';
import { allOf, anyOf, compare, lessSure, meetsWhere, opposite } from './truth.ts';
import type { Item, Seen, Truth } from './truth.ts';

/** How needs see nodes, questions and answers. */
export interface Look {
  readonly item: (id: string) => Item;
  readonly condition: (text: string) => Truth;
}

/** Whether a need holds. */
export function truthOf(need: Need, look: Look): Truth {
  switch (need.kind) {
    case 'score':
    case 'level':
      return compare(need.limit, seen(need.id, need.kind, look));
    case 'each':
      return everyTruth(need, applying(need, look));
    case 'count':
    case 'share':
      return compare(need.limit, counted(need, look));
    case 'when':
      return look.condition(need.condition);
    case 'all':
      return allOf(need.needs.map((part) => truthOf(part, look)));
    case 'any':
      return anyOf(need.needs.map((part) => truthOf(part, look)));
    case 'not':
      return opposite(truthOf(need.need, look));
  }
}

function seen(id: string, on: 'score' | 'level', look: Look): Seen | null {
  const item = look.item(id);
  return on === 'level' ? item.level() : item.score;
}

type Each = Extract<Need, { kind: 'each' }>;
type Counting = Extract<Need, { kind: 'count' | 'share' }>;

function applying({ ids, on }: Each, look: Look): readonly Seen[] {
  return ids.map((id) => seen(id, on, look)).filter((one) => one !== null);
}

/** Where none applies, nothing is shown, and the need is not met. */
function everyTruth(need: Each, items: readonly Seen[]): Truth {
  const truth = allOf(items.map((one) => eachTruth(need, one)));
  if (items.some(({ isDoubtful }) => !isDoubtful)) return truth;
  return items.length === 0 ? 'no' : lessSure(truth);
}

/** What may turn out not to apply would not be looked at. */
function eachTruth({ limit }: Each, { low, high, isDoubtful }: Seen): Truth {
  const truth = compare(limit, { low, high });
  return isDoubtful && truth === 'no' ? 'maybe' : truth;
}

/** How many meet what is asked, at least and at most; as a share of those that apply. */
function counted(need: Counting, look: Look): Seen {
  const known = counts.get(look) ?? new Map<Counting, Seen>();
  counts.set(look, known);
  const count = known.get(need) ?? countAnew(need, look);
  known.set(need, count);
  return count;
}

// A level asks for a count several times: whether it is met, how much there is, and for those above it.
const counts = new WeakMap<Look, Map<Counting, Seen>>();

function countAnew({ kind, ids, where }: Counting, look: Look): Seen {
  const items = ids.map(look.item).filter(({ score }) => score !== null);
  const all = items.map((item) => ({
    truth: meetsWhere(where, item),
    isDoubtful: item.score?.isDoubtful === true,
  }));
  return kind === 'count' ? countThose(all) : shareOfThose(all);
}

/** A single comparison. */
export type Compared = Exclude<Need, { kind: 'all' | 'any' | 'not' | 'when' }>;

/** What is needed, with what is there: the same tree as the needs. */
export type NeedTrace =
  | {
      readonly kind: 'all' | 'any' | 'not';
      readonly truth: Truth;
      readonly parts: readonly NeedTrace[];
    }
  | {
      readonly kind: 'when';
      readonly truth: Truth;
      readonly need: Extract<Need, { kind: 'when' }>;
    }
  | {
      readonly kind: 'compared';
      readonly truth: Truth;
      readonly need: Compared;
      /** The less favourable end of what is known. */
      readonly have: Exact;
    };

export function traceNeed(need: Need, look: Look): NeedTrace {
  const truth = truthOf(need, look);
  switch (need.kind) {
    case 'all':
    case 'any': {
      const parts = need.needs.map((part) => traceNeed(part, look));
      return { kind: need.kind, truth, parts };
    }
    case 'not':
      return { kind: 'not', truth, parts: [traceNeed(need.need, look)] };
    case 'when':
      return { kind: 'when', truth, need };
    case 'score':
    case 'level':
    case 'each':
    case 'count':
    case 'share':
      return { kind: 'compared', truth, need, have: have(need, look) };
  }
}

/** Whether more is better under a limit. */
export function wantsMore({ is }: Limit): boolean {
  return is === 'at_least' || is === 'above';
}

function have(need: Compared, look: Look): Exact {
  const more = wantsMore(need.limit);
  const known = knownFor(need, look);
  return more ? lowest(known.map(({ low }) => low)) : highest(known.map(({ high }) => high));
}

function knownFor(need: Compared, look: Look): readonly Seen[] {
  switch (need.kind) {
    case 'score':
    case 'level': {
      const one = seen(need.id, need.kind, look);
      return [one ?? { low: ZERO, high: ZERO }];
    }
    case 'each':
      return applying(need, look);
    case 'count':
    case 'share':
      return [counted(need, look)];
  }
}

/** Every single comparison inside a step's needs, with what is there and what is asked. */
export function gatesOf(need: Need | undefined, look: Look): readonly GateResult[] {
  return need ? gatesIn(traceNeed(need, look)) : [];
}

function gatesIn(trace: NeedTrace): readonly GateResult[] {
  switch (trace.kind) {
    case 'compared':
      return [gateOf(trace)];
    case 'when': {
      const { title, condition } = trace.need;
      const holds = trace.truth === 'yes';
      return [
        {
          kind: 'when',
          title: title ?? condition,
          comparison: 'at_least',
          ids: [],
          have: holds ? 1 : 0,
          need: 1,
          met: holds,
        },
      ];
    }
    case 'not':
      return trace.parts.flatMap(gatesIn).map((gate) => ({ ...gate, met: trace.truth === 'yes' }));
    case 'all':
    case 'any':
      return trace.parts.flatMap(gatesIn);
  }
}

function gateOf({
  need,
  have: there,
  truth,
}: Extract<NeedTrace, { kind: 'compared' }>): GateResult {
  return {
    kind: need.kind,
    ...(need.title !== undefined && { title: need.title }),
    comparison: need.limit.is,
    ids: idsOf(need),
    have: toDouble(there),
    need: Number(need.limit.than),
    met: truth === 'yes',
  };
}

/** What a comparison looks at. */
export function idsOf(need: Compared): readonly string[] {
  return 'ids' in need ? need.ids : [need.id];
}

/** What one item of a comparison must be, as a truth. */
export function itemTruth(need: Compared, item: Item): Truth {
  if (need.kind === 'count' || need.kind === 'share') return meetsWhere(need.where, item);
  const onLevel = need.kind === 'level' || (need.kind === 'each' && need.on === 'level');
  return compare(need.limit, onLevel ? item.level() : item.score);
}
