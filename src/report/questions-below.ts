import type { Question } from '../questionnaire/question-types.ts';
import type { ReportContext } from './context.ts';

/** The questions that feed a node, over all nodes in between, in the questionnaire's order. */
export function questionsBelow(id: string, context: ReportContext): readonly Question[] {
  const nodes = new Map(
    context.scored.loaded.questionnaire.scoring.nodes.map((node) => [node.id, node]),
  );
  const found = new Set<string>();
  const visit = (node: string): void => {
    for (const input of nodes.get(node)?.of ?? []) {
      if (input.of === 'node') visit(input.id);
      else found.add(input.id);
    }
  };
  visit(id);
  return [...context.questions.values()].filter((question) => found.has(question.id));
}
