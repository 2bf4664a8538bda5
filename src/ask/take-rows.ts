import type { Say } from '../messages/message.ts';
import type { Choice, Page } from './page.ts';
import type { Taken } from './take-line.ts';

interface SoFar {
  readonly chosen: ReadonlyMap<string, number>;
  readonly line: string;
}

/** A line on a matrix: one label for the row that is asked next, or several for as many rows. */
export function takeRows(
  page: Page,
  choices: readonly Choice[],
  { chosen, line }: SoFar,
  say: Say,
): Taken {
  const rows = page.rows.flatMap((row) => (row.kind === 'line' ? [row.id] : []));
  const open = rows.filter((id) => !chosen.has(id));
  const labels = line.split(/[\s,、;]+/).filter((label) => label !== '');
  const positions = labels.map((label) => choices.findIndex(({ key }) => key === label));
  if (labels.length === 0) return { kind: 'problem', sentence: say('ask.plain-empty') };
  if (labels.length > open.length || positions.some((position) => position < 0)) {
    const last = choices.at(-1)?.key ?? '';
    return { kind: 'problem', sentence: say('ask.plain-not-there', { line, last }) };
  }
  const added = positions.map((position, index) => [open[index] ?? '', position] as const);
  const all = new Map([...chosen, ...added]);
  if (all.size < rows.length) return { kind: 'rows', chosen: all };
  return { kind: 'reply', reply: { kind: 'rows', chosen: all } };
}
