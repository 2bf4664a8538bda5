import type { Question } from '../questionnaire/question-types.ts';
import type { Row } from './page.ts';
import { shownNumber } from './problem-with-line.ts';
import type { Speech } from './speech.ts';

/** The row to type in, with what may be typed there; none for questions that are only chosen. */
export function inputRows(question: Question, { say, text }: Speech): readonly Row[] {
  const { minimum, maximum, maximumLength: limit } = question;
  if (question.kind === 'text') {
    const note = limit === undefined ? '' : say('ask.text-note', { limit });
    const row = { kind: 'input', label: say('ask.text-label'), note } as const;
    return [{ ...row, ...(limit !== undefined && { longest: limit }) }];
  }
  if (question.kind === 'date') {
    const note = say('ask.date-note', { low: minimum ?? 'none', high: maximum ?? 'none' });
    return [{ kind: 'input', label: say('ask.date-label'), note }];
  }
  if (question.kind !== 'number') return [];
  const unit = question.unit === undefined ? 'none' : text(question.unit);
  const key = question.bands.length > 0 ? 'ask.number-instead' : 'ask.number-label';
  const note = say('ask.number-note', {
    low: shownNumber(minimum),
    high: shownNumber(maximum),
    whole: question.integer ? 'yes' : 'no',
  });
  return [{ kind: 'input', label: say(key, { unit }), note }];
}
