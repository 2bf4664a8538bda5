import type { ReportContext } from '../context.ts';
import type { Block, Cell, Tone } from '../document.ts';
import { cell } from '../make-blocks.ts';
import type { ReportBlock } from './block.ts';

const LEVELS = [0, 1, 2, 3, 4] as const;

/** Every question that shows a level: the level reached filled in, the one aimed at named. */
export const heatMap: ReportBlock = {
  build: (context) => {
    const rows = mapRows(context);
    if (rows.length === 0) return [];
    const { say } = context;
    return [
      {
        kind: 'table',
        caption: say('report.heat-map'),
        columns: [
          { title: say('report.column-question'), width: 4, align: 'start' },
          ...LEVELS.map((level) => ({
            title: say('report.column-of-level', { level }),
            width: 1,
            align: 'center' as const,
          })),
        ],
        rows,
      } satisfies Block,
    ];
  },
};

function mapRows(context: ReportContext): readonly (readonly Cell[])[] {
  const { scored, text } = context;
  const { target } = scored.loaded.questionnaire;
  return [...context.questions.values()].flatMap((question) => {
    const reaches = scored.result.questions[question.id]?.reaches ?? null;
    if (reaches === null) return [];
    const cells = LEVELS.map((level) => levelCell({ level, reaches, target }, context));
    return [[cell(text(question.title)), ...cells]];
  });
}

interface At {
  readonly level: number;
  readonly reaches: number;
  readonly target: number;
}

function levelCell({ level, reaches, target }: At, { say }: ReportContext): Cell {
  const tone = toneOfLevel(reaches, target);
  if (level === reaches) return cell(say('report.heat-now'), { bold: true, tone, fill: true });
  if (level < reaches) return cell('', { tone, fill: true });
  return cell(level === target ? say('report.heat-target') : '');
}

function toneOfLevel(reaches: number, target: number): Tone {
  if (reaches >= target) return 'good';
  return reaches === 0 ? 'poor' : 'fair';
}
