import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { questionsById } from '../questionnaire/questions-of.ts';
import type { Question } from '../questionnaire/question-types.ts';
import type { NodeInput, ScoreNode } from '../questionnaire/scoring-types.ts';
import { rangeOf } from '../scoring/measure.ts';
import { placeFinding } from '../source/finding.ts';

/** A node takes shares of ranges, and one of its questions is worth the same whatever is answered. */
export function* shareWithoutRange(loaded: LoadedQuestionnaire): Generator<Diagnostic> {
  const { questionnaire, written, index } = loaded;
  const questions = questionsById(questionnaire);
  for (const node of questionnaire.scoring.nodes) {
    const flat = node.of.find((input) => isFlat(input, questions.get(input.id)));
    if (!flat || !needsRanges(node)) continue;
    const path = [...(written.parts.get(node.id) ?? []), 'items'];
    const args = { id: flat.id, node: node.id };
    yield placeFinding({ code: 'share-without-range', path, args }, index);
  }
}

function needsRanges({ items, states }: ScoreNode): boolean {
  return items === 'percent' && states.not_computable === undefined;
}

function isFlat({ as, range, recodes }: NodeInput, question: Question | undefined): boolean {
  if (!question || as !== 'score' || range || recodes.length > 0) return false;
  const { low, high } = rangeOf(question);
  return low.equals(high);
}
