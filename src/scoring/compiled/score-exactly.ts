import type { Given } from '../../answers/visibility.ts';
import type { LoadedQuestionnaire } from '../../questionnaire/load-questionnaire.ts';
import { nodeResult } from '../score.ts';
import { scoreNodes } from '../score-nodes.ts';
import type { NodeScore } from './score-sheet.ts';

/** The same numbers from the exact scorer. */
export function scoreExactly(loaded: LoadedQuestionnaire, answers: Given): readonly NodeScore[] {
  const sheet = scoreNodes(loaded, answers);
  return loaded.questionnaire.scoring.nodes.map((node) => {
    const { score, min, max, level, coverage, answered, asked, status } = nodeResult(node, sheet);
    return { score, min, max, level: level?.value ?? null, coverage, answered, asked, status };
  });
}
