import type { NodeFile } from '../../../src/questionnaire/scoring-file.ts';
import { endsOf, enter, inputsOf, ruleFor } from './inputs.ts';
import type { Entered } from './inputs.ts';
import { conditionsIn, holds, idsIn, limitsOf, meets } from './needs.ts';
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
import { isOpen, namedIn, pointsOf, questionOf, rangeOf, stateOf, valueOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { stepped } from './steps.ts';

// A second, slow way from a questionnaire as written and answers to the score and level of every
// node, by docs/language.md alone.

export interface Judged extends Found {
  /** The questions it rests on. */
  readonly rests: ReadonlySet<string>;
  /** A need looks at a node without a score: its bounds may decide, which are not worked out here. */
  readonly isDoubtful?: boolean;
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

/** How a need sees a question: while it is open, by what it can be worth. */
function judgeQuestion(sheet: Sheet, id: string): Judged {
  const question = questionOf(sheet, id);
  const state = stateOf(sheet, id);
  if (!question || state === 'hidden' || state === 'not_applicable') {
    return { status: 'none', rests: new Set([id]) };
  }
  const rests = new Set([id]);
  if (isOpen(sheet, id)) return { status: 'open', ends: rangeOf(question, {}), rests };
  const score = pointsOf(question, valueOf(sheet, id), {});
  return { status: 'scored', score, rests };
}

type Find = (id: string) => Judged;

function judgeNode(node: NodeFile, sheet: Sheet, find: Find): Judged {
  const world: World = { sheet, look: (id) => seenBy(node, { sheet, look: find }, id, 'cases') };
  const combined =
    node.rule === 'first_match'
      ? matchCases(node, world, { sheet, look: find })
      : combine(node, { sheet, look: find });
  const rests = restsOn(node, sheet, find);
  const isDoubtful = doubtIn(node, sheet, find);
  if (combined === 'none') return { status: 'none', rests, isDoubtful };
  const asked = [...rests].filter((id) => {
    const state = stateOf(sheet, id);
    return state !== 'hidden' && state !== 'not_applicable';
  });
  const answered = asked.filter((id) => stateOf(sheet, id) === 'answered').length;
  const enough = times(read(node.minimum_coverage ?? 0), rational(BigInt(asked.length)));
  const isEnough =
    answered >= (node.minimum_answers ?? 0) && compare(rational(BigInt(answered)), enough) >= 0;
  const score = isEnough && combined ? applySteps(combined, node, world) : undefined;
  const judged: Judged = { status: score ? 'scored' : 'open', score, rests, isDoubtful };
  const self: World = {
    sheet,
    look: (id) => (id === node.id ? judged : seenBy(node, { sheet, look: find }, id, 'levels')),
  };
  return score ? { ...judged, level: levelOf(node, self) } : judged;
}

function doubtIn(node: NodeFile, sheet: Sheet, find: Find): boolean {
  const { cases = [], then = [], levels } = node;
  const needs = [...cases, ...(levels?.steps ?? [])].map((one) => one.needs);
  const named = [...needs, ...then.map(({ when }) => when)]
    .flatMap((need) => (need ? idsIn(need) : []))
    .filter((id) => id !== node.id);
  const inputs = inputsOf(sheet, node).map(({ id }) => id);
  const looked = node.where === undefined ? named : [...named, ...inputs];
  const isOpenNode = (id: string): boolean => !questionOf(sheet, id) && find(id).status === 'open';
  const below = [...named, ...inputs, ...cases.flatMap(({ value_of: of }) => of ?? [])];
  return looked.some(isOpenNode) || below.some((id) => find(id).isDoubtful === true);
}

/** A question that is no answer counts by the node's states; in cases and steps, what is open stays open. */
function seenBy(
  { states = {} }: NodeFile,
  { sheet, look }: World,
  id: string,
  where: 'cases' | 'levels',
): Found {
  const found = look(id);
  const question = questionOf(sheet, id);
  const state = stateOf(sheet, id);
  if (!question || state === 'hidden' || state === 'answered') return found;
  if (state !== 'not_applicable' && where === 'cases') return found;
  const rule = ruleFor(state, states);
  if (rule === 'exclude' || rule === 'mean' || rule === 'target') return found;
  const [low, high] = rangeOf(question, {});
  const points = rule === 'zero' ? ZERO : rule === 'lowest' ? low : high;
  const score = typeof rule === 'object' ? read(rule.points) : points;
  return { status: 'scored', score };
}

/** The questions it rests on, each once: inputs, and what weights, points, cases and steps look at. */
function restsOn(node: NodeFile, sheet: Sheet, find: Find): ReadonlySet<string> {
  const inputs = inputsOf(sheet, node);
  const conditions = inputs.flatMap(({ weight, points }) => [
    ...(Array.isArray(weight) ? weight : []),
    ...(Array.isArray(points) ? points : []),
  ]) as readonly { readonly when?: string }[];
  const cases = node.cases ?? [];
  const needs = [...cases.map((one) => one.needs), ...(node.then ?? []).map(({ when }) => when)];
  const ids = [
    ...inputs.map(({ id }) => id),
    ...inputs.flatMap(({ weight }) =>
      typeof weight === 'object' && 'answer' in weight ? [weight.answer] : [],
    ),
    ...conditions.flatMap(({ when = '' }) => namedIn(when)),
    ...needs.flatMap((need) =>
      need ? [...idsIn(need), ...conditionsIn(need).flatMap(namedIn)] : [],
    ),
    ...cases.flatMap(({ value_of: of }) => of ?? []),
  ];
  return new Set(ids.flatMap((id) => [...find(id).rests]));
}

type Combined = Rational | 'none' | undefined;

function combine(node: NodeFile, world: World): Combined {
  const entered = inputsOf(world.sheet, node).map((input) =>
    enter(input, node, world, (id) => rangeOfNode(id, world)),
  );
  const counted = entered.filter(({ brings }) => brings !== 'nothing');
  if (entered.some(({ brings }) => brings === 'lost')) return undefined;
  if (counted.length === 0) return entered.some(({ open }) => open) ? undefined : 'none';
  const areNodes = entered.every(({ input }) => !questionOf(world.sheet, input.id));
  if (areNodes && entered.some(({ open, brings }) => open && brings === 'nothing'))
    return undefined;
  const known = counted.filter(({ brings }) => brings === 'number');
  if (known.length === 0) return undefined;
  const middle = plainMean(valuesOf(known));
  const filled = counted.map((one) => (one.brings === 'mean' ? { ...one, value: middle } : one));
  const stopped = filled.map((one, place) =>
    isStopped(filled, node, place) ? { ...one, value: ZERO, stopped: true } : one,
  );
  return ruled(node, stopped, entered);
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

/** From the first that meets `stops` on. */
function isStopped(entered: readonly Entered[], { stops }: NodeFile, place: number): boolean {
  return entered.slice(0, place + 1).some(({ value }) => {
    const { at_most, below } = stops ?? {};
    return (
      (at_most !== undefined && compare(value, read(at_most)) <= 0) ||
      (below !== undefined && compare(value, read(below)) < 0)
    );
  });
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
      return counted.length < all.length ? undefined : quotient(counted);
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
function root(values: readonly Rational[]): Rational | undefined {
  if (compare(values.reduce(times), ZERO) < 0) return undefined;
  const product = values.map(({ n, d }) => Number(n) / Number(d)).reduce((a, b) => a * b);
  return read((product ** (1 / values.length)).toFixed(15));
}

function quotient(counted: readonly Entered[]): Rational | undefined {
  const [top = ZERO, ...others] = valuesOf(counted);
  const bottom = others.reduce(times, rational(1n));
  return compare(bottom, ZERO) === 0 ? undefined : over(top, bottom);
}

function metBy(counted: readonly Entered[], { where = 0 }: NodeFile): number {
  return counted.filter(
    ({ value, found, stopped }) =>
      !stopped && meets(where, { status: 'scored', score: value, level: found?.level }),
  ).length;
}

function rowOf({ table = [] }: NodeFile, values: readonly Rational[]): Rational | undefined {
  const row = table.find((cells) =>
    values.every((value, position) => compare(value, read(cells[position] ?? 0)) === 0),
  );
  return row && read(row.at(-1) ?? 0);
}

/** Of the cases that may be the first to hold: what they give, where they all agree. */
function matchCases(node: NodeFile, world: World, plain: World): Combined {
  const { cases = [] } = node;
  const scoreOf = (id: string): Rational | undefined => {
    const { brings, value } = enter({ id }, node, plain, () => [ZERO, ZERO]);
    return brings === 'number' ? value : undefined;
  };
  const ids = cases.flatMap(({ needs, value_of: of }) => [
    ...(needs ? idsIn(needs) : []),
    ...(of === undefined ? [] : [of]),
  ]);
  if (ids.length > 0 && ids.every((id) => world.look(id).status === 'none')) return 'none';
  const given: (Rational | undefined)[] = [];
  for (const { needs, value, value_of: of } of cases) {
    const truth = needs === undefined || holds(needs, world);
    if (truth !== false) given.push(of === undefined ? read(value ?? 0) : scoreOf(of));
    if (truth === true) break;
  }
  const [first] = given;
  const agree = given.every((one) => one && first && compare(one, first) === 0);
  return agree ? first : undefined;
}

function applySteps(start: Rational, { then = [] }: NodeFile, world: World): Rational | undefined {
  return then.reduce<Rational | undefined>((value, step) => {
    const truth = step.when === undefined || holds(step.when, world);
    if (!value || truth === false) return value;
    const result = stepped(value, step);
    const isSame = result && compare(result, value) === 0;
    return truth || isSame ? result : undefined;
  }, start);
}

function levelOf({ id, levels }: NodeFile, world: World): number | undefined {
  if (!levels) return undefined;
  const met = levels.steps.map(({ value, needs, ...step }, position) => {
    const limits = limitsOf(step);
    const own = Object.keys(limits).length > 0 ? { ...limits, score: id } : undefined;
    const asked = needs ?? own;
    return { value: value ?? position, met: asked === undefined || holds(asked, world) === true };
  });
  if (levels.pick === 'first') return met.find((step) => step.met)?.value ?? -1;
  const missed = met.findIndex((step) => !step.met);
  const within = levels.pick === 'cumulative' && missed >= 0 ? met.slice(0, missed) : met;
  return within.findLast((step) => step.met)?.value ?? -1;
}

/** The least and the most a node can come to: its rule over all ends of its inputs. */
function rangeOfNode(id: string, world: World): readonly [Rational, Rational] {
  const node = world.sheet.file.scoring.nodes.find((one) => one.id === id);
  if (!node) throw new Error(`no node ${id}`);
  if (node.range) return [read(node.range[0]), read(node.range[1])];
  if (node.rule === 'lookup') {
    const ends = (node.table ?? []).map((row) => read(row.at(-1) ?? 0));
    const stepping = ends.flatMap((end) => applySteps(end, node, world) ?? []);
    return [least(stepping), greatest(stepping)];
  }
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

/** All that a node's inputs, cases, steps and levels name. */
export function inputIds({ of = [], cases = [], then = [], levels }: NodeFile): readonly string[] {
  const needs = [...cases, ...(levels?.steps ?? [])].map((one) => one.needs);
  return [
    ...of.flatMap((one) => (typeof one === 'string' ? one : 'id' in one ? one.id : [])),
    ...cases.flatMap(({ value_of: id }) => id ?? []),
    ...[...needs, ...then.map(({ when }) => when)].flatMap((need) => (need ? idsIn(need) : [])),
  ];
}
