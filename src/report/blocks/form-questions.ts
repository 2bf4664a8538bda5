import { askedProfile, writtenOnce } from '../../questionnaire/questions-of.ts';
import type { Question } from '../../questionnaire/question-types.ts';
import type { ReportContext } from '../context.ts';
import type { Block, Cell } from '../document.ts';
import { cell, heading, paragraph } from '../make-blocks.ts';
import type { ReportBlock } from './block.ts';

/** The profile to be filled in by hand. */
export const formProfile: ReportBlock = {
  build: (context) => [
    formTable(
      // What is asked of the firm itself applies to every firm.
      askedProfile(context.scored.loaded).map((field) => ({ ...field, notApplicable: false })),
      context,
    ),
  ],
};

/** Every question to be filled in by hand, with the ids that the answers are typed in under. */
export const formQuestions: ReportBlock = {
  build: (context) =>
    context.scored.loaded.questionnaire.sections.flatMap((section): readonly Block[] => {
      const questions = writtenOnce(section.questions);
      if (questions.length === 0) return [];
      const about = section.description === undefined ? '' : context.text(section.description);
      const when = conditionLine(section.when, context);
      return [
        heading(2, '', context.text(section.title)),
        ...[about, when].filter((text) => text !== '').map((text) => paragraph(text)),
        formTable(questions, context),
      ];
    }),
};

function formTable(questions: readonly Question[], context: ReportContext): Block {
  const { say } = context;
  return {
    kind: 'table',
    caption: '',
    columns: [
      { title: say('report.column-form-id'), width: 1.9, align: 'start' },
      { title: say('report.column-question'), width: 3.6, align: 'start' },
      { title: say('report.column-form-answer'), width: 3.8, align: 'start' },
    ],
    rows: questions.map((question) => formRow(question, context)),
  };
}

function formRow(question: Question, context: ReportContext): readonly Cell[] {
  const { text } = context;
  const lines = [
    `${text(question.title)}${question.required ? ' *' : ''}`,
    conditionLine(question.when, context),
    question.help === undefined ? '' : text(question.help),
  ];
  return [
    cell(question.id, { bold: true }),
    cell(lines.filter((line) => line !== '').join('\n')),
    cell(answerSpace(question, context)),
  ];
}

function conditionLine(when: string | undefined, { say, inWords }: ReportContext): string {
  if (when === undefined || inWords === undefined) return '';
  return say('report.form-when', { condition: inWords(when) });
}

const BLANK = '＿＿＿＿＿＿＿＿';

/** Boxes to tick, or a line to write on. */
function answerSpace(question: Question, { say, text }: ReportContext): string {
  const choices = question.options.map(({ code, label }) => `□ ${code}　${text(label)}`);
  const none = question.notApplicable ? [`□ ${say('report.form-not-applicable')}${BLANK}`] : [];
  if (question.kind === 'text') return [BLANK.repeat(2), ...none].join('\n');
  if (question.kind === 'date') return [say('report.form-date'), ...none].join('\n');
  if (question.kind === 'number') {
    const unit = question.unit === undefined ? '' : text(question.unit);
    const bands = question.bands.map(({ code, label }) => `□ ${code}　${text(label)}`);
    return [`${BLANK} ${unit}`.trim(), ...bands, ...none].join('\n');
  }
  const hint = question.kind === 'multiple' ? [say('report.form-multiple')] : [];
  return [...hint, ...choices, ...none].join('\n');
}
