import type { Preparation } from '../advice/prepare-assessment.ts';
import type { ReportContext } from './context.ts';
import type { ReportDocument } from './document.ts';
import { heading } from './blocks.ts';
import { assessmentBlocks, preparedLevel } from './sections/assessment.ts';
import { shortDocument } from './short-document.ts';

/** The preparation for an assessment as a document of its own. */
export function buildAssessment(prepared: Preparation, context: ReportContext): ReportDocument {
  const { say, firm, scored, text } = context;
  const title = say('assessment.title');
  const facts = [
    { label: say('assessment.level'), text: preparedLevel(prepared, context) },
    {
      label: say('report.cover-questionnaire'),
      text: text(scored.loaded.questionnaire.title),
    },
  ];
  const blocks = [heading(1, '', title), ...assessmentBlocks(prepared, context)];
  const notice = say('report.cover-notice');
  return shortDocument({ title, subtitle: firm, facts, notice, blocks }, context);
}
