import type { LevelStep, ScoreNode } from '../questionnaire/scoring-types.ts';
import type { GateResult, Result } from './result.ts';

/** The level after the one reached, and what it asks for. */
export interface NextLevel {
  readonly step: LevelStep;
  readonly gates: readonly GateResult[];
}

/** What the next level of a node asks for; undefined where there is none. */
export function nextGates(node: ScoreNode, result: Result): NextLevel | undefined {
  const scored = result.nodes[node.id];
  const level = scored?.level?.value ?? null;
  const step = scored && nextStep(node, { score: scored.score, level });
  const outcome = scored?.steps?.find((candidate) => candidate.value === step?.value);
  return step && outcome ? { step, gates: outcome.gates } : undefined;
}

/** What was reached: the value of the level, if any. */
interface Reached {
  readonly score: number | null;
  readonly level: number | null;
}

/** Undefined at the top, without a score, where the node has no levels, or where the first that holds is picked. */
export function nextStep({ levels }: ScoreNode, { score, level }: Reached): LevelStep | undefined {
  if (score === null || levels?.pick === 'first') return undefined;
  const reached = level ?? Number.NEGATIVE_INFINITY;
  return levels?.steps.find((candidate) => candidate.value > reached);
}
