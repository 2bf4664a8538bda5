import type { Block, Table } from '../document.ts';
import { cell, paragraph } from '../make-blocks.ts';
import type { ReportContext } from '../context.ts';
import { gateHave, gateNeed } from '../gate-number.ts';
import { levelName } from '../level-name.ts';
import { gateWords } from '../missing-gates.ts';
import type { ReportBlock } from './block.ts';

/** What each level asks for, and what the firm has. */
export const levelGates: ReportBlock = {
  build: (context) => (context.main.levels ? gates(context) : []),
};

function gates(context: ReportContext): readonly Block[] {
  const { say, mainResult } = context;
  if (mainResult.score === null) return [paragraph(say('report.gates-unknown'))];
  return [paragraph(say(gatesIntro(context))), gateTable(context)];
}

function gatesIntro({ main }: ReportContext) {
  const lower = main.levels?.awardedOn === 'lower_bound';
  return lower ? 'report.gates-intro-lower' : 'report.gates-intro-score';
}

function gateTable(context: ReportContext): Table {
  const { say, main, mainResult } = context;
  const columns = ['level', 'condition', 'have', 'need', 'met'] as const;
  const rows = (mainResult.steps ?? []).flatMap((step) => {
    const level = levelName(step.value, context) ?? String(step.value);
    if (step.gates.length === 0) {
      const none = cell(say('report.gate-none'));
      return [[cell(level, { bold: true }), none, cell(''), cell(''), met(true, context)]];
    }
    return step.gates.map((gate, position) => [
      cell(position === 0 ? level : '', { bold: true }),
      cell(say(`report.gate-${gate.kind}`, { ...gateWords(gate, context) })),
      cell(gateHave(gate, context.places)),
      cell(gateNeed(gate, context.places)),
      met(gate.met, context),
    ]);
  });
  return {
    kind: 'table',
    caption: say('report.gates-table'),
    columns: columns.map((name) => ({
      title: say(`report.column-${name}`),
      width: name === 'condition' ? 2 : 1,
      align: name === 'have' || name === 'need' ? 'end' : 'start',
    })),
    rows: main.levels ? rows : [],
  };
}

function met(value: boolean, { say }: ReportContext): Table['rows'][number][number] {
  return cell(say(value ? 'report.yes' : 'report.no'), { tone: value ? 'good' : 'poor' });
}
