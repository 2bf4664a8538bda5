import type { Case } from '../advice/advise.ts';
import type { ScoreNode } from '../questionnaire/scoring-types.ts';
import { gateHave, gateNeed } from '../report/gate-number.ts';
import type { GateResult } from '../scoring/result.ts';
import { nextGates } from '../scoring/next-level.ts';
import { wordsIn } from './plain-text.ts';
import type { Session } from './session.ts';

/** What the next level asks for, line by line: what is missing and what suffices already. */
export function nextLevelLines({ loaded, result }: Case, session: Session): string {
  const { say, language } = session;
  const { nodes, main: id, places } = loaded.questionnaire.scoring;
  const main = nodes.find((node) => node.id === id);
  const next = main ? nextGates(main, result) : undefined;
  if (!next || next.gates.length === 0) return '';
  const lines = next.gates.map((gate) => {
    const title = gate.title === undefined ? titleOf(gate, nodes, session) : undefined;
    const line = say(`cli.gate-${gate.kind}`, {
      title: title ?? wordsIn(gate.title ?? '', language),
      have: gateHave(gate, places),
      need: gateNeed(gate, places),
    });
    return gate.met ? say('cli.gate-met', { line }) : line;
  });
  return [say('cli.next-level', { level: wordsIn(next.step.name, language) }), ...lines].join('\n');
}

function titleOf(
  { kind, ids }: GateResult,
  nodes: readonly ScoreNode[],
  { language }: Session,
): string {
  // `none` is what the sentence knows for nothing.
  if (kind === 'count' || kind === 'share' || kind === 'when') return 'none';
  const [id = ''] = ids;
  const node = nodes.find((candidate) => candidate.id === id);
  return node ? wordsIn(node.title, language) : id;
}
