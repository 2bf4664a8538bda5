import type { Limit, Need, ScoreNode } from '../../questionnaire/scoring-types.ts';
import type { Plan } from '../../scoring/compiled/compile-plan.ts';
import { COUNTED, EXCLUDED } from '../../scoring/compiled/sheet.ts';
import type { Sheet } from '../../scoring/compiled/sheet.ts';
import { compileLimit, meets } from '../../scoring/compiled/truths.ts';
import type { CompiledLimit } from '../../scoring/compiled/truths.ts';
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
  need: Extract<Need, { kind: 'score' | 'level' | 'each' }>,
  limit: Limit,
  { places, isScore }: Seeing,
): readonly Gate[] | undefined {
  const ids = idsOf(need);
  const compiled = compileLimit(limit);
  const at = ids.map((id) => places.get(id)).filter((place) => place !== undefined);
  if (!compiled || at.length < ids.length) return undefined;
  const { kind, title } = need;
  const fixed = {
    kind,
    ...(title !== undefined && { title }),
    comparison: limit.is,
    ids,
  };
  const more = wantsMore(limit);
  return [
    (sheet) => {
      const ends = endsOf(at, isScore, sheet);
      const have = more
        ? lowest(ends.map(({ low }) => low))
        : highest(ends.map(({ high }) => high));
      const met = ends.length > 0 && ends.every((end) => isMet(end, compiled));
      return { ...fixed, have: nearest(have), need: Number(limit.than), met };
    },
  ];
}

interface Ends {
  readonly low: Ratio;
  readonly high: Ratio;
}

/** Of those nodes that apply, all that is possible. */
function endsOf(at: readonly number[], isScore: boolean, sheet: Sheet): readonly Ends[] {
  const ends: Ends[] = [];
  for (const place of at) {
    const own = sheet.nodes[place];
    if (!own || own.state === EXCLUDED) continue;
    const { value, worst, best } = own;
    if (isScore && own.state === COUNTED) ends.push({ low: value, high: value });
    else ends.push({ low: lowest([worst, best]), high: highest([worst, best]) });
  }
  return ends;
}

function isMet({ low, high }: Ends, limit: CompiledLimit): boolean {
  return meets(low, limit) && meets(high, limit);
}

function lowest(values: readonly Ratio[]): Ratio {
  return values.reduce(
    (least, one) => (compare(one, least) < 0 ? one : least),
    values[0] ?? NOTHING,
  );
}

function highest(values: readonly Ratio[]): Ratio {
  return values.reduce((most, one) => (compare(one, most) > 0 ? one : most), values[0] ?? NOTHING);
}
