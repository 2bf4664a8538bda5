import type { Block } from '../document.ts';
import type { ReportContext } from '../context.ts';
import type { ReportBlock } from './block.ts';

/** Answers that contradict each other. */
export const contradictions: ReportBlock = { build: fired };

function fired({ say, text, scored }: ReportContext): readonly Block[] {
  const checks = scored.loaded.questionnaire.checks.filter(({ id }) =>
    scored.result.checks.includes(id),
  );
  if (checks.length === 0) return [];
  const title = say('report.checks', { count: checks.length });
  const paragraphs = checks.map((check) => text(check.message));
  return [{ kind: 'callout', tone: 'fair', title, paragraphs }];
}
