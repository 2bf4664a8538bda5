import type { Ladder } from '../../../report/document.ts';
import { COLOURS } from '../../colours.ts';
import { element } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { box, figure, letters, WIDTH } from './picture.ts';
import { wrapWords } from './wrap-words.ts';

const SIZE = 12;
const LEADING = SIZE * 1.3;
const SHORTEST = 190;

/** Steps that rise from the foot, the one reached filled; below it what each of them means. */
export function ladderFigure(ladder: Ladder): Markup {
  const last = Math.max(1, ladder.steps.length - 1);
  const steps = ladder.steps.map((step, index) => {
    const width = SHORTEST + (index / last) * (WIDTH - SHORTEST);
    const lines = wrapWords(`${step.name}　${step.note}`, (width - 20) / SIZE);
    return { step, width, lines, height: lines.length * LEADING + 14 };
  });
  const height = steps.reduce((sum, step) => sum + step.height + 3, 0);
  let foot = height;
  const marks = steps.flatMap(({ step, width, lines, height: own }) => {
    const y = foot - own;
    foot = y - 3;
    const { fill, edge, ink } = LOOK[step.state];
    const style = { size: SIZE, colour: ink, bold: step.state === 'reached' };
    return [
      box({ x: 0, y, width, height: own }, fill),
      box({ x: 0, y, width: 4, height: own }, edge),
      ...letters(lines, { x: 12, y: y + 7 + SIZE }, style),
    ];
  });
  return figure(ladder, height, marks, meanings(ladder));
}

const LOOK = {
  passed: { fill: COLOURS.sky, edge: COLOURS.blue, ink: COLOURS.navy },
  reached: { fill: COLOURS.navy, edge: COLOURS.amber, ink: COLOURS.white },
  ahead: { fill: COLOURS.tint, edge: COLOURS.line, ink: COLOURS.ink },
} as const;

function meanings({ steps }: Ladder): Markup {
  const items = steps.map(({ name, note, meaning }) => [
    element('dt', {}, name, ' ', element('small', {}, note)),
    element('dd', {}, meaning),
  ]);
  return element('dl', { class: 'steps' }, ...items.flat());
}
