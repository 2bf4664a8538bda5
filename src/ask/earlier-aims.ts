import type { Answer } from '../answers/types.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';

/**
 * Where a number started and is to get to, from its answer some time ago: what was written there, or
 * else that number itself, where the questionnaire looks at its progress.
 */
export function earlierAims(
  id: string,
  earlier: Answer | undefined,
  { questionnaire }: LoadedQuestionnaire,
): Pick<Answer, 'target' | 'baseline'> {
  if (earlier?.value?.kind !== 'number') return {};
  const { target, value } = earlier;
  const inputs = questionnaire.scoring.nodes.flatMap((node) => node.of);
  const isWatched = inputs.some((input) => input.id === id && input.as === 'progress');
  const baseline = earlier.baseline ?? (isWatched ? value.decimal : undefined);
  return {
    ...(target !== undefined && { target }),
    ...(baseline !== undefined && { baseline }),
  };
}
