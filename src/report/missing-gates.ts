import type { ScoreNode } from '../questionnaire/scoring-types.ts';
import type { GateResult } from '../scoring/result.ts';
import type { ReportContext } from './context.ts';
import { gateHave, gateLack, gateNeed } from './gate-number.ts';

/** Whether a node's score is a weighted mean of shares, 0–100. */
export function isMeanOfPercents({ rule, items }: ScoreNode): boolean {
  return rule === 'mean' && items === 'percent';
}

/** What is missing for a level, one phrase each gate that is not met. */
export function missingGates(
  gates: readonly GateResult[],
  context: ReportContext,
): readonly string[] {
  return gates
    .filter((gate) => !gate.met)
    .map((gate) => {
      const wantsMore = gate.comparison === 'at_least';
      const key = wantsMore || gate.kind === 'when' ? gate.kind : 'most';
      return context.say(`report.missing-${key}`, {
        title: gateTitle(gate, context),
        have: gateHave(gate, context.places),
        need: gateNeed(gate, context.places),
        gap: gateLack(gate, context.places),
      });
    });
}

/** What suffices already for a level, one phrase each gate that is met. */
export function metGates(gates: readonly GateResult[], context: ReportContext): readonly string[] {
  return gates
    .filter((gate) => gate.met && gate.kind !== 'when')
    .map((gate) =>
      context.say('report.met-gate', {
        title: context.say(`report.gate-${gate.kind}`, { title: gateTitle(gate, context) }),
        have: gateHave(gate, context.places),
        need: gateNeed(gate, context.places),
      }),
    );
}

/** What a gate compares, by name: for `each` the weakest of them. */
export function gateTitle(
  gate: GateResult,
  { scored, dimensions, main, text }: ReportContext,
): string {
  if (gate.title !== undefined) return text(gate.title);
  const nodes = [main, ...dimensions.map(({ node }) => node)];
  const titleOf = (id: string): string => {
    const node = nodes.find((candidate) => candidate.id === id);
    return node ? text(node.title) : id;
  };
  // `none` is what the sentence knows for nothing.
  if (gate.kind === 'count' || gate.kind === 'share' || gate.kind === 'when') return 'none';
  if (gate.kind === 'score' || gate.kind === 'level') return titleOf(gate.ids[0] ?? '');
  const applying = gate.ids.filter((id) => scored.result.nodes[id]?.status !== 'not_applicable');
  const weakest = applying.toSorted(
    (a, b) => (scored.result.nodes[a]?.min ?? 0) - (scored.result.nodes[b]?.min ?? 0),
  )[0];
  return titleOf(weakest ?? '');
}
