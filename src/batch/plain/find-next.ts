import type { LevelStep } from '../../questionnaire/scoring-types.ts';
import { gatesExactly } from '../../scoring/compiled/compile-firms.ts';
import type { NodeScore } from '../../scoring/compiled/score-sheet.ts';
import type { Sheet } from '../../scoring/compiled/sheet.ts';
import { nextStep } from '../../scoring/next-level.ts';
import { gateReader } from './gate-reader.ts';
import type { ReadGates } from './gate-reader.ts';
import type { PlainReading } from './plain-row.ts';
import type { Seen } from './row-view.ts';
import type { Next } from './scored-row.ts';

export interface FindNext {
  /** Whether a level looks at more than scores of nodes. */
  readonly needsView: boolean;
  /** Undefined where nothing is above. */
  readonly find: (main: NodeScore, sheet: Sheet, seen: Seen) => Next | undefined;
}

/** What the next level of the main node asks for, from numbers where it can be, else as the exact scorer does. */
export function nextFinder({ loaded, plan }: PlainReading): FindNext {
  const { main: mainId, nodes } = loaded.questionnaire.scoring;
  const node = nodes.find(({ id }) => id === mainId);
  if (!node) return { needsView: false, find: () => undefined };
  const readers = new Map<LevelStep, ReadGates | undefined>(
    node.levels?.steps.map((step) => [step, gateReader(step.needs, node, plan)]),
  );
  return {
    needsView: node.levels?.pick !== 'first' && [...readers.values()].includes(undefined),
    find: (main, sheet, { looked }) => {
      const step = nextStep(node, main);
      if (!step) return undefined;
      const gates =
        readers.get(step)?.(sheet) ??
        (looked && gatesExactly({ loaded, plan, sheet }, { node, step }, looked, looked.view));
      return gates && { step, gates };
    },
  };
}
