import { closestWord } from '../source/closest-word.ts';
import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import type { SolutionFile } from './file.ts';

/** What comes first, of a solution in another file. */
export type Other = Pick<SolutionFile, 'id' | 'after'>;

/**
 * Lifts name known capabilities and rise; `after` names known solutions and runs in no circle. Beside
 * them may stand others, of the catalogue that these are laid over.
 */
export function* checkSolutions(
  solutions: readonly SolutionFile[],
  capabilities: ReadonlySet<string>,
  others: readonly Other[] = [],
): Generator<Finding> {
  const ids = new Set([...others, ...solutions].map((solution) => solution.id));
  for (const [position, solution] of solutions.entries()) {
    const path = ['solutions', position];
    yield* checkLifts(solution, path, capabilities);
    yield* checkNames(solution, 'after', path, ids);
    yield* checkNames(solution, 'excludes', path, ids);
    yield* checkRanges(solution, path);
  }
  yield* findCircles(solutions, others);
}

/** Solutions that a solution names. */
function* checkNames(
  solution: SolutionFile,
  key: 'after' | 'excludes',
  path: Path,
  ids: ReadonlySet<string>,
): Generator<Finding> {
  for (const [place, id] of (solution[key] ?? []).entries()) {
    if (ids.has(id)) continue;
    const suggestion = closestWord(id, [...ids]) ?? '';
    yield { code: 'unknown-solution', path: [...path, key, place], args: { id, suggestion } };
  }
}

function* checkLifts(
  solution: SolutionFile,
  path: Path,
  capabilities: ReadonlySet<string>,
): Generator<Finding> {
  for (const [place, lift] of solution.lifts.entries()) {
    const here = [...path, 'lifts', place];
    if (!capabilities.has(lift.capability)) {
      const suggestion = closestWord(lift.capability, [...capabilities]) ?? '';
      const args = { id: lift.capability, suggestion };
      yield { code: 'unknown-capability', path: [...here, 'capability'], args };
    }
    if (lift.from >= lift.to) {
      yield {
        code: 'lift-not-rising',
        path: [...here, 'to'],
        args: { from: lift.from, to: lift.to },
      };
    }
  }
}

function* checkRanges({ months, cost, people }: SolutionFile, path: Path): Generator<Finding> {
  const ranges = {
    months: [months.low, months.high],
    cost: cost ? [cost.low, cost.middle, cost.high] : [],
    people: people ? [people.low, people.high] : [],
  };
  for (const [key, values] of Object.entries(ranges)) {
    if (values.every((value, place) => place === 0 || value >= (values[place - 1] ?? value)))
      continue;
    const args = { key, values: values.map(String) };
    yield { code: 'range-reversed', path: [...path, key], part: 'key', args };
  }
}

function* findCircles(
  solutions: readonly SolutionFile[],
  others: readonly Other[],
): Generator<Finding> {
  const after = new Map([...others, ...solutions].map(({ id, after: own = [] }) => [id, own]));
  for (const [position, { id, after: own }] of solutions.entries()) {
    // Of two solutions with one id, the other may be the one in the circle.
    const circle = own && pathBack(id, after);
    if (!circle) continue;
    const args = { ids: circle };
    yield { code: 'solutions-circular', path: ['solutions', position, 'after'], args };
  }
}

/** The way from a solution back to itself over `after`, or undefined. */
function pathBack(
  start: string,
  after: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const queue: (readonly string[])[] = [[start]];
  const seen = new Set<string>();
  for (let path = queue.shift(); path; path = queue.shift()) {
    for (const next of after.get(path.at(-1) ?? '') ?? []) {
      if (next === start) return [...path, start];
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push([...path, next]);
    }
  }
  return undefined;
}
