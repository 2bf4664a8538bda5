import type { Nested } from '../expression/condition.ts';
import type { Question } from './types.ts';

/** Values of questions, by full id and as conditions name them: a matrix's rows under the matrix. */
interface ByQuestion<T> {
  readonly flat: Readonly<Record<string, T>>;
  readonly nested: Nested<T>;
  readonly set: (question: Question, value: T) => void;
}

/** A value for every question, to begin with the same or its own. */
export function byQuestion<T>(
  questions: readonly Question[],
  first: (question: Question) => T,
): ByQuestion<T> {
  const flat: Record<string, T> = {};
  const nested: Record<string, T | Readonly<Record<string, T>>> = {};
  const matrices = new Map<string, Record<string, T>>();
  const set = (question: Question, value: T): void => {
    const { id, matrix } = question;
    flat[id] = value;
    if (!matrix) {
      nested[id] = value;
      return;
    }
    const rows = matrices.get(matrix.id) ?? {};
    rows[matrix.row] = value;
    matrices.set(matrix.id, rows);
    nested[matrix.id] = rows;
  };
  for (const question of questions) set(question, first(question));
  return { flat, nested, set };
}
