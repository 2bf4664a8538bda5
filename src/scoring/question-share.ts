import type { Question } from '../questionnaire/question-types.ts';
import type { NodeInput, ScoreNode } from '../questionnaire/scoring-types.ts';
import { HUNDRED, percentOf } from './exact.ts';
import type { Exact } from './exact.ts';
import { measureInput } from './measure-input.ts';
import { rangeOf } from './measure.ts';
import type { Sheet } from './sheet.ts';

interface Entrance {
  readonly input: NodeInput;
  readonly node: ScoreNode;
}

/**
 * Where the points of an answer stand between the worst and the best, 0–100, as the nodes see it that
 * count it: mirrored where the question enters mirrored, in other points where it is recoded. Where they
 * see it differently, or none counts it, its own points in its own range.
 */
export function questionShare(question: Question, points: Exact, sheet: Sheet): Exact {
  const [share, ...others] = entrancesOf(question.id, sheet).flatMap((one) => shareAt(one, sheet));
  const isAgreed = share !== undefined && others.every((other) => other.equals(share));
  const { low, high } = rangeOf(question);
  return isAgreed ? share : percentOf(points, low, high);
}

function shareAt({ input, node }: Entrance, sheet: Sheet): readonly Exact[] {
  const { measure, reverse } = measureInput(input, node, sheet);
  const { value, range } = measure;
  if (!value || range.low.equals(range.high)) return [];
  const share = percentOf(value, range.low, range.high);
  return [reverse ? HUNDRED.sub(share) : share];
}

/** Where a question's points enter nodes, as points. */
function entrancesOf(id: string, { loaded }: Sheet): readonly Entrance[] {
  const { nodes } = loaded.questionnaire.scoring;
  const known = entrances.get(nodes) ?? allEntrances(nodes);
  entrances.set(nodes, known);
  return known.get(id) ?? [];
}

const entrances = new WeakMap<readonly ScoreNode[], ReadonlyMap<string, readonly Entrance[]>>();

function allEntrances(nodes: readonly ScoreNode[]): ReadonlyMap<string, readonly Entrance[]> {
  const all = new Map<string, readonly Entrance[]>();
  for (const node of nodes) {
    for (const input of node.of) {
      if (input.of !== 'question' || input.as !== 'score') continue;
      all.set(input.id, [...(all.get(input.id) ?? []), { input, node }]);
    }
  }
  return all;
}
