import type { Bars, ChartAxis } from '../../../report/document.ts';
import { COLOURS, TONES } from '../../colours.ts';
import type { Markup } from '../markup.ts';
import { box, figure, letters, line, tickAnchor, WIDTH } from './picture.ts';
import { guessWidth } from '../../guess-width.ts';
import { wrapWords } from './wrap-words.ts';

const SIZE = 12;
const LEADING = SIZE * 1.3;
const BAR = 11;
const TICKS = [0, 20, 40, 60, 80, 100];

/** Each bar under its name, so that names of any length have room on a phone too. */
export function barsFigure(bars: Bars): Markup {
  const marks: Markup[] = [];
  let y = 0;
  for (const bar of bars.bars) {
    const room = WIDTH / SIZE - guessWidth(bar.text) - 1;
    const lines = wrapWords(bar.label, room);
    marks.push(...row(bar, lines, y));
    y += lines.length * LEADING + BAR + 12;
  }
  return figure(bars, y + 14, [...marks, ...TICKS.flatMap((tick) => tickMarks(tick, y))]);
}

function row(bar: ChartAxis, lines: readonly string[], y: number): readonly Markup[] {
  const { strong } = TONES[bar.tone];
  const top = y + lines.length * LEADING + 4;
  const middle = top + BAR / 2;
  const foot = { y: top, height: BAR, x: 0 };
  const full = Math.max(1, at(bar.value ?? bar.low));
  const value = { size: SIZE, bold: true, colour: strong, anchor: 'end' } as const;
  return [
    ...letters(lines, { x: 0, y: y + SIZE }, { size: SIZE }),
    ...letters([bar.text], { x: WIDTH, y: y + SIZE }, value),
    box({ ...foot, width: WIDTH }, COLOURS.tint),
    box({ ...foot, width: full }, strong),
    ...(bar.high - bar.low > 0.05 ? whisker(at(bar.low), at(bar.high), middle) : []),
    ...(bar.peers ? peerMarks(bar.peers, top + BAR + 2) : []),
  ];
}

/** Where a value from 0 to 100 stands. */
function at(value: number): number {
  return (value / 100) * WIDTH;
}

/** The middle half of other firms as a thin band below the bar, their median across it. */
function peerMarks({ low, median, high }: NonNullable<ChartAxis['peers']>, y: number) {
  const x = at(median);
  return [
    box({ x: at(low), y, width: Math.max(1, at(high) - at(low)), height: 3 }, COLOURS.muted),
    line({ x, y: y - 1.5 }, { x, y: y + 4.5 }, COLOURS.ink, 1.5),
  ];
}

/** From the worst to the best the score can still be. */
function whisker(low: number, high: number, y: number): readonly Markup[] {
  const end = (x: number): Markup => line({ x, y: y - 4 }, { x, y: y + 4 }, COLOURS.ink, 1.2);
  return [line({ x: low, y }, { x: high, y }, COLOURS.ink, 1.2), end(low), end(high)];
}

function tickMarks(tick: number, y: number): readonly Markup[] {
  const x = at(tick);
  const style = { size: 9, colour: COLOURS.muted, anchor: tickAnchor(tick, 100) };
  return [
    line({ x, y: y - 6 }, { x, y: y - 2 }, COLOURS.muted),
    ...letters([String(tick)], { x, y: y + 8 }, style),
  ];
}
