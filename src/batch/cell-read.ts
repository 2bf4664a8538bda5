import { shown } from '../answers/check-value.ts';
import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { DiagnosticArgs } from '../diagnostics/diagnostic.ts';
import type { Question } from '../questionnaire/question-types.ts';
import { closestWord } from '../source/closest-word.ts';
import type { CellState } from './cell-state.ts';

/** What a cell says: an entry as an answer file has it, absent where it is left out; or what is wrong. */
export type CellRead =
  | { readonly raw?: unknown }
  | { readonly problem: { readonly code: DiagnosticCode; readonly args: DiagnosticArgs } };

export type ReadCell = (text: string) => CellRead;

export const NOTHING: CellRead = {};

/** A question that was not shown is not applicable, where the questionnaire allows that; else it is left out. */
export function readState(state: CellState, question: Question): CellRead {
  if (state === 'dont_know') return { raw: { state } };
  if (state === 'blank' || !question.notApplicable) return NOTHING;
  const reason = state === 'passed_over' ? '(跳过)' : '不适用';
  return { raw: { state: 'not_applicable', reason } };
}

export function noSuchOption(text: string, { id, options, bands }: Question): CellRead {
  const allowed = [...options, ...bands].map(({ label, code }) => {
    const words = typeof label === 'string' ? label : (Object.values(label)[0] ?? code);
    return words === '' ? code : words;
  });
  const suggestion = closestWord(text.slice(0, 60), allowed) ?? '';
  return {
    problem: { code: 'unknown-option', args: { id, value: shown(text), allowed, suggestion } },
  };
}

export function wrongKind(text: string, { id }: Question, expected: 'number' | 'date'): CellRead {
  return { problem: { code: 'wrong-answer-kind', args: { id, expected, found: shown(text) } } };
}
