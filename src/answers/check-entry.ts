import { isRecord } from '../source/is-record.ts';
import type { Question } from '../questionnaire/question-types.ts';
import { checkAnswer } from './check-answer.ts';
import type { AnswerPlace } from './check-answer.ts';
import { checkParts } from './check-parts.ts';
import { checkItems } from './check-items.ts';
import { shown } from './check-value.ts';
import type { Answer } from './types.ts';

/**
 * One entry of an answer file → the answers it holds, by the full ids of their questions. A question
 * of its own has one; a matrix is written as `{row: …}` or as one state for all its rows, and a row
 * that is not named has none; a repeat group is written as a list with one `{question: …}` an item.
 */
export function checkEntry(
  raw: unknown,
  questions: readonly Question[],
  place: AnswerPlace,
): ReadonlyMap<string, Answer> {
  const [first] = questions;
  if (!first || first.matrix) return matrixAnswers(raw, questions, place);
  if (first.itemTitle !== undefined) return checkItems(raw, first, questions.slice(1), place);
  const answer = checkAnswer(raw, first, place);
  return answer ? new Map([[first.id, answer]]) : new Map();
}

function matrixAnswers(
  raw: unknown,
  rows: readonly Question[],
  place: AnswerPlace,
): ReadonlyMap<string, Answer> {
  if (raw === null || raw === undefined) return new Map();
  const id = rows[0]?.matrix?.id ?? '';
  if (!isRecord(raw)) {
    const args = { id, expected: 'rows', found: shown(raw) };
    place.findings.push({ code: 'wrong-answer-kind', path: place.path, args });
    return new Map();
  }
  return 'state' in raw ? wholeMatrix(raw, rows, place) : eachRow(raw, rows, place);
}

/** What is wrong with the state is said once. */
function wholeMatrix(
  raw: Readonly<Record<string, unknown>>,
  rows: readonly Question[],
  place: AnswerPlace,
): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const [position, question] of rows.entries()) {
    const answer = checkAnswer(raw, question, {
      ...place,
      findings: position === 0 ? place.findings : [],
    });
    if (answer) answers.set(question.id, answer);
  }
  return answers;
}

function eachRow(
  raw: Readonly<Record<string, unknown>>,
  rows: readonly Question[],
  place: AnswerPlace,
): ReadonlyMap<string, Answer> {
  const known = new Map(rows.map((question) => [question.matrix?.row ?? '', question]));
  const id = rows[0]?.matrix?.id ?? '';
  return checkParts(raw, known, place, (row, suggestion) => ({
    code: 'unknown-row',
    args: { id, row, suggestion },
  }));
}
