import type { NodeResult } from '../scoring/result.ts';
import type { ReportContext } from './context.ts';
import type { Tone } from './document.ts';

/** How much a score rose; null where either has none. */
export function differenceOf(before: NodeResult | undefined, after: NodeResult): number | null {
  if (before === undefined || before.score === null || after.score === null) return null;
  return after.score - before.score;
}

/** A rise or fall with its sign. */
export function changeText(difference: number | null, { say, number }: ReportContext): string {
  if (difference === null) return '—';
  const shown = number(Math.abs(difference));
  if (Number(shown) === 0) return say('report.change-none');
  return difference > 0 ? `+${shown}` : `-${shown}`;
}

export function changeTone(difference: number | null): Tone {
  if (difference === null || difference === 0) return 'neutral';
  return difference > 0 ? 'good' : 'poor';
}
