import type { FileChild } from 'docx';
import { timelineTicks } from '../../chart/timeline.ts';
import type { Ladder, Roadmap } from '../../report/document.ts';
import { COLOURS, TONES } from '../colours.ts';
import { hex } from './runs.ts';
import { captionOf, CONTENT_WIDTH, gap, grid, row, shares, textCell } from './tables.ts';

const LADDER_WIDTHS = shares([2, 1, 4]);

/** The levels as a table that can be edited, the one reached filled. */
export function ladderParts({ caption, steps }: Ladder): readonly FileChild[] {
  const rows = steps.map(({ name, note, meaning, state }) => {
    const { fill, ink } = LOOK[state];
    const look = { color: hex(ink), bold: state === 'reached' };
    return row(
      [name, note, meaning].map((text, index) =>
        textCell(text, { width: LADDER_WIDTHS[index], fill, look }),
      ),
    );
  });
  return [captionOf(caption, { keepNext: true }), grid(LADDER_WIDTHS, rows), gap()];
}

const LOOK = {
  passed: { fill: COLOURS.sky, ink: COLOURS.navy },
  reached: { fill: COLOURS.navy, ink: COLOURS.white },
  ahead: { fill: COLOURS.tint, ink: COLOURS.ink },
} as const;

const LABEL = 3400;
const TEXT = 1500;

/** Phases along the months: a row for each bar, its time shaded. */
export function roadmapParts(roadmap: Roadmap): readonly FileChild[] {
  const { caption, months, monthLabel, phases } = roadmap;
  const ticks = timelineTicks(months);
  const step = ticks[1] ?? months;
  const count = Math.max(1, Math.ceil(months / step));
  const slots = Array.from({ length: count }, (_, index) => index * step);
  const each = Math.floor((CONTENT_WIDTH - LABEL - TEXT) / count);
  const widths = [LABEL, TEXT, ...slots.map(() => each)];
  const muted = { color: hex(COLOURS.muted), size: 15 };
  const head = row([
    textCell(monthLabel, { width: LABEL + TEXT, span: 2, look: muted }),
    ...slots.map((slot) =>
      textCell(String(slot + step), { width: each, align: 'end', look: muted }),
    ),
  ]);
  const rows = phases.flatMap(({ name, tone, bars }) => {
    const { strong, soft } = TONES[tone];
    const title = textCell(name, {
      span: count + 2,
      fill: soft,
      look: { bold: true, color: hex(strong) },
    });
    return [
      row([title]),
      ...bars.map(({ label, text, start, end }) =>
        row([
          textCell(label, { width: LABEL }),
          textCell(text, { width: TEXT, look: { color: hex(COLOURS.muted) } }),
          ...slots.map((slot) => {
            const busy = slot < end && slot + step > start;
            return textCell('', { width: each, ...(busy && { fill: strong }) });
          }),
        ]),
      ),
    ];
  });
  return [captionOf(caption, { keepNext: true }), grid(widths, [head, ...rows]), gap()];
}
