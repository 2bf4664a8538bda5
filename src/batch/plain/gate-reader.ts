import type { Limit, Need, ScoreNode } from '../../questionnaire/scoring-types.ts';
import type { Plan } from '../../scoring/compiled/compile-plan.ts';
import { COUNTED, EXCLUDED, numberAt } from '../../scoring/compiled/sheet.ts';
import type { Sheet } from '../../scoring/compiled/sheet.ts';
import { BEST, VALUE, WORST } from '../../scoring/compiled/sides.ts';
import { compileLimit, meets } from '../../scoring/compiled/truths.ts';
import { basisOf } from '../../scoring/look.ts';
import { idsOf, wantsMore } from '../../scoring/needs.ts';
import { compare, nearest, NOTHING } from '../../scoring/ratio.ts';
import type { Ratio } from '../../scoring/ratio.ts';
import type { GateResult } from '../../scoring/result.ts';

/** Compared needs of a level, with what there is of each. */
export type ReadGates = (sheet: Sheet) => readonly GateResult[];

/**
 * The comparisons of a level that looks at scores of nodes alone, as numbers; undefined where one looks
 * at anything else.
 */
export function gateReader(
  needs: Need | undefined,
  node: ScoreNode,
  { nodes }: Plan,
): ReadGates | undefined {
  const places = new Map(nodes.map(({ id }, at) => [id, at]));
  const gates = gatesIn(needs, { places, isScore: basisOf(node) === 'score' });
  return gates && ((sheet) => gates.map((gate) => gate(sheet)));
}

type Gate = (sheet: Sheet) => GateResult;

interface Seeing {
  readonly places: ReadonlyMap<string, number>;
  /** Every number as it counts; else all it could still be. */
  readonly isScore: boolean;
}

function gatesIn(need: Need | undefined, seeing: Seeing): readonly Gate[] | undefined {
  if (!need) return [];
  switch (need.kind) {
    case 'score':
      return gateOf(need, need.limit, seeing);
    case 'each':
      return need.on === 'score' ? gateOf(need, need.limit, seeing) : undefined;
    case 'all':
    case 'any':
      return gatesOfAll(need.needs, seeing);
    case 'level':
    case 'count':
    case 'share':
    case 'when':
    case 'not':
      return undefined;
  }
}

function gatesOfAll(needs: readonly Need[], seeing: Seeing): readonly Gate[] | undefined {
  const parts = needs.map((part) => gatesIn(part, seeing));
  const gates = parts.filter((part) => part !== undefined);
  return gates.length < parts.length ? undefined : gates.flat();
}

function gateOf(
  asked: Extract<Need, { kind: 'score' | 'level' | 'each' }>,
  limit: Limit,
  { places, isScore }: Seeing,
): readonly Gate[] | undefined {
  const ids = idsOf(asked);
  const compiled = compileLimit(limit);
  const at = ids.map((id) => places.get(id)).filter((place) => place !== undefined);
  if (!compiled || at.length < ids.length) return undefined;
  const { kind, title } = asked;
  const comparison = limit.is;
  const more = wantsMore(limit);
  const need = Number(limit.than);
  return [
    ({ nodes }) => {
      let have: Ratio | undefined;
      let met = true;
      for (const place of at) {
        if (nodes.state[place] === EXCLUDED) continue;
        const isSure = isScore && nodes.state[place] === COUNTED;
        // Of all that is possible, both ends.
        const worst = numberAt(nodes, place, isSure ? VALUE : WORST);
        const best = numberAt(nodes, place, isSure ? VALUE : BEST);
        have = further(further(have, worst, more), best, more);
        met &&= meets(worst, compiled) && meets(best, compiled);
      }
      const found = { have: nearest(have ?? NOTHING), need, met: met && have !== undefined };
      return title === undefined
        ? { kind, comparison, ids, ...found }
        : { kind, title, comparison, ids, ...found };
    },
  ];
}

/** The one that is further from what is wanted. */
function further(have: Ratio | undefined, one: Ratio, wantsMuch: boolean): Ratio {
  if (!have) return one;
  const difference = compare(one, have);
  return (wantsMuch ? difference < 0 : difference > 0) ? one : have;
}
