import type { NodeFile } from '../../../src/questionnaire/file.ts';
import { endsOf, enter, inputsOf } from './inputs.ts';
import type { Entered } from './inputs.ts';
import { holds, meets } from './needs.ts';
import type { Found, World } from './needs.ts';
import {
  compare,
  greatest,
  HUNDRED,
  least,
  minus,
  over,
  rational,
  read,
  times,
  total,
  ZERO,
} from './rational.ts';
import type { Rational } from './rational.ts';
import { isOpen, pointsOf, questionOf, stateOf, valueOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { stepped } from './steps.ts';

// A second, slow way from a questionnaire as written and answers to the score and level of every
// node, by docs/language.md alone.

export interface Judged extends Found {
  readonly answered: number;
  readonly asked: number;
}

/** Scores and levels of all nodes. */
export function judge(sheet: Sheet): ReadonlyMap<string, Judged> {
  const done = new Map<string, Judged>();
  const find = (id: string): Judged => {
    const node = sheet.file.scoring.nodes.find((one) => one.id === id);
    const known = done.get(id) ?? (node ? judgeNode(node, sheet, find) : judgeQuestion(sheet, id));
    done.set(id, known);
    return known;
  };
  return new Map(sheet.file.scoring.nodes.map(({ id }) => [id, find(id)]));
}

function judgeQuestion(sheet: Sheet, id: string): Judged {
  const question = questionOf(sheet, id);
  const state = stateOf(sheet, id);
  if (!question || state === 'hidden' || state === 'not_applicable') {
    return { status: 'none', answered: 0, asked: 0 };
  }
  if (isOpen(sheet, id)) return { status: 'open', answered: 0, asked: 1 };
  const score = pointsOf(question, valueOf(sheet, id), {});
  return { status: 'scored', score, answered: 1, asked: 1 };
}

type Find = (id: string) => Judged;

function judgeNode(node: NodeFile, sheet: Sheet, find: Find): Judged {
  const world: World = { sheet, look: find };
  const { combined, counts } =
    node.rule === 'first_match' ? matchCases(node, world, find) : combine(node, world, find);
  const enough =
    counts.answered >= (node.minimum_answers ?? 0) &&
    (counts.asked === 0 ||
      compare(
        rational(BigInt(counts.answered), BigInt(counts.asked)),
        read(node.minimum_coverage ?? 0),
      ) >= 0);
  if (combined === 'none') return { status: 'none', ...counts };
  const score = enough && combined ? applySteps(combined, node, world) : undefined;
  const judged: Judged = { status: score ? 'scored' : 'open', score, ...counts };
  const self: World = { sheet, look: (id) => (id === node.id ? judged : find(id)) };
  return score ? { ...judged, level: levelOf(node, self) } : judged;
}

interface Combined {
  readonly combined: Rational | 'none' | undefined;
  readonly counts: { readonly answered: number; readonly asked: number };
}

function countAll(ids: readonly string[], find: Find): Combined['counts'] {
  const found = ids.map(find);
  const sum = (key: 'answered' | 'asked'): number =>
    found.reduce((before, one) => before + one[key], 0);
  return { answered: sum('answered'), asked: sum('asked') };
}

function combine(node: NodeFile, world: World, find: Find): Combined {
  const inputs = inputsOf(world.sheet, node);
  const counts = countAll(
    inputs.map(({ id }) => id),
    find,
  );
  const entered = inputs.map((input) => enter(input, node, world, (id) => rangeOfNode(id, world)));
  const counted = entered.filter(({ brings }) => brings !== 'nothing');
  if (counted.length === 0) {
    return { combined: entered.some(({ open }) => open) ? undefined : 'none', counts };
  }
  if (counted.some(({ brings }) => brings === 'lost')) return { combined: undefined, counts };
  const known = counted.filter(({ brings }) => brings === 'number');
  if (known.length === 0) return { combined: undefined, counts };
  const middle = meanOf(known);
  const filled = counted.map((one) => (one.brings === 'mean' ? { ...one, value: middle } : one));
  return { combined: ruled(node, stop(filled, node), entered), counts };
}

const valuesOf = (entered: readonly Entered[]): readonly Rational[] =>
  entered.map(({ value }) => value);

function meanOf(entered: readonly Entered[]): Rational {
  const weighed = total(entered.map(({ value, weight }) => times(value, weight)));
  return over(weighed, total(entered.map(({ weight }) => weight)));
}

function plainMean(values: readonly Rational[]): Rational {
  return over(total(values), rational(BigInt(values.length)));
}

function stop(entered: readonly Entered[], { stops }: NodeFile): readonly Entered[] {
  if (!stops) return entered;
  const { at_most, below } = stops;
  const first = entered.findIndex(
    ({ value }) =>
      (at_most !== undefined && compare(value, read(at_most)) <= 0) ||
      (below !== undefined && compare(value, read(below)) < 0),
  );
  return entered.map((one, position) =>
    first >= 0 && position >= first ? { ...one, value: ZERO } : one,
  );
}

function ruled(
  node: NodeFile,
  counted: readonly Entered[],
  all: readonly Entered[],
): Rational | undefined {
  const values = valuesOf(counted);
  const sorted = values.toSorted(compare);
  const weighed = total(counted.map(({ value, weight }) => times(value, weight)));
  switch (node.rule) {
    case 'sum':
      return weighed;
    case 'mean':
      return meanOf(counted);
    case 'median':
      return plainMean(sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1));
    case 'geometric_mean':
      return root(values);
    case 'product':
      return values.reduce(times);
    case 'min':
      return least(values);
    case 'max':
      return greatest(values);
    case 'lowest':
      return plainMean(sorted.slice(0, node.k));
    case 'highest':
      return plainMean(sorted.toReversed().slice(0, node.k));
    case 'subtract':
      return minus(read(node.start ?? 0), weighed);
    case 'quotient':
      return quotient(counted, all);
    case 'count':
      return rational(BigInt(metBy(counted, node)));
    case 'share':
      return rational(BigInt(metBy(counted, node)), BigInt(counted.length));
    case 'lookup':
      return counted.length < all.length ? undefined : rowOf(node, values);
    case 'first_match':
      throw new Error('its cases are looked at elsewhere');
  }
}

/** The nearest double: what is no fraction is compared to nine places. */
function root(values: readonly Rational[]): Rational {
  const product = values.map(({ n, d }) => Number(n) / Number(d)).reduce((a, b) => a * b);
  return read((product ** (1 / values.length)).toFixed(12));
}

function quotient(counted: readonly Entered[], all: readonly Entered[]): Rational | undefined {
  const [first] = all;
  if (first?.brings === 'nothing') return undefined;
  const [top = ZERO, ...others] = valuesOf(counted);
  const bottom = others.reduce(times, rational(1n));
  return compare(bottom, ZERO) === 0 ? undefined : over(top, bottom);
}

function metBy(counted: readonly Entered[], { where = 0 }: NodeFile): number {
  return counted.filter(({ value, found }) =>
    meets(where, { status: 'scored', score: value, level: found?.level }),
  ).length;
}

function rowOf({ table = [] }: NodeFile, values: readonly Rational[]): Rational | undefined {
  const row = table.find((cells) =>
    values.every((value, position) => compare(value, read(cells[position] ?? 0)) === 0),
  );
  return row && read(row.at(-1) ?? 0);
}

function matchCases({ cases = [] }: NodeFile, world: World, find: Find): Combined {
  const ids = cases.flatMap(({ needs, value_of: of }) => [
    ...(needs?.score === undefined ? [] : [needs.score]),
    ...(of === undefined ? [] : [of]),
  ]);
  const counts = countAll([...new Set(ids)], find);
  for (const { needs, value, value_of: of } of cases) {
    const truth = needs === undefined || holds(needs, world);
    if (truth === undefined) return { combined: undefined, counts };
    if (truth) {
      const combined = of === undefined ? read(value ?? 0) : world.look(of).score;
      return { combined, counts };
    }
  }
  return { combined: undefined, counts };
}

function applySteps(start: Rational, { then = [] }: NodeFile, world: World): Rational | undefined {
  let value: Rational | undefined = start;
  for (const step of then) {
    const truth = step.when === undefined || holds(step.when, world);
    if (truth === undefined) return undefined;
    if (truth) value = value && stepped(value, step);
  }
  return value;
}

function levelOf({ id, levels }: NodeFile, world: World): number | undefined {
  if (!levels) return undefined;
  const met = levels.steps.map(({ value, needs, name: _, meaning: __, ...limits }, position) => {
    const own = Object.keys(limits).length > 0 ? { ...limits, score: id } : undefined;
    const asked = needs ?? own;
    return { value: value ?? position, met: asked === undefined || holds(asked, world) === true };
  });
  if (levels.pick === 'first') return met.find((step) => step.met)?.value;
  const missed = met.findIndex((step) => !step.met);
  const within = levels.pick === 'cumulative' && missed >= 0 ? met.slice(0, missed) : met;
  return within.findLast((step) => step.met)?.value;
}

/** The least and the most a node can come to: its rule over all ends of its inputs. */
function rangeOfNode(id: string, world: World): readonly [Rational, Rational] {
  const node = world.sheet.file.scoring.nodes.find((one) => one.id === id);
  if (!node) throw new Error(`no node ${id}`);
  if (node.range) return [read(node.range[0]), read(node.range[1])];
  const entered = inputsOf(world.sheet, node).flatMap((input) => {
    const found = enter(input, node, world, (other) => rangeOfNode(other, world));
    return found.brings === 'nothing' && !found.open ? [] : [found];
  });
  const corners = entered.reduce<readonly (readonly Entered[])[]>(
    (found, input) =>
      found.flatMap((before) =>
        endsIn(input, node, world).map((value) => [
          ...before,
          { ...input, value, brings: 'number' as const },
        ]),
      ),
    [[]],
  );
  const reached = corners.flatMap((corner) => {
    const value = corner.length === 0 ? undefined : ruled(node, corner, corner);
    return (value && applySteps(value, node, world)) ?? [];
  });
  return reached.length === 0 ? [ZERO, ZERO] : [least(reached), greatest(reached)];
}

function endsIn({ input }: Entered, { items }: NodeFile, world: World): readonly Rational[] {
  if (items === 'percent') return [ZERO, HUNDRED];
  const question = questionOf(world.sheet, input.id);
  return question ? endsOf(input, question, {}) : rangeOfNode(input.id, world);
}
