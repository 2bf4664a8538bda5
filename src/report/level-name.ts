import type { ReportContext } from './context.ts';

/** The name of a level of the main node. */
export function levelName(
  value: number | undefined,
  { main, text }: Pick<ReportContext, 'main' | 'text'>,
): string | undefined {
  const step = main.levels?.steps.find((candidate) => candidate.value === value);
  return step && text(step.name);
}
