import type { Given } from '../../answers/visibility.ts';
import type { LoadedQuestionnaire } from '../../questionnaire/load-questionnaire.ts';
import { nodeResult } from '../score.ts';
import { scoreNodes } from '../score-nodes.ts';
import type { ExactScore, NodeScore } from './score-sheet.ts';

/** The same numbers from the exact scorer. */
export function scoreExactly(loaded: LoadedQuestionnaire, answers: Given): readonly NodeScore[] {
  return exactScores(loaded, answers).map((score) => {
    const { exact: _, ...plain } = score;
    return plain;
  });
}

/** With the exact number of each node. */
export function exactScores(loaded: LoadedQuestionnaire, answers: Given): readonly ExactScore[] {
  const sheet = scoreNodes(loaded, answers);
  return loaded.questionnaire.scoring.nodes.map((node) => {
    const { level, ...result } = nodeResult(node, sheet);
    const { score, exact, min, max, coverage, answered, asked, status } = result;
    const value = level?.value ?? null;
    return { score, exact, min, max, level: value, coverage, answered, asked, status };
  });
}
