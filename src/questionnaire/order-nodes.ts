import type { Finding } from '../source/finding.ts';
import type { ScoreNode } from './types.ts';

/** Nodes so that inputs come before the nodes that use them; a circle is a finding. */
export function orderNodes(nodes: readonly ScoreNode[], findings: Finding[]): readonly ScoreNode[] {
  const byId = new Map(nodes.map((node, position) => [node.id, { node, position }]));
  const done = new Map<string, 'open' | 'closed'>();
  const ordered: ScoreNode[] = [];
  const visit = (id: string, from: readonly string[]): void => {
    const entry = byId.get(id);
    if (!entry || done.get(id) === 'closed') return;
    if (done.get(id) === 'open') {
      const path = ['scoring', 'nodes', byId.get(from.at(-1) ?? id)?.position ?? 0, 'of'];
      findings.push({
        code: 'node-cycle',
        path,
        args: { ids: [...from.slice(from.indexOf(id)), id] },
      });
      return;
    }
    done.set(id, 'open');
    for (const input of entry.node.of) if (input.of === 'node') visit(input.id, [...from, id]);
    done.set(id, 'closed');
    ordered.push(entry.node);
  };
  for (const node of nodes) visit(node.id, []);
  return ordered;
}
