import type { LoadedQuestionnaire } from '../../questionnaire/load-questionnaire.ts';
import { nodeResult, openSheet, scoreNodes } from '../score.ts';
import type { Given } from '../score.ts';
import type { NodeScore } from './score-sheet.ts';

/** The same numbers from the exact scorer. */
export function scoreExactly(loaded: LoadedQuestionnaire, answers: Given): readonly NodeScore[] {
  const { scoring } = loaded.questionnaire;
  const sheet = openSheet(loaded, answers);
  const scored = scoreNodes(scoring.nodes, sheet);
  return scoring.nodes.map((node) => {
    const { score, min, max, level, coverage, answered, asked, status } = nodeResult(
      node,
      sheet,
      scored,
    );
    return { score, min, max, level: level?.value ?? null, coverage, answered, asked, status };
  });
}
