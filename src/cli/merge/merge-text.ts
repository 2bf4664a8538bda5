import { answerBasis } from '../../answers/basis.ts';
import { toFileAnswer } from '../../ask/file-answer.ts';
import { answerInWords, groundedAnswer } from '../answer-in-words.ts';
import { plainText } from '../plain-text.ts';
import { wordsOf } from '../words-of.ts';
import { scoresTable } from '../scores-table.ts';
import type { Session } from '../session.ts';
import type { Dispute, MergeReport } from './merge-report.ts';
import { isTold } from './merged-text.ts';
import type { People } from './gather-people.ts';

/** What came of merging, as a person reads it; `output` is the file that is written. */
export function formatMerge(
  report: MergeReport,
  { people, first }: People,
  output: string | undefined,
  session: Session,
): string {
  const { say, paint } = session;
  const { disputes, same, alone, own, changed, result } = report;
  const { loaded } = first;
  const text = wordsOf(first, session);
  const open = disputes.filter(({ outcome }) => outcome === 'open').length;
  const columns = [
    ...own.map(({ name, result: each }) => ({ title: plainText(name), result: each })),
    { title: say('merge.agreed'), result },
  ];
  const persons = people.map(({ raw: { name, basis }, checked }) => {
    const answered = [...checked.answers.values()].filter(({ state }) => state === 'answered');
    const ground = basis === undefined ? 'none' : say(`basis.${basis}`);
    return say('merge.person', {
      name: plainText(name),
      answered: answered.length,
      basis: ground,
    });
  });
  const changes = changed.map(({ name, questions }) =>
    say('merge.changed', {
      name: plainText(name),
      questions: questions.map(({ title }) => text(title)).join(say('report.sentence-separator')),
    }),
  );
  const blocks = [
    [paint.bold(say('merge.people', { count: people.length })), ...persons, ...changes],
    disputes.length === 0
      ? []
      : [
          paint.bold(say('merge.disputed')),
          ...disputes.flatMap((one, position) => disputeLines(one, position, text, session)),
        ],
    [say('merge.agreement', { same, alone, disputed: disputes.length })],
    [paint.bold(say('merge.scores')), scoresTable(columns, loaded, session)],
    [
      output === undefined
        ? say('merge.not-written')
        : say('merge.written', { path: output, open }),
    ],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function disputeLines(
  { question, statements, outcome, answer }: Dispute,
  position: number,
  text: ReturnType<typeof wordsOf>,
  session: Session,
): readonly string[] {
  const { say } = session;
  const title = text(question.title);
  const came = isTold(outcome)
    ? [say(`merge.outcome-${outcome}`, { answer: answerInWords(question, answer, session) })]
    : [];
  return [
    say('merge.question', { position: position + 1, title, id: question.id }),
    ...statements.map((one) =>
      say('merge.statement', {
        name: plainText(one.name),
        answer: groundedAnswer(question, one.answer, session),
      }),
    ),
    ...came,
  ];
}

/** The same for machines. */
export function mergeJson({ disputes, same, alone, own, changed, result }: MergeReport): string {
  const report = {
    questionnaire: result.questionnaire,
    same,
    alone,
    disputes: disputes.map(({ group, question, statements, outcome, answer }) => ({
      group,
      id: question.id,
      outcome,
      statements: statements.map((one) => ({
        name: one.name,
        basis: answerBasis(one.answer),
        answer: toFileAnswer(one.answer),
      })),
      answer: toFileAnswer(answer),
    })),
    changed: changed.map(({ name, questions }) => ({ name, ids: questions.map(({ id }) => id) })),
    respondents: own,
    merged: result,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
