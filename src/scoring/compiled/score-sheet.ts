import { toExact, toFraction } from '../exact.ts';
import { STATUS } from '../score.ts';
import type { NodeResult } from '../result.ts';
import type { Plan } from './compile-plan.ts';
import type { Award } from './compile-levels.ts';
import { scoreNodesOn } from './score-node.ts';
import { cell, COUNTED, numberAt, placeOf } from './sheet.ts';
import type { Columns, Sheet } from './sheet.ts';
import { BEST, VALUE, WORST } from './sides.ts';

/** A node's result without its trace. */
export interface NodeScore extends Pick<
  NodeResult,
  'score' | 'min' | 'max' | 'coverage' | 'answered' | 'asked' | 'status'
> {
  /** The value of the level. */
  readonly level: number | null;
}

/** The same with the exact number, as results write it. */
export interface ExactScore extends NodeScore, Pick<NodeResult, 'exact'> {}

/** The scores of a sheet that was scored, with their exact numbers. */
export function withExact(scores: readonly NodeScore[], { nodes }: Sheet): readonly ExactScore[] {
  return scores.map((score, at) => {
    const isCounted = nodes.state[at] === COUNTED;
    return { ...score, exact: isCounted ? toFraction(toExact(numberAt(nodes, at, VALUE))) : null };
  });
}

/** Scores of all nodes of a sheet in order; undefined where it is left to the exact scorer. */
export type ScoreSheet = () => readonly NodeScore[] | undefined;

/** What scores a sheet, as often as it is filled. */
export function sheetScorer({ nodes }: Plan, sheet: Sheet): ScoreSheet {
  const scoreNode = scoreNodesOn(sheet);
  return () => {
    for (let at = 0; at < nodes.length; at += 1) {
      const node = nodes[at];
      if (node && !scoreNode(node.compiled, at)) return undefined;
    }
    return nodes.map(({ award }, at) => numbersOf(at, award, sheet));
  };
}

function numbersOf(at: number, award: Award | null, sheet: Sheet): NodeScore {
  const { nodes } = sheet;
  const state = cell(nodes.state, at);
  const answered = cell(nodes.answered, at);
  const asked = cell(nodes.asked, at);
  return {
    score: state === COUNTED ? nearestTo(nodes, placeOf(at, VALUE)) : null,
    min: nearestTo(nodes, placeOf(at, WORST)),
    max: nearestTo(nodes, placeOf(at, BEST)),
    level: award ? award(sheet) : null,
    coverage: asked === 0 ? 1 : answered / asked,
    answered,
    asked,
    status: STATUSES[state] ?? STATUS.counted,
  };
}

function nearestTo({ n, d }: Columns, place: number): number {
  return cell(n, place) / cell(d, place);
}

/** By the number of a node's state. */
const STATUSES = [STATUS.counted, STATUS.excluded, STATUS.missing];
