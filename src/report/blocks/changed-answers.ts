import type { BlockArgs } from '../../template/parts.ts';
import { answerText } from '../answer-text.ts';
import { changeTone } from '../change-text.ts';
import { otherContext } from '../context.ts';
import type { ReportContext } from '../context.ts';
import type { Block, Cell } from '../document.ts';
import { cell } from '../make-blocks.ts';
import { namesOf } from './compared-names.ts';
import type { ReportBlock } from './block.ts';

/** The questions that are answered otherwise, the widest apart first. */
export const changedAnswers: ReportBlock = {
  takes: ['mine', 'theirs'],
  build: (context, args) => {
    const before = otherContext(context);
    return before ? changes(before, context, args) : [];
  },
};

function changes(before: ReportContext, after: ReportContext, args: BlockArgs): readonly Block[] {
  const { say, text, questions } = after;
  const { mine, theirs } = namesOf(args, after);
  const differing = [...questions.values()]
    .map((question) => {
      const [then, now] = [before, after].map((context) => toldAnswer(question.id, context));
      return {
        question,
        earlier: then ?? '',
        later: now ?? '',
        apart: apart(question.id, before, after),
      };
    })
    .filter(({ earlier, later }) => earlier !== later)
    .toSorted((a, b) => Math.abs(b.apart ?? 0) - Math.abs(a.apart ?? 0));
  if (differing.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: say('report.changed-answers'),
      columns: [
        { title: say('report.column-question'), width: 3, align: 'start' },
        { title: theirs, width: 2.6, align: 'start' },
        { title: mine, width: 2.6, align: 'start' },
        { title: say('report.column-change'), width: 1.1, align: 'start' },
      ],
      rows: differing.map(({ question, earlier, later, apart: difference }) => [
        cell(text(question.title)),
        cell(earlier),
        cell(later),
        changeCell(difference, after),
      ]),
    },
  ];
}

/** An answer in words; empty where the question does not concern the firm. */
function toldAnswer(id: string, context: ReportContext): string {
  const { questions, scored } = context;
  const question = questions.get(id);
  const state = scored.result.questions[id]?.state ?? 'hidden';
  if (!question || state === 'hidden') return '';
  const answer = scored.answers.answers.get(id);
  return answerText(question, answer && { ...answer, evidence: [] }, state, context);
}

/** How many levels of capability lie between; null where one shows none. */
function apart(id: string, before: ReportContext, after: ReportContext): number | null {
  const [then, now] = [before, after].map(({ scored }) => scored.result.questions[id]?.reaches);
  return typeof then === 'number' && typeof now === 'number' ? now - then : null;
}

function changeCell(difference: number | null, { say }: ReportContext): Cell {
  if (difference === null) return cell('—');
  if (difference === 0) return cell(say('report.change-same-level'));
  const levels = Math.abs(difference);
  const words = say(difference > 0 ? 'report.change-up' : 'report.change-down', { levels });
  return cell(words, { tone: changeTone(difference), bold: true });
}
