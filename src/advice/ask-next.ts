import type { GateResult, NodeResult } from '../scoring/result.ts';
import type { Rescoring } from '../scoring/score.ts';
import type { Ends } from './answer-ends.ts';
import { levelOf } from './worth.ts';

/** How many questions are told. */
const ASKED = 5;

/** What is still open of a questionnaire whose scores rise with every answer. */
export interface OpenLevels {
  readonly ends: ReadonlyMap<string, Ends>;
  /** With every question at its worst, and at its best. */
  readonly sheets: { readonly worst: Rescoring; readonly best: Rescoring };
}

/**
 * The questions whose answers narrow the possible levels most: first by the levels that the best
 * or the worst answer alone would rule out, then by its share in ruling out the nearest.
 */
export function askNext({ ends, sheets }: OpenLevels): readonly string[] {
  const [worst, best] = [sheets.worst.main, sheets.best.main];
  const [low, high] = [levelOf(worst), levelOf(best)];
  if (low >= high) return [];
  const found = [...ends].flatMap(([id, own]) => {
    if (!own.open) return [];
    const lifted = sheets.worst.with(id, own.best);
    const lowered = sheets.best.with(id, own.worst);
    const levels = levelOf(lifted) - low + (high - levelOf(lowered));
    const share = shareLifted(worst, lifted, low) + shareLowered(best, lowered, high);
    return levels > 0 || share > 0 ? [{ id, levels, share: Math.round(share * 1e9) }] : [];
  });
  return found
    .toSorted((a, b) => b.levels - a.levels || b.share - a.share)
    .slice(0, ASKED)
    .map(({ id }) => id);
}

/** Of what the level above the lowest still lacks: the part that an answer brings, over its gates. */
function shareLifted(worst: NodeResult, lifted: NodeResult, low: number): number {
  const lacking = gatePairs(worst, lifted, (value) => value > low).filter(([gate]) => !gate.met);
  const shares = lacking.map(([before, after]) =>
    Math.min(1, (after.have - before.have) / (before.need - before.have)),
  );
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}

/** How near an answer alone comes to taking the highest level away: 1 where nothing is to spare. */
function shareLowered(best: NodeResult, lowered: NodeResult, high: number): number {
  const shares = gatePairs(best, lowered, (value) => value === high).map(([before, after]) => {
    const lost = before.have - after.have;
    return lost > 0 ? lost / (before.have - before.need + lost) : 0;
  });
  return Math.max(0, ...shares);
}

/** The gates of the first level that fits, before and after. */
function gatePairs(
  before: NodeResult,
  after: NodeResult,
  fits: (value: number) => boolean,
): readonly (readonly [GateResult, GateResult])[] {
  const step = before.steps?.find(({ value }) => fits(value));
  const then = after.steps?.find(({ value }) => value === step?.value);
  return (step?.gates ?? []).flatMap((gate, position) => {
    const other = then?.gates[position];
    return other ? [[gate, other] as const] : [];
  });
}
