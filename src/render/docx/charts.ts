import { Paragraph } from 'docx';
import type { FileChild } from 'docx';
import { ChartRun } from 'docx/charts';
import type { Bars, ChartAxis, Radar } from '../../report/document.ts';
import { COLOURS, TONES } from '../colours.ts';
import { hex } from './runs.ts';
import { captionOf } from './tables.ts';

const AXIS = { minimum: 0, maximum: 100, interval: 20 } as const;
const WIDTH = 520;

/** A chart that Word itself draws, with its numbers in a sheet that can be edited. */
export function radarParts(radar: Radar): readonly FileChild[] {
  const { axes, caption } = radar;
  const unsure = axes.some((axis) => axis.high - axis.low > 0.05);
  const best = {
    name: '≤',
    values: axes.map(({ high }) => rounded(high)),
    color: hex(COLOURS.amber),
    line: { dash: 'dash' },
  } as const;
  const chart = new ChartRun({
    type: 'radar',
    categories: axes.map(({ label, text }) => `${label} ${text}`),
    series: [
      { name: caption, values: axes.map(valueOf), color: hex(COLOURS.blue) },
      ...(unsure ? [best] : []),
    ],
    markers: true,
    legend: false,
    valueAxis: AXIS,
    transformation: { width: WIDTH, height: 380 },
    altText: described(radar),
  });
  return picture(chart, caption);
}

/** The first bar at the top, as on every other page; the whiskers go from worst to best. */
export function barsParts(bars: Bars): readonly FileChild[] {
  const { bars: all, caption } = bars;
  const chart = new ChartRun({
    type: 'bar',
    categories: all.map(({ label, text }) => `${label} ${text}`),
    series: [
      {
        name: caption,
        values: all.map(valueOf),
        colors: all.map(({ tone }) => hex(TONES[tone].strong)),
        errorBars: {
          type: 'custom',
          plus: all.map((bar) => rounded(bar.high - valueOf(bar))),
          minus: all.map((bar) => rounded(valueOf(bar) - bar.low)),
        },
      },
      ...peerSeries(all),
    ],
    gapWidth: 60,
    legend: false,
    categoryAxis: { reverseOrder: true },
    valueAxis: { ...AXIS, crossesAt: 'maximum' },
    transformation: { width: WIDTH, height: 70 + all.length * 34 },
    altText: described(bars),
  });
  return picture(chart, caption);
}

/** The median of other firms as a bar of its own, with a whisker over their middle half. */
function peerSeries(bars: Bars['bars']) {
  if (!bars.some(({ peers }) => peers)) return [];
  const of = bars.map(({ peers }) => peers ?? { low: 0, median: 0, high: 0 });
  return [
    {
      name: 'P50',
      values: of.map(({ median }) => rounded(median)),
      color: hex(COLOURS.muted),
      errorBars: {
        type: 'custom' as const,
        plus: of.map(({ median, high }) => rounded(high - median)),
        minus: of.map(({ median, low }) => rounded(median - low)),
      },
    },
  ];
}

function described({ caption, alternative }: Radar | Bars) {
  return { name: caption, title: caption, description: alternative };
}

function picture(chart: ChartRun, caption: string): readonly FileChild[] {
  return [
    new Paragraph({ alignment: 'center', keepNext: true, children: [chart] }),
    captionOf(caption),
  ];
}

function valueOf({ value, low }: ChartAxis): number {
  return rounded(value ?? low);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
