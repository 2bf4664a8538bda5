import { checkValue } from '../answers/check-value.ts';
import type { Say } from '../messages/message.ts';
import { textIn } from '../messages/text-in.ts';
import type { Language } from '../messages/message.ts';
import type { Question } from '../questionnaire/types.ts';
import type { Finding } from '../source/finding.ts';
import { readNumber } from './read-number.ts';

/** A typed line → the value an answers file would hold; undefined when it is no number at all. */
export function readLine(
  line: string,
  question: Question,
  language: Language,
): string | number | undefined {
  if (question.kind !== 'number') return line.trim();
  const unit = question.unit === undefined ? '' : textIn(question.unit, language);
  return readNumber(line, unit);
}

/** What is wrong with a typed line, as a sentence that says what to do; undefined when nothing is. */
export function problemWithLine(
  line: string,
  question: Question,
  { say, language }: { readonly say: Say; readonly language: Language },
): string | undefined {
  if (line.trim() === '') {
    return say(question.required ? 'ask.line-required' : 'ask.line-empty');
  }
  const raw = readLine(line, question, language);
  if (raw === undefined) return say('ask.number-unreadable', { typed: line.trim() });
  const findings: Finding[] = [];
  // A band may be named like a number: only what is typed counts here.
  checkValue(raw, { ...question, bands: [] }, { path: [], findings, labels: false });
  const [finding] = findings;
  if (!finding) return undefined;
  const typed = String(raw);
  if (finding.code === 'number-not-whole') return say('ask.number-not-whole', { typed });
  if (finding.code === 'number-out-of-range') {
    const [low, high] = [shownNumber(question.minimum), shownNumber(question.maximum)];
    return say('ask.number-out-of-range', { typed, low, high });
  }
  return say('ask.text-too-long', {
    limit: question.maximumLength ?? 0,
    length: Array.from(typed).length,
  });
}

/** An end of a range for the sentences: grouped from 10,000 on, so that years stay plain; `none` without one. */
export function shownNumber(decimal: string | undefined): string {
  if (decimal === undefined) return 'none';
  const number = Number(decimal);
  return Math.abs(number) < 10_000 ? decimal : new Intl.NumberFormat('en').format(number);
}
