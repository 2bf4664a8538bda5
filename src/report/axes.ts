import type { Dimension, ReportContext } from './context.ts';
import type { ChartAxis } from './document.ts';
import { toneOf } from './make-blocks.ts';
import { rankDimensions } from './next-dimensions.ts';

/** The dimensions as axes of a chart, and what they say in words; none where a picture would claim too much. */
export function dimensionAxes(context: ReportContext): {
  readonly axes: readonly ChartAxis[];
  readonly values: string;
} {
  const { say, dimensions } = context;
  const known = dimensions.some(({ result }) => result.percent !== null);
  // Where a questionnaire ranks its dimensions by words, a picture would claim more than it says.
  if (!known || rankDimensions(dimensions).length > 0) return { axes: [], values: '' };
  const axes = dimensions
    .filter(({ result }) => result.status !== 'not_applicable')
    .map((dimension) => axisOf(dimension, context));
  const values = axes
    .map((axis) => say('report.axis-value', { title: axis.label, score: axis.text }))
    .join(say('report.list-separator'));
  return { axes, values };
}

function axisOf({ node, result, title }: Dimension, { say, norm }: ReportContext): ChartAxis {
  const nodes = norm?.nodes ?? {};
  const quantiles = Object.hasOwn(nodes, node.id) ? nodes[node.id]?.quantiles : undefined;
  return {
    label: title,
    value: result.percent,
    text: result.shown ?? say('report.no-score'),
    low: result.percent_min,
    high: result.percent_max,
    tone: toneOf(result.percent),
    ...(quantiles && {
      peers: { low: quantiles.p25, median: quantiles.p50, high: quantiles.p75 },
    }),
  };
}
