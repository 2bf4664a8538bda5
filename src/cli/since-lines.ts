import type { Answers } from '../answers/types.ts';
import { shortNumber } from '../report/short-number.ts';
import type { Result } from '../scoring/result.ts';
import { changeOf } from '../scoring/since-baseline.ts';
import { plainText } from './plain-text.ts';
import type { ReadSheet } from './read-case.ts';
import { scoresTable } from './scores-table.ts';
import type { Session } from './session.ts';

/** What is compared: answers and their result. */
interface Scored extends Pick<ReadSheet, 'loaded' | 'answers'> {
  readonly result: Result;
}

/** The scores then and now, with the change of each. */
export function sinceLines(now: Scored, before: Scored, session: Session): string {
  const { say, paint } = session;
  const { places } = now.loaded.questionnaire.scoring;
  const columns = [
    { title: say('cli.since-then'), result: before.result },
    { title: say('cli.since-now'), result: now.result },
  ];
  const last = {
    title: say('cli.since-change'),
    of: (id: string): string => {
      const change = changeOf(before.result.nodes[id], now.result.nodes[id]);
      return change === null ? '—' : signed(shortNumber(change, places));
    },
  };
  const [earlier, name] = [firmIn(before.answers), firmIn(now.answers)];
  return [
    ...(earlier === name ? [] : [paint.yellow(say('cli.baseline-other-firm', { earlier, name }))]),
    paint.bold(say('cli.since')),
    scoresTable(columns, now.loaded, session, last),
    '',
  ].join('\n');
}

/** A rise has its sign too; what rounds to nothing has none. */
function signed(text: string): string {
  const number = Number(text);
  if (number === 0) return text.replace('-', '');
  return number > 0 ? `+${text}` : text;
}

function firmIn({ profile }: Answers): string {
  const value = profile.get('name')?.value;
  return value?.kind === 'text' ? plainText(value.text) : '';
}
