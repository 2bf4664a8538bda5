import type { Page, PageReply, PageStart, Remark, Row } from './page.ts';
import { giveState, isState, stateReply } from './press-state-key.ts';
import { pressMatrixKey } from './press-matrix-key.ts';

/** What a page remembers between two keys. */
export interface PageState {
  /** Position of the row in focus; below 0 none. */
  readonly focus: number;
  readonly ticked: ReadonlySet<string>;
  /** What stands in the input row. */
  readonly line: string;
  /** Digits typed so far towards an option's number. */
  readonly digits: string;
  /** What went wrong, until the next key. */
  readonly problem?:
    | 'nothing-chosen'
    | 'nothing-ticked'
    | 'row-open'
    | 'line-full'
    | { readonly sentence: string };
  /** The line that a doubt was told about. */
  readonly doubted?: string;
  /** The longer explanations are open. */
  readonly more: boolean;
  /** What the rows of a matrix are given: position of the choice, by the row's id. */
  readonly chosen: ReadonlyMap<string, number>;
}

/** A key, and what the terminal's line editor holds after it. */
export interface Key {
  readonly name: string;
  readonly line: string;
}

export type Pressed = { readonly state: PageState } | { readonly reply: PageReply };

export function startPage(page: Page): PageState {
  const { focus, ticked, line, chosen = new Map<string, number>() } = page.start;
  return { focus, ticked: new Set(ticked), line, digits: '', more: false, chosen };
}

/** One key on a page → the page's next state, or the reply that closes it. */
export function pressKey(page: Page, before: PageState, key: Key): Pressed {
  const { problem: _, ...state } = before;
  if (state.more) return { state: { ...state, more: false } };
  if (key.name === 'words') return { state: insert(page, state, key.line) };
  const anywhere = pressAnywhere(page, state, key.name);
  if (anywhere) return anywhere;
  if (page.choices) return matrix(page, page.choices, state, key);
  const row = page.rows[state.focus];
  if (key.name === 'return' || key.name === 'enter') return enter(page, state, row);
  if (row?.kind === 'input') return edit(page, state, key, row.longest);
  return choose(page, state, { ...key, line: key.line.normalize('NFKC') });
}

/** Words go where there is a line for them; none of their characters is a key. */
function insert(page: Page, state: PageState, line: string): PageState {
  const row = page.rows[state.focus];
  if (row?.kind === 'input') return lengthen(state, line, row.longest);
  const focus = page.rows.findIndex(({ kind }) => kind === 'input');
  return focus < 0 ? state : { ...state, focus, line: state.line + line };
}

/** The keys that do the same on every page. */
function pressAnywhere(page: Page, state: PageState, name: string): Pressed | undefined {
  if (name === 'escape') return back(page, state);
  if (name === 'jump') return jump(page, state);
  if (isState(name)) return giveState(page, state, name);
  if (name === 'note' || name === 'evidence') return remark(page, state, name);
  const step = STEPS.get(name);
  return step === undefined ? undefined : { state: move(page, state, step) };
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ['up', -1],
  ['down', 1],
  ['tab', 1],
]);

function back(page: Page, state: PageState): Pressed {
  return page.canGoBack ? { reply: { kind: 'back' } } : { state };
}

function jump(page: Page, state: PageState): Pressed {
  return page.canJump ? { reply: { kind: 'jump', start: asLeft(state) } } : { state };
}

/** Whose note and evidence a page shows now. */
export function remarkedId(page: Page, { focus }: PageState): string {
  const row = page.rows[focus];
  return row?.kind === 'line' ? row.id : (page.remarksOf ?? '');
}

function remark(page: Page, state: PageState, part: keyof Remark): Pressed {
  if (!page.remarks) return { state };
  return { reply: { kind: 'remark', part, of: remarkedId(page, state), start: asLeft(state) } };
}

function asLeft({ focus, ticked, line, chosen }: PageState): PageStart {
  return { focus, ticked: [...ticked], line, chosen };
}

function matrix(
  page: Page,
  choices: NonNullable<Page['choices']>,
  state: PageState,
  key: Key,
): Pressed {
  const line = key.line.normalize('NFKC');
  if (isQuestionMark(line)) return { state: { ...state, more: page.more.length > 0 } };
  return pressMatrixKey(page, choices, state, { ...key, line });
}

function move(page: Page, state: PageState, step: number): PageState {
  const count = page.rows.length;
  const from = state.focus < 0 && step < 0 ? 0 : state.focus;
  return { ...state, focus: (from + step + count) % count, digits: '' };
}

function enter(page: Page, state: PageState, row: Row | undefined): Pressed {
  if (!row)
    return { state: { ...state, problem: page.many ? 'nothing-ticked' : 'nothing-chosen' } };
  if (row.kind === 'state') return { reply: stateReply(row) };
  if (row.kind === 'line') return { state };
  if (row.kind === 'input') return enterLine(page, state);
  if (!page.many) return { reply: { kind: 'option', code: row.code } };
  if (state.ticked.size === 0) return { state: { ...state, problem: 'nothing-ticked' } };
  const sentence = page.problemWithTicks?.([...state.ticked]);
  if (sentence !== undefined) return { state: { ...state, problem: { sentence } } };
  return { reply: { kind: 'ticked', codes: [...state.ticked] } };
}

function enterLine(page: Page, state: PageState): Pressed {
  if (page.emptySkips && state.line.trim() === '') return giveState(page, state, 'skipped');
  const sentence = page.problemWith(state.line);
  if (sentence !== undefined) return { state: { ...state, problem: { sentence } } };
  const doubt = state.doubted === state.line ? undefined : page.doubtAbout?.(state.line, 'before');
  if (doubt !== undefined) {
    return { state: { ...state, doubted: state.line, problem: { sentence: doubt } } };
  }
  return { reply: { kind: 'line', line: state.line.trim() } };
}

/** What a screen has room for. */
const LONGEST_LINE = 500;

function edit(
  page: Page,
  state: PageState,
  { name, line }: Key,
  longest: number | undefined,
): Pressed {
  // An empty line has nothing to move over, and nobody answers with a question mark.
  if (name === 'left' && state.line === '' && line === '') return back(page, state);
  if (isQuestionMark(line) && page.more.length > 0)
    return { state: { ...state, line: '', more: true } };
  return { state: lengthen(state, line, longest) };
}

function lengthen(state: PageState, line: string, longest = LONGEST_LINE): PageState {
  // What somebody wrote by hand may be longer: it can be shortened, not lengthened.
  const room = Math.max(longest, Array.from(state.line).length);
  const taken = Array.from(line).slice(0, room).join('');
  return { ...state, line: taken, ...(taken !== line && { problem: 'line-full' }) };
}

function choose(page: Page, state: PageState, key: Key): Pressed {
  const { name, line: typed } = key;
  if (name === 'left' || typed === '<' || typed === '《') return back(page, state);
  if (name === 'home') return { state: { ...state, focus: 0 } };
  if (name === 'end') return { state: { ...state, focus: page.rows.length - 1 } };
  if (isQuestionMark(typed)) return { state: { ...state, more: page.more.length > 0 } };
  if (name === 'space' || typed === ' ') return { state: toggle(page, state) };
  const input = page.rows.findIndex((row) => row.kind === 'input');
  if (input >= 0 && typed.trim() !== '') {
    return { state: { ...state, focus: input, line: state.line + typed } };
  }
  return { state: /^\d$/.test(typed) ? number(page, state, typed) : { ...state, digits: '' } };
}

function isQuestionMark(text: string): boolean {
  return text === '?' || text === '？';
}

/** A digit goes to the option of that number; a second one may make it a two-digit number. */
function number(page: Page, state: PageState, digit: string): PageState {
  const options = page.rows.filter((row) => row.kind === 'option').length;
  const digits = [state.digits + digit, digit].find((candidate) => {
    return Number(candidate) >= 1 && Number(candidate) <= options;
  });
  if (digits === undefined) return { ...state, digits: '' };
  const moved = { ...state, focus: Number(digits) - 1, digits };
  if (!page.many) return moved;
  // The first digit of 12 has ticked 1 already: take that back.
  const cleared =
    digits.length > 1 ? toggle(page, { ...state, focus: Number(state.digits) - 1 }) : state;
  return toggle(page, { ...moved, ticked: cleared.ticked });
}

function toggle(page: Page, state: PageState): PageState {
  const row = page.rows[state.focus];
  if (!page.many || row?.kind !== 'option') return state;
  if (state.ticked.has(row.code)) {
    return { ...state, ticked: new Set([...state.ticked].filter((code) => code !== row.code)) };
  }
  const exclusive = new Set(
    page.rows.flatMap((other) => (other.kind === 'option' && other.exclusive ? [other.code] : [])),
  );
  const kept = row.exclusive ? [] : [...state.ticked].filter((code) => !exclusive.has(code));
  return { ...state, ticked: new Set([...kept, row.code]) };
}
