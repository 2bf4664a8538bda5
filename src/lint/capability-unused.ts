import type { Catalogue } from '../catalogue/types.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { questionsOf } from '../questionnaire/questions-of.ts';
import type { Finding } from '../source/finding.ts';

/** Capabilities that no question measures and no solution lifts. */
export function* capabilityUnused(
  { capabilities, solutions }: Catalogue,
  questionnaires: readonly LoadedQuestionnaire[],
): Generator<Finding> {
  const used = new Set([
    ...solutions.flatMap(({ lifts }) => lifts.map(({ capability }) => capability)),
    ...questionnaires.flatMap(({ questionnaire }) =>
      questionsOf(questionnaire).map(({ capability }) => capability),
    ),
  ]);
  for (const [position, { id }] of capabilities.entries()) {
    if (used.has(id)) continue;
    yield { code: 'capability-unused', path: ['capabilities', position, 'id'], args: { id } };
  }
}
