import type { Choice, Page } from './page.ts';
import type { Key, PageState, Pressed } from './press-key.ts';

/** One key on the page of a matrix, other than those that every page knows. */
export function pressMatrixKey(
  page: Page,
  choices: readonly Choice[],
  state: PageState,
  { name, line: typed }: Key,
): Pressed {
  if (name === 'return' || name === 'enter') return confirm(page, state);
  if (name === 'right') return { state: turn(page, choices, state, 1) };
  if (name === 'left') return { state: turn(page, choices, state, -1) };
  const position = choices.findIndex(({ key }) => key === typed.toLowerCase());
  if (position < 0) return { state };
  const given = choose(page, state, position);
  const next = Math.min(page.rows.length - 1, state.focus + 1);
  return { state: { ...given, focus: next } };
}

/** All rows must have a choice; the first that has none comes into focus. */
function confirm(page: Page, state: PageState): Pressed {
  const open = page.rows.findIndex((row) => row.kind === 'line' && !state.chosen.has(row.id));
  if (open < 0) return { reply: { kind: 'rows', chosen: state.chosen } };
  return { state: { ...state, focus: open, problem: 'row-open' } };
}

/** The next choice of the row in focus, round and round. */
function turn(page: Page, choices: readonly Choice[], state: PageState, step: number): PageState {
  const row = page.rows[state.focus];
  const before = row?.kind === 'line' ? state.chosen.get(row.id) : undefined;
  const from = before ?? (step > 0 ? -1 : 0);
  return choose(page, state, (from + step + choices.length) % choices.length);
}

function choose(page: Page, state: PageState, position: number): PageState {
  const row = page.rows[state.focus];
  if (row?.kind !== 'line') return state;
  return { ...state, chosen: new Map([...state.chosen, [row.id, position]]) };
}
