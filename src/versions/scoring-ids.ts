import { askedTogether, questionsOf } from '../questionnaire/questions-of.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';

/** Ids of the questions and nodes that bear on any score, by themselves or through a condition. */
export function scoringIds({
  questionnaire,
  conditions,
}: LoadedQuestionnaire): ReadonlySet<string> {
  const { sections, scoring } = questionnaire;
  const around = new Map<string, unknown>(scoring.nodes.map((node) => [node.id, node]));
  for (const section of sections) {
    for (const { id, when } of section.questions) around.set(id, [when, section.when]);
  }
  for (const [id, rows] of askedTogether(questionsOf(questionnaire))) {
    if (!around.has(id))
      around.set(
        id,
        rows.map((row) => row.id),
      );
  }
  const met = new Set<string>();
  const visit = (id: string): void => {
    if (met.has(id) || !around.has(id)) return;
    met.add(id);
    for (const word of stringsIn(around.get(id))) {
      visit(word);
      for (const reference of conditions.get(word)?.references ?? []) {
        if (reference.of !== 'profile') visit(reference.id);
      }
    }
  };
  for (const { id } of scoring.nodes) visit(id);
  return met;
}

/** Every text in a value. An id is a text that names something, wherever it stands. */
function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const inner of Object.values(value)) yield* stringsIn(inner);
}
