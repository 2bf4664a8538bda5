import type { ASTNode } from '@marcbachmann/cel-js';
import { typeProblem } from './problem.ts';
import type { ConditionProblem } from './problem.ts';
import { isNode } from './walk.ts';

const LOOPS: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'filter', 'map']);

// Each one inside another multiplies the time it takes.
const DEEPEST = 2;

/** What goes through a list for each item of a list for each item of a list; `around` counts those. */
export function findLoops(value: unknown, around = 0): ConditionProblem | undefined {
  if (Array.isArray(value)) return firstOf(value, around);
  if (!isNode(value)) return undefined;
  if (value.op !== 'rcall' || !LOOPS.has(value.args[0])) return findLoops(value.args, around);
  if (around === DEEPEST) return tooDeep(value, value.args[0]);
  const [, list, inside] = value.args;
  return findLoops(list, around) ?? findLoops(inside, around + 1);
}

function firstOf(values: readonly unknown[], around: number): ConditionProblem | undefined {
  for (const value of values) {
    const found = findLoops(value, around);
    if (found) return found;
  }
  return undefined;
}

function tooDeep({ start, end }: ASTNode, name: string): ConditionProblem {
  return { ...typeProblem('loops', `${name}()`), start, end };
}
