import type { Nested } from '../expression/vocabulary.ts';
import type { Question } from './question-types.ts';

/**
 * Values of questions, by full id and as conditions name them: a matrix's rows under the
 * matrix, an item's questions under `<group>.<item>`, a name that no condition is written with.
 */
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
    const { id } = question;
    const place = placeOf(question);
    flat[id] = value;
    if (!place) {
      nested[id] = value;
      return;
    }
    const rows = matrices.get(place.under) ?? {};
    rows[place.key] = value;
    matrices.set(place.under, rows);
    nested[place.under] = rows;
  };
  for (const question of questions) set(question, first(question));
  return { flat, nested, set };
}

function placeOf({
  matrix,
  repeat,
}: Question): { readonly under: string; readonly key: string } | undefined {
  if (matrix) return { under: matrix.id, key: matrix.row };
  return repeat && { under: `${repeat.id}.${repeat.item}`, key: repeat.of };
}
