import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { NodeResult } from '../scoring/result.ts';
import { wordsIn } from './plain-text.ts';
import type { Session } from './session.ts';

/** The level of the main node, as the questionnaire calls it. */
export function levelName(
  main: NodeResult | undefined,
  { questionnaire }: LoadedQuestionnaire,
  { say, language }: Pick<Session, 'say' | 'language'>,
): string {
  if (!main?.level) return say('cli.no-level');
  const { value } = main.level;
  const { scoring } = questionnaire;
  const steps = scoring.nodes.find(({ id }) => id === scoring.main)?.levels?.steps ?? [];
  const step = steps.find((candidate) => candidate.value === value);
  return step ? wordsIn(step.name, language) : String(value);
}
