import type { Question, Section } from '../../questionnaire/types.ts';
import type { Block, Table } from '../document.ts';
import { answerText } from '../answer-text.ts';
import { cell, heading, PAGE_BREAK, paragraph } from '../blocks.ts';
import type { ReportContext } from '../context.ts';

/** Every answer, then every paper to keep. Questions that do not concern the firm are left out. */
export function appendixSections(context: ReportContext): readonly Block[] {
  const { say, text, scored } = context;
  const sections = scored.loaded.questionnaire.sections
    .map((section) => ({ section, questions: visibleQuestions(section, context) }))
    .filter(({ questions }) => questions.length > 0);
  return [
    PAGE_BREAK,
    heading(1, '', say('report.appendix-answers')),
    ...sections.map(({ section, questions }) =>
      answerTable(text(section.title), questions, context),
    ),
    PAGE_BREAK,
    heading(1, '', say('report.appendix-evidence')),
    paragraph(say('report.evidence-intro')),
    ...sections.map(({ section, questions }) =>
      evidenceTable(text(section.title), questions, context),
    ),
  ];
}

function visibleQuestions(section: Section, { scored }: ReportContext): readonly Question[] {
  return section.questions.filter(({ id }) => scored.result.questions[id]?.state !== 'hidden');
}

function answerTable(title: string, questions: readonly Question[], context: ReportContext): Table {
  const { say, text, scored } = context;
  return {
    kind: 'table',
    caption: say('report.answers-table', { title }),
    columns: [
      { title: say('report.column-question'), width: 1, align: 'start' },
      { title: say('report.column-answer'), width: 1.3, align: 'start' },
    ],
    rows: questions.map((question) => {
      const state = scored.result.questions[question.id]?.state ?? 'skipped';
      const answer = scored.answers.answers.get(question.id);
      return [cell(text(question.title)), cell(answerText(question, answer, state, context))];
    }),
  };
}

function evidenceTable(
  title: string,
  questions: readonly Question[],
  { say, text, scored }: ReportContext,
): Table {
  const separator = say('report.list-separator');
  return {
    kind: 'table',
    caption: say('report.evidence-table', { title }),
    columns: [
      { title: say('report.column-question'), width: 1.2, align: 'start' },
      { title: say('report.column-evidence'), width: 1.4, align: 'start' },
      { title: say('report.column-have-it'), width: 0.7, align: 'start' },
    ],
    rows: questions
      .filter(({ evidence }) => evidence.length > 0)
      .map((question) => [
        cell(text(question.title)),
        cell(question.evidence.map(text).join(separator)),
        cell((scored.answers.answers.get(question.id)?.evidence ?? []).join(separator)),
      ]),
  };
}
