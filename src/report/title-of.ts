import { questionsById } from '../questionnaire/questions-of.ts';
import type { Text } from '../questionnaire/question-types.ts';
import type { Questionnaire } from '../questionnaire/types.ts';

/** What a questionnaire calls a node or a question; its id where there is none. */
export function titleOf(
  id: string,
  {
    questionnaire,
    text,
  }: { readonly questionnaire: Questionnaire; readonly text: (words: Text) => string },
): string {
  const node = questionnaire.scoring.nodes.find((candidate) => candidate.id === id);
  const found = node ?? questionsById(questionnaire).get(id);
  return found ? text(found.title) : id;
}
