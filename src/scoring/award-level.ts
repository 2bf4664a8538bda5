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

function reaches(value: Exact | null, least: string): boolean {
  return value !== null && value.gte(exact(least));
}

function applying(ids: readonly string[], scoreOf: ScoreOf): readonly Exact[] {
  return ids.map(scoreOf).filter((value) => value !== null);
}

function countReaching(ids: readonly string[], least: string, scoreOf: ScoreOf): number {
  return ids.filter((id) => reaches(scoreOf(id), least)).length;
}

/** Every single comparison inside a step's needs, with what is there and what is asked. */
export function gatesOf(need: Need | undefined, scoreOf: ScoreOf): readonly GateResult[] {
  if (!need) return [];
  switch (need.kind) {
    case 'all':
    case 'any':
      return need.needs.flatMap((part) => gatesOf(part, scoreOf));
    case 'not':
      return gatesOf(need.need, scoreOf).map((gate) => ({ ...gate, met: !gate.met }));
    case 'score':
      return [
        { ...compared(need, scoreOf), ids: [need.id], have: toDouble(scoreOf(need.id) ?? ZERO) },
      ];
    case 'each': {
      const have = toDouble(lowest(applying(need.ids, scoreOf)));
      return [{ ...compared(need, scoreOf), ids: need.ids, have }];
    }
    case 'count': {
      const have = countReaching(need.ids, need.where, scoreOf);
      return [{ ...compared(need, scoreOf), ids: need.ids, have }];
    }
  }
}

function compared(
  need: Extract<Need, { kind: GateResult['kind'] }>,
  scoreOf: ScoreOf,
): Pick<GateResult, 'kind' | 'title' | 'need' | 'met'> {
  return {
    kind: need.kind,
    ...(need.title !== undefined && { title: need.title }),
    need: Number(need.atLeast),
    met: holds(need, scoreOf),
  };
}
