import type { Page, PageReply, Row, UnansweredState } from './page.ts';
import type { PageState, Pressed } from './press-key.ts';
import { pressMatrixKey } from './press-matrix-key.ts';

const STATES: ReadonlySet<string> = new Set<UnansweredState>([
  'dont_know',
  'not_applicable',
  'skipped',
]);

export function isState(name: string): name is UnansweredState {
  return STATES.has(name);
}

/** One key for 「不清楚」, 「不适用」 or 「先跳过」, wherever one stands; nothing where it is not offered. */
export function giveState(page: Page, state: PageState, given: UnansweredState): Pressed {
  if (page.choices) {
    const choice = page.choices.find(
      ({ gives }) => gives.kind === 'state' && gives.state === given,
    );
    const line = choice?.key ?? '';
    return choice ? pressMatrixKey(page, page.choices, state, { name: '', line }) : { state };
  }
  for (const row of page.rows) {
    if (row.kind === 'state' && row.state === given && !row.toOther)
      return { reply: { kind: 'state', state: given } };
    if (row.kind !== 'option' || row.standsFor !== given) continue;
    const { code } = row;
    return { reply: page.many ? { kind: 'ticked', codes: [code] } : { kind: 'option', code } };
  }
  return { state };
}

/** What the row of a state replies. */
export function stateReply({ state, toOther }: Extract<Row, { kind: 'state' }>): PageReply {
  return { kind: 'state', state, ...(toOther && { toOther }) };
}
