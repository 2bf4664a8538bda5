import { timelineSpan, timelineTicks } from '../../../chart/timeline.ts';
import type { Roadmap } from '../../../report/document.ts';
import { COLOURS, TONES } from '../../colours.ts';
import type { Markup } from '../markup.ts';
import { box, figure, letters, line, tickAnchor, WIDTH } from './picture.ts';
import { guessWidth } from '../../guess-width.ts';
import { wrapWords } from './wrap-words.ts';

const SIZE = 12;
const LEADING = SIZE * 1.3;
const BAR = 8;

type Phase = Roadmap['phases'][number];

/** Phases under each other, every bar under its name, over one axis of months. */
export function roadmapFigure(roadmap: Roadmap): Markup {
  const marks: Markup[] = [];
  let y = 0;
  for (const phase of roadmap.phases) {
    const colour = TONES[phase.tone].strong;
    marks.push(...letters([phase.name], { x: 0, y: y + 14 }, { size: 13, bold: true, colour }));
    y += 22;
    for (const bar of phase.bars) {
      const drawn = barMarks(bar, y, { months: roadmap.months, colour });
      marks.push(...drawn.marks);
      y += drawn.height;
    }
    y += 6;
  }
  return figure(roadmap, y + 26, [...marks, ...axis(roadmap, y)]);
}

interface Drawn {
  readonly marks: readonly Markup[];
  readonly height: number;
}

function barMarks(
  bar: Phase['bars'][number],
  y: number,
  { months, colour }: { readonly months: number; readonly colour: string },
): Drawn {
  const span = timelineSpan(bar, months, WIDTH);
  const lines = wrapWords(bar.label, WIDTH / SIZE - guessWidth(bar.text) - 1);
  const top = y + lines.length * LEADING + 2;
  const muted = { size: 11, colour: COLOURS.muted, anchor: 'end' } as const;
  return {
    height: lines.length * LEADING + BAR + 10,
    marks: [
      ...letters(lines, { x: 0, y: y + SIZE }, { size: SIZE }),
      ...letters([bar.text], { x: WIDTH, y: y + SIZE }, muted),
      box({ x: 0, y: top + BAR / 2 - 0.5, width: WIDTH, height: 1 }, COLOURS.line),
      box({ x: span.x, y: top, width: span.width, height: BAR }, colour),
    ],
  };
}

function axis({ months, monthLabel }: Roadmap, y: number): readonly Markup[] {
  const style = { size: 9, colour: COLOURS.muted } as const;
  return [
    line({ x: 0, y }, { x: WIDTH, y }, COLOURS.muted),
    ...timelineTicks(months).flatMap((tick) => {
      const x = (tick / months) * WIDTH;
      const anchor = tickAnchor(tick, months);
      return [
        line({ x, y }, { x, y: y + 4 }, COLOURS.muted),
        ...letters([String(tick)], { x, y: y + 13 }, { ...style, anchor }),
      ];
    }),
    ...letters([monthLabel], { x: WIDTH, y: y + 24 }, { ...style, anchor: 'end' }),
  ];
}
