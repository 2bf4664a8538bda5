import type { Preparation } from '../advice/prepare-assessment.ts';
import { assessmentBlocks } from './blocks/assessment.ts';
import type { ReportContext } from './context.ts';
import type { ReportDocument } from './document.ts';
import { shortDocument } from './short-document.ts';

/** The preparation for an assessment as a document of its own. */
export function buildAssessment(prepared: Preparation, context: ReportContext): ReportDocument {
  const title = context.say('assessment.title');
  const blocks = assessmentBlocks(prepared, context);
  return shortDocument({ title, subject: context.firm, blocks }, context);
}
