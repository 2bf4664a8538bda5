import type { Finding } from '../source/finding.ts';
import { looksAtLevels, together } from './looked-at.ts';
import type { LookedAt } from './looked-at.ts';
import type { NodeInput, ScoreNode } from './scoring-types.ts';

/** Nodes so that what a node looks at comes before it; a circle is a finding. */
export function orderNodes(nodes: readonly ScoreNode[], findings: Finding[]): readonly ScoreNode[] {
  const byId = new Map(nodes.map((node, position) => [node.id, { node, position }]));
  const done = new Map<string, 'open' | 'closed'>();
  const ordered: ScoreNode[] = [];
  // A node's level may look at nodes that use its score: the two are visited apart.
  const visit = ({ id, on }: LookedAt, from: readonly string[]): void => {
    const entry = byId.get(id);
    const key = `${id} ${on}`;
    if (!entry || done.get(key) === 'closed') return;
    if (done.get(key) === 'open') {
      const last = (from.at(-1) ?? key).split(' ')[0] ?? id;
      const path = ['scoring', 'nodes', byId.get(last)?.position ?? 0];
      const ids = [...from.slice(from.indexOf(key)), key].map((one) => one.split(' ')[0] ?? '');
      findings.push({ code: 'node-cycle', path, part: 'key', args: { ids } });
      return;
    }
    done.set(key, 'open');
    for (const needed of on === 'score' ? forScore(entry.node) : forLevel(entry.node)) {
      visit(needed, [...from, key]);
    }
    done.set(key, 'closed');
    if (on === 'score') ordered.push(entry.node);
  };
  for (const { id } of nodes) visit({ id, on: 'score' }, []);
  for (const { id } of nodes) visit({ id, on: 'level' }, []);
  return ordered;
}

/** What a node's score is made from. */
function forScore({ of, cases = [], where, steps }: ScoreNode): readonly LookedAt[] {
  const onLevel = where !== undefined && looksAtLevels(where);
  const taken = ({ id, as }: NodeInput): LookedAt => ({
    id,
    on: onLevel || as === 'level' ? 'level' : 'score',
  });
  const needs = [...cases.map((one) => one.needs), ...steps.map(({ when }) => when)];
  return [...of.map(taken), ...together(needs).items];
}

/** What a node's level looks at, its own score first. */
function forLevel({ id, levels }: ScoreNode): readonly LookedAt[] {
  const { items } = together((levels?.steps ?? []).map(({ needs }) => needs));
  return [{ id, on: 'score' }, ...items];
}
