import type { LevelStep, Need } from '../questionnaire/types.ts';
import { exact, lowest, toDouble, ZERO } from './exact.ts';
import type { Exact } from './exact.ts';
import type { GateResult } from './result.ts';

/** A score looked up by the id of a node or a question; null where it does not apply to the firm. */
export type ScoreOf = (id: string) => Exact | null;

/** The highest step whose needs hold; steps come in rising order. */
export function awardLevel(steps: readonly LevelStep[], scoreOf: ScoreOf): LevelStep | undefined {
  return steps.findLast((step) => isMet(step, scoreOf));
}

export function isMet(step: LevelStep, scoreOf: ScoreOf): boolean {
  return step.needs === undefined || holds(step.needs, scoreOf);
}

function holds(need: Need, scoreOf: ScoreOf): boolean {
  switch (need.kind) {
    case 'score':
      return reaches(scoreOf(need.id), need.atLeast);
    case 'each':
      return applying(need.ids, scoreOf).every((value) => reaches(value, need.atLeast));
    case 'count':
      return countReaching(need.ids, need.where, scoreOf) >= need.atLeast;
    case 'all':
      return need.needs.every((part) => holds(part, scoreOf));
    case 'any':
      return need.needs.some((part) => holds(part, scoreOf));
    case 'not':
      return !holds(need.need, scoreOf);
  }
}

/** Whether a score is there and at least so much. */
export function reaches(value: Exact | null, least: string): boolean {
  return value !== null && value.gte(exact(least));
}

function applying(ids: readonly string[], scoreOf: ScoreOf): readonly Exact[] {
  return ids.map(scoreOf).filter((value) => value !== null);
}

function countReaching(ids: readonly string[], least: string, scoreOf: ScoreOf): number {
  return ids.filter((id) => reaches(scoreOf(id), least)).length;
}

type Comparison = Extract<Need, { kind: GateResult['kind'] }>;

/** What a level needs, with what is there: the same tree as the needs. */
export type NeedTrace =
  | {
      readonly kind: 'all' | 'any' | 'not';
      readonly met: boolean;
      readonly parts: readonly NeedTrace[];
    }
  | {
      readonly kind: 'compared';
      readonly met: boolean;
      readonly need: Comparison;
      readonly have: Exact;
    };

export function traceNeed(need: Need, scoreOf: ScoreOf): NeedTrace {
  const met = holds(need, scoreOf);
  switch (need.kind) {
    case 'all':
    case 'any': {
      const parts = need.needs.map((part) => traceNeed(part, scoreOf));
      return { kind: need.kind, met, parts };
    }
    case 'not':
      return { kind: 'not', met, parts: [traceNeed(need.need, scoreOf)] };
    case 'score':
      return { kind: 'compared', met, need, have: scoreOf(need.id) ?? ZERO };
    case 'each':
      return { kind: 'compared', met, need, have: lowest(applying(need.ids, scoreOf)) };
    case 'count': {
      const have = exact(String(countReaching(need.ids, need.where, scoreOf)));
      return { kind: 'compared', met, need, have };
    }
  }
}

/** Every single comparison inside a step's needs, with what is there and what is asked. */
export function gatesOf(need: Need | undefined, scoreOf: ScoreOf): readonly GateResult[] {
  return need ? gatesIn(traceNeed(need, scoreOf)) : [];
}

function gatesIn(trace: NeedTrace): readonly GateResult[] {
  if (trace.kind === 'compared') return [gateOf(trace)];
  const gates = trace.parts.flatMap(gatesIn);
  return trace.kind === 'not' ? gates.map((gate) => ({ ...gate, met: !gate.met })) : gates;
}

function gateOf({ need, have, met }: Extract<NeedTrace, { kind: 'compared' }>): GateResult {
  return {
    kind: need.kind,
    ...(need.title !== undefined && { title: need.title }),
    need: Number(need.atLeast),
    met,
    ids: idsOf(need),
    have: toDouble(have),
  };
}

/** What a comparison looks at. */
export function idsOf(need: Comparison): readonly string[] {
  return need.kind === 'score' ? [need.id] : need.ids;
}
