import { checkValue } from '../answers/check-value.ts';
import { doubtAboutCreditCode } from '../answers/credit-code.ts';
import type { Say } from '../messages/message.ts';
import { textIn } from '../messages/text-in.ts';
import type { Language } from '../messages/message.ts';
import { picksOf } from '../questionnaire/picks.ts';
import type { Question } from '../questionnaire/question-types.ts';
import type { Finding } from '../source/finding.ts';
import { readDate } from './read-date.ts';
import { readNumber } from './read-number.ts';
import { separated } from '../messages/thousands.ts';
import type { Voice } from './speech.ts';

/** A typed line → the value an answers file would hold; undefined when it is no number, or no date, at all. */
export function readLine(
  line: string,
  question: Question,
  language: Language,
): string | number | undefined {
  if (question.kind === 'date') return readDate(line);
  if (question.kind !== 'number') return line.trim();
  const unit = question.unit === undefined ? '' : textIn(question.unit, language);
  return readNumber(line, unit);
}

/** What is wrong with a typed line, as a sentence that says what to do; undefined when nothing is. */
export function problemWithLine(
  line: string,
  question: Question,
  { say, language }: Voice,
): string | undefined {
  if (line.trim() === '') {
    return say(question.required ? 'ask.line-required' : 'ask.line-empty');
  }
  const raw = readLine(line, question, language);
  if (raw === undefined) {
    const kind = question.kind === 'date' ? 'date' : 'number';
    return say(`ask.${kind}-unreadable`, { typed: line.trim() });
  }
  const findings: Finding[] = [];
  // A band may be named like a number: only what is typed counts here.
  checkValue(raw, { ...question, bands: [] }, { path: [], findings, labels: false });
  const [finding] = findings;
  return finding && sentenceFor(finding, String(raw), question, say);
}

/** What may be wrong with a line that is taken all the same, before it is entered once more or after it is kept. */
export function doubtAboutLine(
  line: string,
  question: Question,
  when: 'before' | 'kept',
  voice: Voice,
): string | undefined {
  if (when === 'before' && question.bands.length > 0) return doubtAboutPlace(line, question, voice);
  // The field that firms are known by, wherever it is used (`batch --key`).
  const doubt = question.id === 'credit_code' ? doubtAboutCreditCode(line) : undefined;
  return doubt && voice.say('ask.credit-code-doubt', { doubt, when });
}

/** A small number may be meant as the place of a band: elsewhere a digit chooses. */
function doubtAboutPlace(
  line: string,
  question: Question,
  { say, language }: Voice,
): string | undefined {
  const amount = readLine(line, question, language);
  const band = question.bands[Number(amount) - 1];
  if (!band) return undefined;
  return say('ask.place-or-amount', {
    typed: String(amount),
    unit: question.unit === undefined ? 'none' : textIn(question.unit, language),
    band: textIn(band.label, language),
  });
}

function sentenceFor(finding: Finding, typed: string, question: Question, say: Say): string {
  if (finding.code === 'no-such-date') return say('ask.no-such-date', { typed });
  if (finding.code === 'date-out-of-range') {
    const { minimum: low = 'none', maximum: high = 'none' } = question;
    return say('ask.date-out-of-range', { typed, low, high });
  }
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

/** What is wrong with a number of ticks; undefined when nothing is. */
export function problemWithTicks(
  codes: readonly string[],
  question: Question,
  { say }: { readonly say: Say },
): string | undefined {
  const findings: Finding[] = [];
  checkValue(codes, question, { path: [], findings, labels: false });
  if (!findings.some(({ code }) => code === 'picks-out-of-range')) return undefined;
  const { least, most, range } = picksOf(question);
  return say('ask.picks-out-of-range', { count: codes.length, least, most, range });
}

/** An end of a range for the sentences: grouped from 10,000 on, so that years stay plain; `none` without one. */
export function shownNumber(decimal: string | undefined): string {
  if (decimal === undefined) return 'none';
  const number = Number(decimal);
  return Math.abs(number) < 10_000 ? decimal : separated(number);
}
