import { questionsById } from './questions-of.ts';
import type { Finding } from '../source/finding.ts';
import type { InputContext } from './build-inputs.ts';
import { buildNode } from './build-node.ts';
import { checkId } from './check-references.ts';
import type { WrittenCondition } from './check-references.ts';
import type { ScoringFile } from './scoring-file.ts';
import { orderNodes } from './order-nodes.ts';
import type { Section } from './question-types.ts';
import type { Scoring } from './scoring-types.ts';

export interface ScoringBuild {
  readonly scoring: Scoring;
  /** Those that stand in it. */
  readonly conditions: readonly WrittenCondition[];
}

/** Scoring as written → nodes in the order they are calculated, with exact numbers. */
export function buildScoring(
  file: ScoringFile,
  sections: readonly Section[],
  findings: Finding[],
): ScoringBuild {
  const context: InputContext = {
    questions: questionsById({ sections }),
    sections: new Map(sections.map((section) => [section.id, section])),
    nodes: new Set(file.nodes.map((node) => node.id)),
    levelled: new Set(file.nodes.filter(({ levels }) => levels).map((node) => node.id)),
    states: file.states ?? {},
    findings,
    conditions: [],
  };
  const nodes = file.nodes.map((node, position) =>
    buildNode(node, ['scoring', 'nodes', position], context),
  );
  checkId(file.main, ['scoring', 'main'], context.nodes, context);
  for (const [position, dimension] of (file.dimensions ?? []).entries()) {
    checkId(dimension, ['scoring', 'dimensions', position], context.nodes, context);
  }
  const scoring = {
    main: file.main,
    dimensions: file.dimensions ?? [],
    nodes: orderNodes(nodes, findings),
    places: file.places ?? 1,
    rounding: file.rounding ?? 'half_up',
  };
  return { scoring, conditions: context.conditions };
}
