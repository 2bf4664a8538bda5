import { evidenceFor } from '../../advice/prepare-assessment.ts';
import type { Gap } from '../../advice/advice.ts';
import type { Answer } from '../../answers/types.ts';
import type { Language } from '../../messages/message.ts';
import type { Question } from '../../questionnaire/question-types.ts';
import type { Block, DetailCard, Table } from '../document.ts';
import { answerText, goalText } from '../answer-text.ts';
import { cell, heading, paragraph, toneOf } from '../blocks.ts';
import type { Dimension, ReportContext } from '../context.ts';
import { worthText } from '../worth-text.ts';
import { noGapsKey } from './summary.ts';

/** Cards that fit one page with a table of this many questions; English takes more room. */
function cardsBeside(questions: number, language: Language): number {
  return questions > 10 || language === 'en' ? 1 : 2;
}

/** A dimension on its own page: every question as it stands, then the main gaps. */
export function dimensionSection(
  dimension: Dimension,
  context: ReportContext,
  number: string,
): readonly Block[] {
  const { say, advice } = context;
  const { node, title } = dimension;
  const questions = questionsBelow(node.id, context);
  const ids = questions.map(({ id }) => id);
  const own = advice.gaps.filter((gap) => ids.includes(gap.question));
  const cards = cardsBeside(questions.length, context.language);
  const rest = own.length - cards;
  return [
    heading(1, number, title),
    paragraph(factsOf(dimension, own.length, context), 'lead'),
    questionTable(dimension, questions, context),
    heading(2, '', say('report.dimension-gaps')),
    ...(own.length === 0 ? [paragraph(say(`${noGapsKey(context, ids)}-here`))] : []),
    ...(rest > 0 ? [paragraph(say('report.more-gaps', { shown: cards, count: rest }))] : []),
    ...own.slice(0, cards).map((gap) => gapCard(gap, context)),
  ];
}

function factsOf({ result, weight }: Dimension, gaps: number, { say, scored }: ReportContext) {
  const facts = say('report.dimension-facts', {
    score: result.shown ?? say('report.no-score'),
    weight,
    answered: result.answered,
    asked: result.asked,
  });
  if (gaps === 0) return facts;
  const { target } = scored.loaded.questionnaire;
  return `${facts}${say('report.dimension-below', { gaps, target })}`;
}

/** The questions that feed a node, over all nodes in between, in the questionnaire's order. */
export function questionsBelow(id: string, context: ReportContext): readonly Question[] {
  const nodes = new Map(
    context.scored.loaded.questionnaire.scoring.nodes.map((node) => [node.id, node]),
  );
  const found = new Set<string>();
  const visit = (node: string): void => {
    for (const input of nodes.get(node)?.of ?? []) {
      if (input.of === 'node') visit(input.id);
      else found.add(input.id);
    }
  };
  visit(id);
  return [...context.questions.values()].filter((question) => found.has(question.id));
}

function questionTable(
  { title }: Dimension,
  questions: readonly Question[],
  context: ReportContext,
): Table {
  const { say, text, scored } = context;
  const { target } = scored.loaded.questionnaire;
  const rows = questions
    .filter(({ id }) => (scored.result.questions[id]?.state ?? 'hidden') !== 'hidden')
    .map((question) => {
      const found = scored.result.questions[question.id];
      const answer = scored.answers.answers.get(question.id);
      const percent = found?.percent ?? null;
      const reaches = found?.reaches ?? null;
      const done = reaches === null || reaches >= target;
      return [
        cell(text(question.title)),
        // The evidence at hand stands in the appendix.
        cell(answerText(question, withoutEvidence(answer), found?.state ?? 'skipped', context)),
        cell(reaches === null ? '—' : String(reaches), { tone: done ? 'neutral' : 'poor' }),
        cell(percent === null ? '—' : `${Math.round(percent)}%`, { tone: toneOf(percent) }),
      ];
    });
  const columns = ['question', 'now', 'reaches', 'points'] as const;
  const widths = { question: 4.2, now: 4.6, reaches: 0.8, points: 1 };
  return {
    kind: 'table',
    caption: say('report.dimension-table-caption', { title }),
    columns: columns.map((name) => ({
      title: say(`report.column-${name}`),
      width: widths[name],
      align: name === 'points' || name === 'reaches' ? 'end' : 'start',
    })),
    rows,
  };
}

function withoutEvidence(answer: Answer | undefined): Answer | undefined {
  return answer && { ...answer, evidence: [] };
}

function gapCard(gap: Gap, context: ReportContext): DetailCard {
  const { say, text, advice } = context;
  const question = context.questions.get(gap.question);
  if (!question) throw new Error(`no question "${gap.question}"`);
  const solutions = advice.recommendations
    .filter(({ serves }) => serves.some((service) => service.gap.question === gap.question))
    .map(({ solution }) => text(solution.title));
  const row = (name: 'goal' | 'impact' | 'evidence' | 'solution', words: string) =>
    words === '' ? [] : [{ label: say(`report.row-${name}`), text: words }];
  const rank = advice.gaps.indexOf(gap) + 1;
  return {
    kind: 'detail_card',
    title: text(question.title),
    badge: say('report.gap-badge', { level: gap.level, target: gap.target }),
    tone: gap.level === 0 ? 'poor' : 'fair',
    rows: [
      ...row('goal', goalText(question, gap.target, context)),
      ...row('impact', question.why === undefined ? '' : text(question.why)),
      ...row(
        'evidence',
        evidenceFor(question, gap.target).map(text).join(say('report.list-separator')),
      ),
      ...row('solution', solutions.join(say('report.list-separator'))),
    ],
    footer: [
      { label: say('report.gap-worth'), text: worthText(gap, context) },
      { label: say('report.gap-rank'), text: say('report.gap-rank-value', { rank }) },
    ],
  };
}
