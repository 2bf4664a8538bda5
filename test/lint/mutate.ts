import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Node, Pair, ParsedNode, Range } from 'yaml';

// Single ways to break a YAML file, as edits of its text. A structural break must be found on one of
// `lines`; a changed number or order must make a golden case fail that names one of `about`.

export interface Mutation {
  readonly kind: string;
  /** What was done where, for people. */
  readonly what: string;
  readonly text: string;
  readonly expect:
    | { readonly by: 'finding'; readonly lines: readonly number[] }
    | { readonly by: 'case'; readonly about: readonly string[] };
}

/** A value of the file, with the pair that holds it. */
export interface Spot {
  readonly path: string;
  readonly value: unknown;
  readonly range: Range;
  /** Where the map or list around it begins, and its neighbours' ranges from key to value. */
  readonly parent?: Range;
  readonly key?: Range;
  readonly before?: number;
  readonly after?: number;
  readonly flow: boolean;
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Mutable {
  readonly text: string;
  readonly spots: readonly Spot[];
  readonly lineOf: (offset: number) => number;
}

export function read(text: string): Mutable {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const spots: Spot[] = [];
  if (document.contents) visit(document.contents, '', spots);
  return { text, spots, lineOf: (offset) => lines.linePos(offset).line };
}

function rangeOf(node: unknown): Range | undefined {
  const range = (node as Node | null)?.range;
  return range ?? undefined;
}

function visit(node: ParsedNode | null, path: string, spots: Spot[]): void {
  const parent = rangeOf(node);
  if (isMap(node)) visitMap(node.items, { path, parent, flow: node.flow === true }, spots);
  if (!isSeq(node)) return;
  for (const [place, item] of node.items.entries()) {
    const range = rangeOf(item);
    const here = `${path}.${place}`.replace(/^\./, '');
    if (!range) continue;
    spots.push({ path: here, value: isScalar(item) ? item.value : undefined, range, ...(parent && { parent }), flow: node.flow === true });
    visit(item, here, spots);
  }
}

interface Around {
  readonly path: string;
  readonly parent: Range | undefined;
  readonly flow: boolean;
}

function visitMap(pairs: readonly Pair[], { path, parent, flow }: Around, spots: Spot[]): void {
  for (const [place, pair] of pairs.entries()) {
    const [key, range] = [rangeOf(pair.key), rangeOf(pair.value)];
    if (!key || !range || !isScalar(pair.key)) continue;
    const here = `${path}.${String(pair.key.value)}`.replace(/^\./, '');
    const before = rangeOf(pairs[place - 1]?.value)?.[1];
    const after = rangeOf(pairs[place + 1]?.key)?.[0];
    spots.push({
      path: here,
      value: isScalar(pair.value) ? pair.value.value : undefined,
      range,
      key,
      flow,
      ...(parent && { parent }),
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    });
    visit(pair.value as ParsedNode, here, spots);
  }
}

export function apply(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((whole, { start, end, text: put }) => whole.slice(0, start) + put + whole.slice(end), text);
}

/** The value alone. */
export function setValue({ range: [start, end] }: Spot, text: string): Edit {
  return { start, end, text };
}

export function setKey({ key }: Spot, text: string): readonly Edit[] {
  return key ? [{ start: key[0], end: key[1], text }] : [];
}

/** Key and value, with what joins them to their neighbour; none where they stand alone. */
export function drop({ key, range, before, after }: Spot): readonly Edit[] {
  if (!key) return [];
  if (after !== undefined) return [{ start: key[0], end: after, text: '' }];
  return before === undefined ? [] : [{ start: before, end: range[1], text: '' }];
}

/** Numbers below a limit, the same ones at every run. */
export function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

export function pick<T>(items: readonly T[], count: number, random: (limit: number) => number): readonly T[] {
  const left = [...items];
  return Array.from({ length: Math.min(count, left.length) }).flatMap(() => left.splice(random(left.length), 1));
}

/** A kind of change, and the places it is made at. */
export interface Way {
  readonly kind: string;
  readonly where: RegExp;
  readonly how: (spot: Spot, file: Mutable) => readonly Edit[];
}

/** Where the parts of a questionnaire stand, as the beginnings of patterns. */
export const QUESTION = String.raw`^sections\.\d+\.questions\.\d+`;
export const NODE = String.raw`^scoring\.nodes\.\d+`;
