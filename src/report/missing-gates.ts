import type { ScoreNode } from '../questionnaire/types.ts';
import type { GateResult } from '../scoring/result.ts';
import { oneDecimal } from './context.ts';
import type { ReportContext } from './context.ts';

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
        have: gateHave(gate),
        need: gateNeed(gate),
        gap: shown(gate, gate.need - gate.have),
      });
    });
}

export function gateHave(gate: GateResult): string {
  return shown(gate, gate.have);
}

/** `3`, `≤ 3`: what is simply needed has no sign. */
export function gateNeed(gate: GateResult): string {
  const sign = { at_least: '', at_most: '≤ ', above: '> ', below: '< ' }[gate.comparison];
  return sign + String(gate.kind === 'share' ? oneDecimal(gate.need * 100) : gate.need);
}

/** Counts and levels are whole numbers; shares are told in percent. */
function shown({ kind }: GateResult, value: number): string {
  if (kind === 'share') return oneDecimal(value * 100);
  return kind === 'count' || kind === 'level' ? String(value) : oneDecimal(value);
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
