import type { Need, ScoreNode, Where } from './scoring-types.ts';

/** A node or a question, and what of it is looked at; `level` takes the score with it. */
export interface LookedAt {
  readonly id: string;
  readonly on: 'score' | 'level';
}

/** What a need looks at: nodes and questions, and the conditions in it. */
export interface NeedParts {
  readonly items: readonly LookedAt[];
  readonly conditions: readonly string[];
}

export function lookedAt(need: Need): NeedParts {
  switch (need.kind) {
    case 'all':
    case 'any':
      return together(need.needs);
    case 'not':
      return lookedAt(need.need);
    case 'when':
      return { items: [], conditions: [need.condition] };
    case 'score':
    case 'level':
      return { items: [{ id: need.id, on: need.kind }], conditions: [] };
    case 'each':
      return { items: need.ids.map((id) => ({ id, on: need.on })), conditions: [] };
    case 'count':
    case 'share': {
      const on = looksAtLevels(need.where) ? 'level' : 'score';
      return { items: need.ids.map((id) => ({ id, on })), conditions: [] };
    }
  }
}

/** What several needs look at; those that are not there look at nothing. */
export function together(needs: readonly (Need | undefined)[]): NeedParts {
  const parts = needs.filter((need) => need !== undefined).map(lookedAt);
  return {
    items: parts.flatMap(({ items }) => items),
    conditions: parts.flatMap(({ conditions }) => conditions),
  };
}

/** Whether something in it looks at a level. */
export function looksAtLevels(where: Where): boolean {
  switch (where.kind) {
    case 'limit':
      return where.on === 'level';
    case 'not':
      return looksAtLevels(where.part);
    case 'all':
    case 'any':
      return where.parts.some(looksAtLevels);
  }
}

/** The nodes and questions that a node's score rests on at once, and the conditions in it. */
export function restsOn({ of, steps, cases = [] }: ScoreNode): {
  readonly ids: readonly string[];
  readonly conditions: readonly string[];
} {
  const needs = together([...steps.map(({ when }) => when), ...cases.map((one) => one.needs)]);
  const inInputs = of.flatMap(({ weightCases, recodes }) => [...weightCases, ...recodes]);
  return {
    ids: [
      ...of.map(({ id }) => id),
      ...of.flatMap(({ weightFrom }) => weightFrom ?? []),
      ...needs.items.map(({ id }) => id),
    ],
    conditions: [...inInputs.flatMap(({ when }) => when ?? []), ...needs.conditions],
  };
}

/**
 * The questions that a node rests on, each once. `named` are those that a condition names, `below`
 * those that a node before this one rests on; undefined for what is no node.
 */
export function questionsUnder(
  node: ScoreNode,
  named: (condition: string) => readonly string[],
  below: (id: string) => ReadonlySet<string> | undefined,
): ReadonlySet<string> {
  const { ids, conditions } = restsOn(node);
  const direct = [...ids, ...conditions.flatMap(named)];
  return new Set(direct.flatMap((id) => [...(below(id) ?? [id])]));
}
