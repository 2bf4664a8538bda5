import { levelToPrepare, prepareAssessment } from '../../advice/prepare-assessment.ts';
import type { Preparation, PreparedItem } from '../../advice/prepare-assessment.ts';
import type { Acceptance, AcceptancePaper } from '../../questionnaire/types.ts';
import { answerText } from '../answer-text.ts';
import { cell, heading, paragraph } from '../make-blocks.ts';
import { questionTitle } from '../context.ts';
import type { ReportContext } from '../context.ts';
import type { Block, Cell, Table } from '../document.ts';
import { gateHave, gateNeed } from '../gate-number.ts';
import { levelName } from '../level-name.ts';
import { gateWords } from '../missing-gates.ts';
import type { ReportBlock } from './block.ts';

/** What to have ready when somebody comes to assess; nothing where nobody assesses with this questionnaire. */
export const assessment: ReportBlock = {
  build: (context) => {
    const { scored } = context;
    if (!scored.loaded.questionnaire.acceptance) return [];
    const level = levelToPrepare(scored);
    const prepared = level === undefined ? undefined : prepareAssessment(scored, level);
    return prepared ? assessmentBlocks(prepared, context) : [];
  },
};

/** The conditions, the papers for each answer, and the papers of the project. */
export function assessmentBlocks(prepared: Preparation, context: ReportContext): readonly Block[] {
  const { say, scored } = context;
  const { acceptance } = scored.loaded.questionnaire;
  const of = (state: PreparedItem['state']): readonly PreparedItem[] =>
    prepared.items.filter((item) => item.state === state);
  const level = levelName(prepared.level, context) ?? '';
  const reached = prepared.reached ? 'yes' : 'no';
  return [
    paragraph(say('assessment.intro', { level, reached })),
    ...(acceptance ? [] : [paragraph(say('assessment.not-assessed'))]),
    gateTable(prepared, context),
    ...itemTable('prove', of('prove'), context),
    ...itemTable('build', of('build'), context),
    ...openItems(of('answer'), context),
    ...(acceptance ? paperTable(acceptance, context) : []),
    paragraph(say('assessment.notice'), 'small'),
  ];
}

/** Number in the publisher's document where there is one, and title. */
export function itemName(id: string, context: ReportContext): string {
  const ref = context.questions.get(id)?.ref;
  const title = questionTitle(context, id);
  return ref === undefined ? title : context.say('assessment.item', { ref, title });
}

function gateTable({ gates }: Preparation, context: ReportContext): Table {
  const { say, places } = context;
  const rows = gates.map((gate) => [
    cell(say(`report.gate-${gate.kind}`, { ...gateWords(gate, context) })),
    cell(gateHave(gate, places)),
    cell(gateNeed(gate, places)),
    cell(say(gate.met ? 'assessment.met' : 'assessment.not-met'), {
      tone: gate.met ? 'good' : 'poor',
    }),
  ]);
  return table('gates', { condition: 4, have: 1, need: 1, met: 1.2 }, rows, context);
}

function itemTable(
  kind: 'prove' | 'build',
  items: readonly PreparedItem[],
  context: ReportContext,
): readonly Block[] {
  if (items.length === 0) return [];
  const { say } = context;
  const rows = items.map((item) => [
    cell(itemName(item.question, context), { bold: item.decides }),
    cell(claimOf(item, context)),
    cell(keepText(item, context)),
    cell(haveText(item, context), { tone: item.have.length > 0 ? 'good' : 'neutral' }),
  ]);
  const widths = { item: 3, answer: 2.4, evidence: 2.8, 'at-hand': 1.6 };
  return [
    heading(2, '', say(`assessment.${kind}`, { count: items.length })),
    paragraph(say(`assessment.${kind}-intro`)),
    table(kind, widths, rows, context),
  ];
}

/** The answer, and a word where everything hangs on it. */
function claimOf({ question: id, decides }: PreparedItem, context: ReportContext): string {
  const question = context.questions.get(id);
  const answer = context.scored.answers.answers.get(id);
  if (!question) return '';
  const told = answer && { ...answer, evidence: [] };
  const text = answerText(question, told, 'answered', context);
  return decides ? context.say('assessment.decides', { answer: text }) : text;
}

export function keepText({ keep }: PreparedItem, { say, text }: ReportContext): string {
  return keep.map(text).join(say('report.list-separator'));
}

export function haveText({ have }: PreparedItem, { say }: ReportContext): string {
  return have.length === 0 ? say('assessment.nothing') : have.join(say('report.list-separator'));
}

function openItems(items: readonly PreparedItem[], context: ReportContext): readonly Block[] {
  if (items.length === 0) return [];
  const { say } = context;
  const paragraphs = items.map(({ question }) => itemName(question, context));
  const title = say('assessment.answer', { count: items.length });
  return [{ kind: 'callout', tone: 'fair', title, paragraphs }];
}

function paperTable(acceptance: Acceptance, context: ReportContext): readonly Block[] {
  const { say, text } = context;
  const row = ({ title, keep, stage }: AcceptancePaper): readonly Cell[] => [
    cell(say(`assessment.stage-${stage}`)),
    cell(text(title), { bold: true }),
    cell(text(keep)),
    cell('□'),
  ];
  const widths = { stage: 1, paper: 1.8, keep: 5, done: 0.7 };
  const source = text(acceptance.source.title);
  const verified = acceptance.verified ? 'yes' : 'no';
  const open = acceptance.open === undefined ? '' : text(acceptance.open);
  return [
    heading(2, '', say('assessment.papers')),
    table('papers', widths, acceptance.files.map(row), context),
    paragraph(say('assessment.source', { source, verified, open }), 'small'),
  ];
}

type TableName = 'gates' | 'prove' | 'build' | 'papers';

type ColumnName =
  | ('condition' | 'have' | 'need' | 'met' | 'answer' | 'evidence')
  | ('item' | 'at-hand' | 'stage' | 'paper' | 'keep' | 'done');

function table(
  name: TableName,
  widths: Readonly<Partial<Record<ColumnName, number>>>,
  rows: readonly (readonly Cell[])[],
  { say }: ReportContext,
): Table {
  const columns = COLUMNS.filter((column) => widths[column] !== undefined);
  return {
    kind: 'table',
    caption: say(`assessment.table-${name}`),
    columns: columns.map((column) => ({
      title: say(`assessment.column-${column}`),
      width: widths[column] ?? 1,
      align: column === 'have' || column === 'need' ? 'end' : 'start',
    })),
    rows,
  };
}

const COLUMNS: readonly ColumnName[] = [
  ...(['condition', 'have', 'need', 'met'] as const),
  ...(['item', 'answer', 'evidence', 'at-hand'] as const),
  ...(['stage', 'paper', 'keep', 'done'] as const),
];
