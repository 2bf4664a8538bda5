import type { ReportContext } from './context.ts';

/** The stage as the firm may call it. */
export function levelText(context: ReportContext): string {
  const { mainResult, say } = context;
  return levelName(mainResult.level?.value, context) ?? say('report.no-level');
}

/** The name of a level of the main node. */
export function levelName(
  value: number | undefined,
  { main, text }: Pick<ReportContext, 'main' | 'text'>,
): string | undefined {
  const step = main.levels?.steps.find((candidate) => candidate.value === value);
  return step && text(step.name);
}
