import { evidenceFor } from '../../advice/prepare-assessment.ts';
import type { Gap } from '../../advice/advice.ts';
import type { Language } from '../../messages/message.ts';
import type { Block, DetailCard } from '../document.ts';
import { goalText } from '../answer-text.ts';
import type { Dimension, ReportContext } from '../context.ts';
import { paragraph } from '../make-blocks.ts';
import { hasTargets, noGapsKey } from '../no-gaps.ts';
import { questionsBelow } from '../questions-below.ts';
import { worthText } from '../worth-text.ts';
import { countOf } from './block.ts';
import type { ReportBlock } from './block.ts';

/** The dearest gaps of a dimension, a card each. */
export const dimensionGaps: ReportBlock = {
  needs: ['dimension'],
  takes: ['limit'],
  build: (context, { dimension: id, limit }) => {
    const dimension = context.dimensions.find(({ node }) => node.id === id);
    return dimension && hasTargets(context) ? gapCards(dimension, context, limit) : [];
  },
};

/** Cards that fit one page with a table of this many questions; English takes more room. */
function cardsBeside(questions: number, language: Language): number {
  return questions > 10 || language === 'en' ? 1 : 2;
}

function gapCards(
  { node }: Dimension,
  context: ReportContext,
  limit: Parameters<typeof countOf>[0],
): readonly Block[] {
  const { say, advice } = context;
  const ids = questionsBelow(node.id, context).map(({ id }) => id);
  const own = advice.gaps.filter((gap) => ids.includes(gap.question));
  const cards = countOf(limit, cardsBeside(ids.length, context.language));
  const rest = own.length - cards;
  return [
    ...(own.length === 0 ? [paragraph(say(`${noGapsKey(context, ids)}-here`))] : []),
    ...(rest > 0 ? [paragraph(say('report.more-gaps', { shown: cards, count: rest }))] : []),
    ...own.slice(0, cards).map((gap) => gapCard(gap, context)),
  ];
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
