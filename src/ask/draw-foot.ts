import type { Say } from '../messages/message.ts';
import { isNumbered } from './is-numbered.ts';
import { indent, joinKeys } from './lay-lines.ts';
import type { Page } from './page.ts';
import { remarkedId } from './press-key.ts';
import type { PageState } from './press-key.ts';
import { EMPTY } from './screen.ts';
import type { Block, Screen } from './screen.ts';
import { wrapText } from './wrap-text.ts';

/** What stands below the rows: what went wrong or helps, what was noted, and the keys. */
export function drawFoot(
  page: Page,
  state: PageState,
  { paint, say, symbols }: Screen,
  width: number,
): readonly Block[] {
  const { problem } = state;
  const sentence =
    typeof problem === 'object' ? problem.sentence : problem && say(`ask.problem-${problem}`);
  const blocks: Block[] = [{ ...EMPTY, spare: 2 }];
  if (sentence !== undefined) {
    blocks.push({ lines: indent(wrapText(sentence, width - 1), paint.yellow), spare: 0 });
  } else if (!state.more) {
    const row = page.rows[state.focus];
    const hint = row?.kind === 'line' && row.help !== undefined ? row.help : page.hint;
    if (hint !== undefined) {
      blocks.push({ lines: indent(wrapText(hint, width - 1), paint.dim), spare: 3 });
    }
  }
  const remarks = remarkLines(page, state, say);
  if (remarks.length > 0) {
    const lines = remarks.flatMap((line) => wrapText(line, width - 1));
    blocks.push({ lines: indent(lines, paint.green), spare: 1 });
  }
  const keys = state.more ? [say('ask.key-close')] : keysOf(page, state, { say, symbols });
  return [...blocks, { lines: indent(joinKeys(keys, width - 1), paint.dim), spare: 0 }];
}

function remarkLines(page: Page, state: PageState, say: Say): readonly string[] {
  const { note, evidence } = page.remarks?.get(remarkedId(page, state)) ?? {
    note: '',
    evidence: [],
  };
  const papers = evidence.join(say('ask.evidence-separator'));
  return [
    ...(note === '' ? [] : [say('ask.note-shown', { note })]),
    ...(papers === '' ? [] : [say('ask.evidence-shown', { evidence: papers })]),
  ];
}

function keysOf(
  page: Page,
  state: PageState,
  { say, symbols }: Pick<Screen, 'say' | 'symbols'>,
): readonly string[] {
  const { up, down, back } = symbols;
  // Left and right have work of their own there.
  const escape = page.choices !== undefined || page.rows[state.focus]?.kind === 'input';
  return [
    ...(page.rows.length > 1 ? [say('ask.key-move', { up, down })] : []),
    ...choosingKeys(page, { say, symbols }),
    say('ask.key-enter'),
    ...(page.canGoBack
      ? [say(page.canJump ? 'ask.key-back' : 'ask.key-return', { key: escape ? 'Esc' : back })]
      : []),
    ...(page.more.length > 0 ? [say('ask.key-more')] : []),
    ...(page.canJump ? [say('ask.key-jump')] : []),
    ...(page.remarks ? [say('ask.key-note'), say('ask.key-evidence')] : []),
    say(page.nothingToSave ? 'ask.key-quit' : 'ask.key-leave'),
  ];
}

function choosingKeys(
  page: Page,
  { say, symbols }: Pick<Screen, 'say' | 'symbols'>,
): readonly string[] {
  if (page.choices) {
    const { leftKey: left, rightKey: right } = symbols;
    return [say('ask.key-choose'), say('ask.key-turn', { left, right })];
  }
  if (!isNumbered(page)) return [];
  return [say(page.many ? 'ask.key-tick' : 'ask.key-number')];
}
