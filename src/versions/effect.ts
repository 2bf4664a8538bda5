import type { Part, PartKind } from './parts.ts';

/**
 * What a change does: nothing to scores; old answers may no longer fit; they fit and score anew;
 * scores of the two versions say different things.
 */
export type Effect = 'none' | 'answers' | 'bridging' | 'not_comparable';

const RANKS: readonly Effect[] = ['none', 'answers', 'bridging', 'not_comparable'];

export function strongest(effects: readonly Effect[]): Effect {
  return RANKS.findLast((effect) => effects.includes(effect)) ?? 'none';
}

/** One key that is not the same in both; absent values are `undefined`. */
export interface KeyChange {
  readonly key: string;
  readonly old: unknown;
  readonly new: unknown;
}

/** Whether a part bears on a score, and whether it is the main node. */
export interface Standing {
  readonly scores: boolean;
  readonly main: boolean;
}

/** What one changed key does. What is not known to be harmless needs scoring anew. */
export function effectOfKey({ kind }: Part, change: KeyChange, standing: Standing): Effect {
  const known = KNOWN[kind]?.[change.key];
  if (known !== undefined) return typeof known === 'string' ? known : known(change, standing);
  if (kind === 'node' || kind === 'input' || kind === 'level') return 'bridging';
  return (kind === 'question' || kind === 'option' || kind === 'section') && standing.scores
    ? 'bridging'
    : 'none';
}

/** What it does that a part is there no more. */
export function effectOfRemoval({ kind }: Part, { scores }: Standing): Effect {
  if (kind === 'question' || kind === 'option') return scores ? 'bridging' : 'answers';
  return kind === 'node' || kind === 'input' || kind === 'level' ? 'bridging' : 'none';
}

/** What it does that a part is new. */
export function effectOfAddition({ kind }: Part, { scores }: Standing): Effect {
  if (kind === 'question' || kind === 'option') return scores ? 'bridging' : 'none';
  return kind === 'node' || kind === 'input' || kind === 'level' ? 'bridging' : 'none';
}

type Known = Effect | ((change: KeyChange, standing: Standing) => Effect);

const ofMain: Known = (_, { main }) => (main ? 'not_comparable' : 'bridging');

/** Old answers may lie outside of an end that moved inwards. */
function narrower(end: 'low' | 'high'): Known {
  return ({ old, new: now }) => {
    if (now === undefined) return 'none';
    const moves = old === undefined || (end === 'low' ? isBelow(old, now) : isBelow(now, old));
    return moves ? 'answers' : 'none';
  };
}

/** Numbers, or ISO dates, whose order is that of their letters. */
function isBelow(a: unknown, b: unknown): boolean {
  const [one, other] = [Number(a), Number(b)];
  return Number.isNaN(one) || Number.isNaN(other) ? String(a) < String(b) : one < other;
}

const whenTrue: Known = (change) => (change.new === true ? 'answers' : 'none');

const KNOWN: Readonly<Partial<Record<PartKind, Readonly<Record<string, Known>>>>> = {
  questionnaire: {
    open_points: 'none',
    acceptance: 'none',
    id: 'answers',
    main: 'not_comparable',
    measurement: 'not_comparable',
  },
  question: {
    kind: (_, { scores }) => (scores ? 'not_comparable' : 'answers'),
    // What it measures: another capability is another measure, one where none was is only advice.
    capability: (change, { scores }) =>
      scores && change.old !== undefined && change.new !== undefined ? 'not_comparable' : 'none',
    // The same number of something else.
    unit: (_, { scores }) => (scores ? 'bridging' : 'answers'),
    minimum: narrower('low'),
    maximum: narrower('high'),
    minimum_picks: narrower('low'),
    maximum_picks: narrower('high'),
    maximum_length: narrower('high'),
    integer: whenTrue,
    not_applicable: (change) => (change.new === false ? 'answers' : 'none'),
    // They bear on what is checked of the questionnaire, not on points.
    ordered: 'none',
    polarity: 'none',
    required: 'none',
    ask: 'none',
    item_title: 'none',
    reaches: 'none',
    more_evidence: 'none',
    tags: 'none',
  },
  option: { exclusive: whenTrue, specify: 'none', reaches: 'none' },
  node: { rule: ofMain, items: ofMain, maximum: 'none' },
};
