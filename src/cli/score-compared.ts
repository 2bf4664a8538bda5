import type { Result } from '../scoring/result.ts';
import { answerInWords } from './answer-in-words.ts';
import type { ReadCase } from './read-case.ts';
import { plainText } from './plain-text.ts';
import { wordsOf } from './words-of.ts';
import { scoresTable } from './scores-table.ts';
import type { Session } from './session.ts';
import { nextLevelLines } from './summary-next-level.ts';
import type { WhatIf } from './what-if.ts';

/** The three results, from all answers to those that an expert has verified. */
export function byBasisLines(result: Result, { loaded }: ReadCase, session: Session): string {
  const { say, paint } = session;
  const { by_basis: by } = result;
  if (!by) return '';
  const columns = [
    { title: say('cli.by-basis-all'), result },
    { title: say('cli.by-basis-evidenced'), result: by.evidenced },
    { title: say('cli.by-basis-verified'), result: by.verified },
  ];
  return `${paint.bold(say('cli.by-basis'))}\n${scoresTable(columns, loaded, session)}\n`;
}

/** What was supposed, and the results with and without it. */
export function whatIfLines(
  { assumed }: WhatIf,
  now: ReadCase,
  then: ReadCase,
  session: Session,
): string {
  const { say, paint } = session;
  const text = wordsOf(now, session);
  const lines = assumed.map(({ question, answer }) => {
    const words = plainText(answerInWords(question, answer, session));
    return say('cli.what-if-answer', { title: text(question.title), answer: words });
  });
  const columns = [
    { title: say('cli.what-if-now'), result: now.result },
    { title: say('cli.what-if-then'), result: then.result },
  ];
  const next = nextLevelLines(then, session);
  return [
    paint.bold(say('cli.what-if')),
    ...lines,
    '',
    say('cli.what-if-scores'),
    scoresTable(columns, now.loaded, session),
    '',
    ...(next === '' ? [] : [next, '']),
  ].join('\n');
}
