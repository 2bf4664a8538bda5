import type { Page, PageReply } from '../../src/ask/page.ts';
import { pressKey, startPage } from '../../src/ask/press-key.ts';
import type { PageState } from '../../src/ask/press-key.ts';

const NAMED = [
  'up',
  'down',
  'left',
  'right',
  'return',
  'escape',
  'space',
  'end',
  'note',
  'evidence',
];

/** Keys: names such as `down`, or what is typed. The line editor is played along. */
export function press(
  page: Page,
  ...keys: readonly string[]
): { state: PageState; reply?: PageReply } {
  let state = startPage(page);
  for (const key of keys) {
    const named = NAMED.includes(key);
    const typing = page.rows[state.focus]?.kind === 'input';
    const line = named ? (typing ? state.line : '') : typing ? state.line + key : key;
    const pressed = pressKey(page, state, { name: named ? key : '', line });
    if ('reply' in pressed) return { state, reply: pressed.reply };
    state = pressed.state;
  }
  return { state };
}
