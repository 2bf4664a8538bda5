import { evidenceFor } from '../../advice/prepare-assessment.ts';
import type { GateResult } from '../../scoring/result.ts';
import { nextGates } from '../../scoring/next-level.ts';
import { answerText } from '../answer-text.ts';
import type { ReportContext } from '../context.ts';
import type { Block } from '../document.ts';
import { gateHave, gateNeed } from '../gate-number.ts';
import { levelName } from '../level-name.ts';
import { cell } from '../make-blocks.ts';
import { gateWords } from '../missing-gates.ts';
import type { ReportBlock } from './block.ts';

/** What an assessor will check on site: the conditions of the level, then what each high answer must show. */
export const onsiteList: ReportBlock = {
  build: (context) => [...conditions(context), ...claims(context)],
};

/** The conditions of the level reached, and of the next one. */
function conditions(context: ReportContext): readonly Block[] {
  const { say, main, mainResult, scored } = context;
  if (!main.levels || mainResult.score === null) return [];
  const reached = mainResult.steps?.find(({ value }) => value === mainResult.level?.value);
  const next = nextGates(main, scored.result);
  const rows = [
    ...(reached?.gates ?? []).map((gate) =>
      gateRow(gate, levelName(reached?.value, context), context),
    ),
    ...(next?.gates ?? []).map((gate) =>
      gateRow(gate, context.text(next?.step.name ?? ''), context),
    ),
  ];
  if (rows.length === 0) return [];
  const columns = ['level', 'condition', 'have', 'need', 'checked'] as const;
  const widths = { level: 1.2, condition: 2.4, have: 1, need: 1, checked: 1 };
  return [
    {
      kind: 'table',
      caption: say('report.onsite-conditions'),
      columns: columns.map((name) => ({
        title: say(`report.column-${name}`),
        width: widths[name],
        align: name === 'have' || name === 'need' ? 'end' : 'start',
      })),
      rows,
    },
  ];
}

function gateRow(gate: GateResult, level: string | undefined, context: ReportContext) {
  const { say, places } = context;
  return [
    cell(level ?? ''),
    cell(say(`report.gate-${gate.kind}`, { ...gateWords(gate, context) })),
    cell(gateHave(gate, places)),
    cell(gateNeed(gate, places)),
    cell('□'),
  ];
}

/** Answers that claim a level must be shown; the highest claims first. */
function claims(context: ReportContext): readonly Block[] {
  const { say, text, scored, questions } = context;
  const rows = [...questions.values()]
    .map((question) => ({ question, result: scored.result.questions[question.id] }))
    .filter(({ result }) => (result?.reaches ?? 0) > 0)
    .toSorted((a, b) => (b.result?.reaches ?? 0) - (a.result?.reaches ?? 0))
    .map(({ question, result }) => {
      const answer = scored.answers.answers.get(question.id);
      return [
        cell(String(result?.reaches ?? '')),
        cell(text(question.title)),
        cell(answerText(question, answer && { ...answer, evidence: [] }, 'answered', context)),
        cell(
          evidenceFor(question, result?.reaches ?? 0)
            .map((one) => `□ ${text(one)}`)
            .join('\n'),
        ),
      ];
    });
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: say('report.onsite-claims'),
      columns: [
        { title: say('report.column-reaches'), width: 0.8, align: 'center' },
        { title: say('report.column-question'), width: 2.6, align: 'start' },
        { title: say('report.column-claim'), width: 2.6, align: 'start' },
        { title: say('report.column-show'), width: 3, align: 'start' },
      ],
      rows,
    },
  ];
}
