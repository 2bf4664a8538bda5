import type { Answer, AnswerState } from '../../answers/types.ts';
import type { Question } from '../../questionnaire/question-types.ts';
import { chosenOptions } from '../../scoring/measure.ts';
import { chosenText } from '../answer-text.ts';
import type { ReportContext } from '../context.ts';
import { columnsOf } from './columns.ts';
import type { Sheet, SheetValue } from './workbook.ts';

/** Every question with its answer, those that do not concern the firm too. */
export function answersSheet(context: ReportContext): Sheet {
  const { say, text, scored, number } = context;
  const rows = scored.loaded.questionnaire.sections.flatMap((section) =>
    section.questions.flatMap((question) => {
      const result = scored.result.questions[question.id];
      // An item that a repeat group does not have.
      if (!result) return [];
      const { state } = result;
      const answer = state === 'hidden' ? undefined : scored.answers.answers.get(question.id);
      const { percent } = result;
      const row = [
        text(section.title),
        question.id,
        text(question.title),
        ...answerCells(question, answer, state, context),
        result.points ?? null,
        percent === null ? null : Number(number(percent)),
        result.reaches ?? null,
      ];
      return [row];
    }),
  );
  return {
    name: say('workbook.answers'),
    columns: columnsOf(context, [
      ['workbook.section', 14],
      ['workbook.id', 28],
      ['workbook.question', 44],
      ['workbook.state', 10],
      ['workbook.codes', 10],
      ['workbook.answer', 44],
      ['workbook.unit', 8],
      ['workbook.note', 30],
      ['workbook.evidence', 30],
      ['workbook.points', 8],
      ['workbook.percent', 14],
      ['workbook.reaches', 12],
    ]),
    rows,
  };
}

/** State, codes, answer, unit, note, evidence. */
function answerCells(
  question: Question,
  answer: Answer | undefined,
  state: AnswerState,
  context: ReportContext,
): readonly SheetValue[] {
  const { say, text } = context;
  const codes = chosenOptions(question, answer).map(({ code }) => code);
  const notes = [answer?.text, answer?.reason, answer?.note].filter((note) => note !== undefined);
  return [
    say(state === 'answered' ? 'workbook.state-answered' : `report.state-${state}`),
    codes.join(','),
    valueOf(question, answer, context),
    question.unit === undefined || answer?.value?.kind !== 'number' ? null : text(question.unit),
    notes.join(say('report.sentence-separator')),
    (answer?.evidence ?? []).join(say('report.list-separator')),
  ];
}

function valueOf(
  question: Question,
  answer: Answer | undefined,
  context: ReportContext,
): SheetValue {
  if (answer?.value?.kind === 'number') return Number(answer.value.decimal);
  if (answer?.value?.kind === 'text') return answer.value.text;
  return chosenText(question, answer, context);
}

/** What the firm said of itself. */
export function profileSheet(context: ReportContext): Sheet {
  const { say, text, scored } = context;
  const rows = scored.catalogue.catalogue.profile.map((field) => {
    const answer = scored.answers.profile.get(field.id);
    const state = answer?.state ?? 'skipped';
    const [, codes = '', value = '', unit = null, note = ''] = answerCells(
      field,
      answer,
      state,
      context,
    );
    return [field.id, text(field.title), codes, value, unit, note];
  });
  return {
    name: say('workbook.profile'),
    columns: columnsOf(context, [
      ['workbook.id', 28],
      ['workbook.field', 24],
      ['workbook.codes', 14],
      ['workbook.value', 40],
      ['workbook.unit', 8],
      ['workbook.note', 30],
    ]),
    rows,
  };
}
