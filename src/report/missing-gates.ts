import type { ScoreNode } from '../questionnaire/scoring-types.ts';
import type { GateResult } from '../scoring/result.ts';
import type { ReportContext } from './context.ts';
import { gateHave, gateLack, gateNeed } from './gate-number.ts';
import { titleOf } from './title-of.ts';

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
        ...gateWords(gate, context),
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
        title: context.say(`report.gate-${gate.kind}`, { ...gateWords(gate, context) }),
        have: gateHave(gate, context.places),
        need: gateNeed(gate, context.places),
      }),
    );
}

/** What the sentences about a gate call it; `none` is what they know for nothing. */
export interface GateWords {
  readonly title: string;
  /** Of `each`: the weakest of them, and what they are. */
  readonly weakest: string;
  readonly of: 'dimensions' | 'items';
}

export function gateWords(gate: GateResult, context: ReportContext): GateWords {
  const { dimensions, main, scored, text } = context;
  const ids = new Set([main.id, ...dimensions.map(({ node }) => node.id)]);
  const of = gate.ids.every((id) => ids.has(id)) ? 'dimensions' : 'items';
  const weakest = gate.kind === 'each' ? weakestOf(gate, context) : 'none';
  const isNamed = gate.kind === 'score' || gate.kind === 'level';
  const title = isNamed ? titleOf(gate.ids[0] ?? '', { ...scored.loaded, text }) : 'none';
  return { title: gate.title === undefined ? title : text(gate.title), weakest, of };
}

function weakestOf({ ids }: GateResult, { scored, text }: ReportContext): string {
  const { nodes, questions } = scored.result;
  const least = (id: string): number => nodes[id]?.min ?? questions[id]?.points ?? 0;
  const applying = ids.filter((id) => nodes[id]?.status !== 'not_applicable');
  const [weakest = ''] = applying.toSorted((a, b) => least(a) - least(b));
  return titleOf(weakest, { ...scored.loaded, text });
}
