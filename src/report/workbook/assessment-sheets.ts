import type { Preparation, PreparedItem } from '../../advice/prepare-assessment.ts';
import { chosenText } from '../answer-text.ts';
import { questionTitle } from '../context.ts';
import type { ReportContext } from '../context.ts';
import { columnsOf } from './columns.ts';
import type { Sheet, SheetValue, Workbook } from './workbook.ts';

/** The preparation for an assessment as sheets to tick off: items, and papers where some are asked for. */
export function buildAssessmentWorkbook(prepared: Preparation, context: ReportContext): Workbook {
  const { say, firm, time, scored } = context;
  const { acceptance } = scored.loaded.questionnaire;
  return {
    title: `${firm} ${say('assessment.title')}`,
    author: say('report.author'),
    created: time,
    sheets: [itemsSheet(prepared, context), ...(acceptance ? [papersSheet(context)] : [])],
  };
}

function itemsSheet({ items }: Preparation, context: ReportContext): Sheet {
  return {
    name: context.say('workbook.assessment'),
    columns: columnsOf(context, [
      ['workbook.id', 12],
      ['workbook.item', 24],
      ['workbook.question', 44],
      ['workbook.state-of', 14],
      ['workbook.decides', 10],
      ['workbook.answer', 40],
      ['workbook.keep', 50],
      ['workbook.evidence', 30],
      ['workbook.place', 24],
      ['workbook.owner', 14],
    ]),
    rows: items.map((item) => itemRow(item, context)),
  };
}

function itemRow(item: PreparedItem, context: ReportContext): readonly SheetValue[] {
  const { say, text, scored } = context;
  const question = context.questions.get(item.question);
  const answer = scored.answers.answers.get(item.question);
  return [
    item.question,
    question?.ref ?? null,
    questionTitle(context, item.question),
    say(`workbook.assessment-${item.state}`),
    say(item.decides ? 'workbook.yes' : 'workbook.no'),
    question ? chosenText(question, answer, context) : '',
    item.keep.map(text).join('\n'),
    item.have.join('\n'),
    null,
    null,
  ];
}

function papersSheet(context: ReportContext): Sheet {
  const { say, text, scored } = context;
  const files = scored.loaded.questionnaire.acceptance?.files ?? [];
  return {
    name: say('workbook.papers'),
    columns: columnsOf(context, [
      ['workbook.stage', 12],
      ['workbook.title', 28],
      ['workbook.keep', 60],
      ['workbook.place', 24],
      ['workbook.owner', 14],
      ['workbook.done', 10],
    ]),
    rows: files.map(({ title, keep, stage }) => [
      say(`assessment.stage-${stage}`),
      text(title),
      text(keep),
      null,
      null,
      null,
    ]),
  };
}
