import type { Cell, Table } from '../document.ts';
import { cell, toneOf } from '../make-blocks.ts';
import type { Dimension, ReportContext } from '../context.ts';
import { rankDimensions } from '../next-dimensions.ts';
import type { ReportBlock } from './block.ts';

/** The dimensions as a table: score, range, weight, completeness, judgement. */
export const dimensionScores: ReportBlock = { build: (context) => [dimensionTable(context)] };

function dimensionTable(context: ReportContext): Table {
  const { say, text, dimensions, number } = context;
  const ranked = rankDimensions(dimensions);
  const last = ranked.length > 0 ? 'next' : 'judgement';
  const columns = ['dimension', 'score', 'range', 'weight', 'coverage', last] as const;
  return {
    kind: 'table',
    caption: say('report.dimension-table'),
    columns: columns.map((name) => ({
      title: say(`report.column-${name}`),
      width: name === 'dimension' ? 1.4 : 1,
      align: name === 'dimension' || name === last ? 'start' : 'end',
    })),
    rows: dimensions.map((dimension) => {
      const { result, title, weight } = dimension;
      const excluded = result.status === 'not_applicable';
      const step = ranked.find((one) => one.dimension === dimension)?.step;
      return [
        cell(title, { bold: true }),
        cell(excluded ? say('report.excluded') : (result.shown ?? say('report.no-score'))),
        cell(excluded ? '' : `${number(result.min)}–${number(result.max)}`),
        cell(weight),
        cell(`${result.answered}/${result.asked}`),
        last === 'next' ? cell(step ? text(step.name) : '—') : judgement(dimension, context),
      ];
    }),
  };
}

function judgement({ result }: Dimension, { say }: ReportContext): Cell {
  const tone = toneOf(result.percent);
  const words = tone === 'good' || tone === 'fair' || tone === 'poor' ? tone : 'none';
  return cell(say(`report.judgement-${words}`), { tone });
}
