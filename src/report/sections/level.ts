import type { Bars, Block, Cell, ChartAxis, Radar, Table } from '../document.ts';
import { cell, heading, paragraph, toneOf } from '../blocks.ts';
import type { Dimension, ReportContext } from '../context.ts';
import { rankDimensions } from '../next-dimensions.ts';
import { gateHave, gateNeed } from '../gate-number.ts';
import { gateTitle, isMeanOfPercents } from '../missing-gates.ts';
import { levelName } from '../level-name.ts';
import { ladder } from './summary.ts';

/** The score by dimension, the stages, and how the stage follows. */
export function levelSection(context: ReportContext, number: string): readonly Block[] {
  const { say } = context;
  const steps = ladder(context);
  return [
    heading(1, number, say('report.level')),
    ...intro(context),
    ...charts(context),
    dimensionTable(context),
    ...(steps ? [heading(2, '', say('report.gates')), steps] : []),
    ...(steps ? gates(context) : []),
  ];
}

function intro({ say, main, dimensions }: ReportContext): readonly Block[] {
  const pictured = rankDimensions(dimensions).length === 0;
  const count = dimensions.length;
  const mean = isMeanOfPercents(main) && count > 0 ? say('report.level-mean', { count }) : '';
  const range = dimensions.some(isKnown) ? say('report.level-intro') : say('report.level-unknown');
  const words = `${mean}${pictured ? range : ''}`.trim();
  return words === '' ? [] : [paragraph(words)];
}

function isKnown({ result }: Dimension): boolean {
  return result.percent !== null;
}

function gates(context: ReportContext): readonly Block[] {
  const { say, mainResult } = context;
  if (mainResult.score === null) return [paragraph(say('report.gates-unknown'))];
  return [paragraph(say(gatesIntro(context))), gateTable(context)];
}

function gatesIntro({ main }: ReportContext) {
  const lower = main.levels?.awardedOn === 'lower_bound';
  return lower ? 'report.gates-intro-lower' : 'report.gates-intro-score';
}

const MOST_AXES = 10;

function charts(context: ReportContext): readonly Block[] {
  const { say, dimensions } = context;
  // Where a questionnaire ranks its dimensions by words, a picture would claim more than it says.
  if (!dimensions.some(isKnown) || rankDimensions(dimensions).length > 0) return [];
  const axes = dimensions
    .filter(({ result }) => result.status !== 'not_applicable')
    .map((dimension) => axisOf(dimension, context));
  const values = axes
    .map((axis) => say('report.axis-value', { title: axis.label, score: axis.text }))
    .join(say('report.list-separator'));
  const alternative = say('report.radar-alternative', { values });
  const bars: Bars = {
    kind: 'bars',
    caption: say('report.bars-caption'),
    alternative: say('report.bars-alternative', { values }),
    bars: axes,
  };
  // A radar of fewer than three axes is a line; of many, a tangle of labels.
  if (axes.length < 3 || axes.length > MOST_AXES) return axes.length === 0 ? [] : [bars];
  const radar: Radar = { kind: 'radar', caption: say('report.radar-caption'), alternative, axes };
  return [radar, bars];
}

function axisOf({ result, title }: Dimension, { say }: ReportContext): ChartAxis {
  return {
    label: title,
    value: result.percent,
    text: result.shown ?? say('report.no-score'),
    low: result.percent_min,
    high: result.percent_max,
    tone: toneOf(result.percent),
  };
}

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
      cell(say(`report.gate-${gate.kind}`, { title: gateTitle(gate, context) })),
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
