import type { Say } from '../messages/message.ts';
import type { Page, Row } from './page.ts';

/** A page as lines to be read out or written to a pipe: no marks, no cursor, one line of answer after it. */
export function plainPage(page: Page, say: Say): readonly string[] {
  const head = [page.progress, page.timeLeft, page.section, page.introduction];
  const bars = (page.bars ?? []).map(({ label, words }) => say('ask.plain-bar', { label, words }));
  const body = [page.title, page.help, ...bars, page.hint];
  const rows = labelledRows(page);
  return [
    '',
    ...filled(head),
    ...filled(body).flatMap((text) => text.split('\n')),
    ...rows.map(({ label, words }) => say('ask.plain-row', { label, words })),
    ...(page.choices ?? []).map(({ key, label }) =>
      say('ask.plain-row', { label: key, words: label }),
    ),
    ...(page.many ? [say('ask.plain-many')] : []),
    ...inputLines(page, say),
    ...earlierLines(page, rows, say),
    ...remarkLines(page, say),
  ];
}

/** What a page says behind `?`, and what can be typed beside an answer. */
export function plainHelp(page: Page, say: Say): readonly string[] {
  const more = page.more.flatMap(({ label, text }) => [label, text]);
  return [
    ...more,
    ...(page.canGoBack ? [say('ask.plain-back')] : []),
    ...(page.canJump ? [say('ask.plain-jump')] : []),
    ...(page.remarks ? [say('ask.plain-remarks')] : []),
    ...page.rows.flatMap((row) =>
      row.kind === 'state'
        ? [say('ask.plain-command', { command: commandOf(row), words: row.label })]
        : [],
    ),
    say('ask.plain-leave'),
  ];
}

/** What is typed for `不清楚` and its like on any page. */
export const STATE_COMMANDS = { dont_know: ':k', not_applicable: ':x', skipped: ':p' } as const;

/** What leaves a question to someone else. */
export const ASSIGN_COMMAND = ':t';

function commandOf({ state, toOther }: Extract<Row, { kind: 'state' }>): string {
  return toOther ? ASSIGN_COMMAND : STATE_COMMANDS[state];
}

export interface LabelledRow {
  readonly row: Extract<Row, { kind: 'option' | 'state' }>;
  readonly label: string;
  readonly words: string;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** What is chosen by which label: a number, or a letter where numbers or words are the answer itself. */
export function labelledRows({ rows }: Page): readonly LabelledRow[] {
  const typed = rows.some(({ kind }) => kind === 'input');
  let position = 0;
  return rows.flatMap((row) => {
    if (row.kind !== 'option' && row.kind !== 'state') return [];
    const aside = row.kind === 'option' && row.aside !== undefined ? `  ${row.aside}` : '';
    const words = row.label + aside;
    if (typed && row.kind === 'state') {
      return [{ row, label: commandOf(row), words }];
    }
    position += 1;
    const letter = LETTERS[position - 1] ?? '';
    return [{ row, label: typed ? letter : String(position), words }];
  });
}

function inputLines({ rows, start }: Page, say: Say): readonly string[] {
  return rows.flatMap((row) => {
    if (row.kind !== 'input') return [];
    const before = start.line === '' ? [] : [say('ask.plain-before', { line: start.line })];
    return [...filled([row.label, row.note]), ...before];
  });
}

/** What a question is answered with by an empty line. */
function earlierLines(
  { progress, rows, start, many }: Page,
  labelled: readonly LabelledRow[],
  say: Say,
): readonly string[] {
  if (progress === '') return [];
  const codes = new Set<string>(start.ticked);
  const chosen = labelled.filter(({ row }) =>
    many && row.kind === 'option' ? codes.has(row.code) : row === rows[start.focus],
  );
  const words = chosen.map((one) => one.words).join(say('ask.evidence-separator'));
  return words === '' ? [] : [say('ask.plain-enter', { words })];
}

function remarkLines({ remarks, remarksOf = '' }: Page, say: Say): readonly string[] {
  const remark = remarks?.get(remarksOf);
  const evidence = remark?.evidence.join(say('ask.evidence-separator')) ?? '';
  return [
    ...(remark && remark.note !== '' ? [say('ask.note-shown', { note: remark.note })] : []),
    ...(evidence === '' ? [] : [say('ask.evidence-shown', { evidence })]),
  ];
}

function filled(texts: readonly (string | undefined)[]): readonly string[] {
  return texts.filter((text) => text !== undefined && text !== '').map(String);
}
