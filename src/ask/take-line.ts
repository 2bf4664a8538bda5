import type { Say } from '../messages/message.ts';
import type { MatrixLine, Page, PageReply, PageStart, UnansweredState } from './page.ts';
import { ASSIGN_COMMAND, labelledRows, STATE_COMMANDS } from './plain-page.ts';
import type { LabelledRow } from './plain-page.ts';
import { giveState, stateReply } from './press-state-key.ts';
import { startPage } from './press-key.ts';
import { takeRows } from './take-rows.ts';

/** What a typed line does to a page: it closes it, goes on with the rows of a matrix, asks for help, or is refused. */
export type Taken =
  | { readonly kind: 'reply'; readonly reply: PageReply; readonly doubt?: string }
  | { readonly kind: 'rows'; readonly chosen: ReadonlyMap<string, number> }
  | { readonly kind: 'help' }
  | { readonly kind: 'problem'; readonly sentence: string };

/** One line, typed or from a pipe → what it does. `chosen`: what the rows of a matrix have so far. */
export function takeLine(
  page: Page,
  chosen: ReadonlyMap<string, number>,
  typed: string,
  say: Say,
): Taken {
  const line = typed.normalize('NFKC').trim().toLowerCase();
  const command = takeCommand(page, chosen, line);
  if (command) return command;
  if (line.startsWith(':')) return problem(say('ask.plain-no-command', { line: typed.trim() }));
  if (page.choices) return takeRows(page, page.choices, { chosen, line }, say);
  if (line === '') return takeEmpty(page, say);
  const rows = labelledRows(page);
  const hasInput = page.rows.some(({ kind }) => kind === 'input');
  const labels = hasInput || !page.many ? [line] : line.split(/[\s,、;]+/);
  const picked = labels.map((label) => rows.find((one) => one.label === label));
  if (picked.every((one) => one !== undefined)) return takePicked(page, picked, say);
  if (hasInput) return takeWords(page, typed);
  return problem(say('ask.plain-not-there', { line: typed.trim(), last: rows.length }));
}

const SHORT: ReadonlyMap<string, string> = new Map([
  [':?', '?'],
  [':b', '<'],
  [':g', '/'],
]);

function takeCommand(
  page: Page,
  chosen: ReadonlyMap<string, number>,
  line: string,
): Taken | undefined {
  const start: PageStart = { ...page.start, chosen };
  switch (SHORT.get(line) ?? line) {
    case '?':
      return { kind: 'help' };
    case ':q':
      return replied({ kind: 'interrupted' });
    case '<':
      return page.canGoBack ? replied({ kind: 'back' }) : undefined;
    case '/':
      return page.canJump ? replied({ kind: 'jump', start }) : undefined;
    case ':n':
    case ':e':
      return remark(page, start, line === ':n' ? 'note' : 'evidence');
    default:
      return takeState(page, chosen, line);
  }
}

function remark(page: Page, start: PageStart, part: 'note' | 'evidence'): Taken | undefined {
  if (!page.remarks) return undefined;
  const of = openRow(page, start.chosen ?? new Map())?.id ?? page.remarksOf ?? '';
  return replied({ kind: 'remark', part, of, start });
}

function takeState(
  page: Page,
  chosen: ReadonlyMap<string, number>,
  line: string,
): Taken | undefined {
  const assign = page.rows.find((row) => row.kind === 'state' && row.toOther);
  if (line === ASSIGN_COMMAND && assign?.kind === 'state') return replied(stateReply(assign));
  const states: readonly UnansweredState[] = ['dont_know', 'not_applicable', 'skipped'];
  const given = states.find((state) => STATE_COMMANDS[state] === line);
  if (given === undefined || page.choices) return undefined;
  const pressed = giveState(page, { ...startPage(page), chosen }, given);
  return 'reply' in pressed ? replied(pressed.reply) : undefined;
}

/** An empty line leaves things as they are: the earlier answer, or the one thing a page offers first. */
function takeEmpty(page: Page, say: Say): Taken {
  const { focus, ticked, line } = page.start;
  if (ticked.length > 0) return replied({ kind: 'ticked', codes: ticked });
  const row = page.rows[focus];
  if (row?.kind === 'option' && !page.many) return replied({ kind: 'option', code: row.code });
  if (row?.kind === 'state') return replied(stateReply(row));
  if (row?.kind !== 'input') return problem(say('ask.plain-empty'));
  return line === '' ? takeNoWords(page, say) : takeWords(page, line);
}

/** Here nobody can go down to 「先跳过」: its command is named instead. */
function takeNoWords(page: Page, say: Say): Taken {
  if (page.emptySkips) return replied({ kind: 'state', state: 'skipped' });
  const taken = takeWords(page, '');
  const canSkip = page.rows.some((one) => one.kind === 'state' && one.state === 'skipped');
  return canSkip && taken.kind === 'problem'
    ? problem(say('ask.plain-line-empty', { command: STATE_COMMANDS.skipped }))
    : taken;
}

function takeWords(page: Page, line: string): Taken {
  const sentence = page.problemWith(line);
  if (sentence !== undefined) return problem(sentence);
  const doubt = page.doubtAbout?.(line, 'kept');
  const reply = { kind: 'line', line: line.trim() } as const;
  return { kind: 'reply', reply, ...(doubt !== undefined && { doubt }) };
}

function takePicked(page: Page, picked: readonly LabelledRow[], say: Say): Taken {
  const states = picked.flatMap(({ row }) => (row.kind === 'state' ? [row] : []));
  const options = picked.flatMap(({ row }) => (row.kind === 'option' ? [row] : []));
  const [state] = states;
  const [first] = options;
  const alone = state !== undefined || options.some(({ exclusive }) => exclusive);
  if (picked.length > 1 && alone) {
    const barring = picked.find(({ row }) => row.kind === 'state' || row.exclusive);
    return problem(say('ask.plain-alone', { label: barring?.row.label ?? '' }));
  }
  if (state) return replied(stateReply(state));
  if (!page.many) return replied({ kind: 'option', code: first?.code ?? '' });
  const codes = [...new Set(options.map(({ code }) => code))];
  const sentence = page.problemWithTicks?.(codes);
  return sentence === undefined ? replied({ kind: 'ticked', codes }) : problem(sentence);
}

/** The row of a matrix that is asked next; undefined where all have a choice, or it is no matrix. */
export function openRow(page: Page, chosen: ReadonlyMap<string, number>): MatrixLine | undefined {
  return page.rows
    .flatMap((row) => (row.kind === 'line' ? [row] : []))
    .find(({ id }) => !chosen.has(id));
}

function replied(reply: PageReply): Taken {
  return { kind: 'reply', reply };
}

function problem(sentence: string): Taken {
  return { kind: 'problem', sentence };
}
