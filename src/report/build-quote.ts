import type { Catalogue, Solution } from '../catalogue/types.ts';
import { wordingIn } from '../messages/wording.ts';
import type { Text } from '../questionnaire/question-types.ts';
import { poolBlocks } from './blocks/pool-products.ts';
import type { ExpertFile } from './expert/expert-schema.ts';
import type { Block, Fact, ReportDocument } from './document.ts';
import { cell, heading, listOf, paragraph } from './make-blocks.ts';
import { CONTRACT_POINTS, DATA_POINTS, QUOTE_ROWS } from './quote-points.ts';
import { shortDocument } from './short-document.ts';
import type { Writing } from './short-document.ts';
import { costShort, monthsText } from './solution-text.ts';

/** A class of solution that somebody wants to buy. */
export interface Purchase {
  readonly solution: Solution;
  readonly catalogue: Catalogue;
  /** Who has declared interests. */
  readonly expert?: ExpertFile;
}

/** A buyer's sheet: what is wanted, three offers side by side, what the contract says, how data come back. */
export function buildQuote(purchase: Purchase, writing: Writing): ReportDocument {
  const { say } = writing;
  const subject = textIn(writing)(purchase.solution.title);
  const wanted: Block = {
    kind: 'detail_card',
    title: subject,
    badge: say(`report.class-${purchase.solution.class}`),
    tone: 'neutral',
    rows: wantedFacts(purchase, writing),
    footer: [],
  };
  const blocks: readonly Block[] = [
    wanted,
    heading(2, '', say('quote.offers')),
    paragraph(say('quote.offers-intro')),
    offers(say),
    ...pool(purchase, writing),
    heading(2, '', say('quote.contract')),
    points(CONTRACT_POINTS.map((point) => say(`quote.contract-${point}`))),
    heading(2, '', say('quote.data')),
    points(DATA_POINTS.map((point) => say(`quote.data-${point}`))),
    paragraph(say('quote.notice'), 'small'),
  ];
  return shortDocument({ title: say('quote.title'), subject, blocks }, writing);
}

function points(items: readonly string[]): Block {
  return listOf(
    items.map((text) => [{ text }]),
    true,
  );
}

/** What the solution is to bring, what it takes, and what it may cost. */
export function wantedFacts(
  { solution, catalogue: { capabilities } }: Purchase,
  writing: Writing,
): readonly Fact[] {
  const { say } = writing;
  const text = textIn(writing);
  const lifts = solution.lifts.map(({ capability: id, to }) => {
    const capability = capabilities.find((one) => one.id === id);
    const level = capability?.levels[to];
    const goal = level === undefined ? '' : text(level);
    return say('quote.goal', { title: capability ? text(capability.title) : id, to, goal });
  });
  const join = (texts: readonly Text[]): string =>
    texts.map(text).join(say('report.list-separator'));
  const facts = [
    ['goal', lifts.join(say('report.sentence-separator'))],
    ['for', text(solution.forWhom)],
    ['before', join(solution.prerequisites)],
    ['months', monthsText(solution, writing)],
    ['cost', costShort(solution, writing)],
    ['risks', join(solution.risks)],
    ['evidence', join(solution.evidence)],
  ] as const;
  return facts
    .filter(([, words]) => words !== '')
    .map(([name, words]) => ({ label: say(`quote.fact-${name}`), text: words }));
}

/** Whom one could ask, where one's own pool has somebody. */
function pool({ solution, catalogue, expert }: Purchase, writing: Writing): readonly Block[] {
  const { say } = writing;
  const blocks = poolBlocks([solution], { catalogue, expert, say, text: textIn(writing) });
  return blocks.length === 0 ? [] : [heading(2, '', say('pool.heading')), ...blocks];
}

function textIn({ say, language }: Writing): (text: Text) => string {
  return wordingIn(say, language).text;
}

function offers(say: Writing['say']): Block {
  const names = ['a', 'b', 'c'] as const;
  return {
    kind: 'table',
    caption: say('quote.table'),
    columns: [
      { title: say('quote.column-point'), width: 3, align: 'start' },
      ...names.map((name) => ({
        title: say(`quote.column-${name}`),
        width: 2,
        align: 'start' as const,
      })),
    ],
    rows: QUOTE_ROWS.map((row) => [
      cell(say(`quote.row-${row}`), { bold: row === 'total' }),
      ...names.map(() => cell('')),
    ]),
  };
}
