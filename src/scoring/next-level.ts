import type { LevelStep, ScoreNode } from '../questionnaire/scoring-types.ts';
import type { GateResult, Result } from './result.ts';

/** The level after the one reached, and what it asks for. */
export interface NextLevel {
  readonly step: LevelStep;
  readonly gates: readonly GateResult[];
}

/** Undefined at the top, without a score, where the node has no levels, or where the first that holds is picked. */
export function nextGates(node: ScoreNode, result: Result): NextLevel | undefined {
  const scored = result.nodes[node.id];
  if (!scored || scored.score === null) return undefined;
  const reached = scored.level?.value ?? Number.NEGATIVE_INFINITY;
  const steps = node.levels?.pick === 'first' ? [] : (node.levels?.steps ?? []);
  const step = steps.find((candidate) => candidate.value > reached);
  const outcome = scored.steps?.find((candidate) => candidate.value === step?.value);
  return step && outcome ? { step, gates: outcome.gates } : undefined;
}
