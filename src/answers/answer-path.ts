import type { Path, SourceIndex } from '../source/source-index.ts';
import type { Question } from '../questionnaire/question-types.ts';

/** Where an answer file has the answer to a question; a state for a whole matrix stands above its rows. */
export function answerPath({ id, matrix, repeat }: Question): Path {
  if (repeat) return ['answers', repeat.id, repeat.item - 1, repeat.of];
  return matrix ? ['answers', matrix.id, matrix.row] : ['answers', id];
}

/**
 * Where a file has what stands at such a path: there, in the list that is the `value` of a group
 * beside its notes, or in the state that a whole matrix or group was given.
 */
export function writtenPath(path: Path, index: SourceIndex): Path {
  const inValue = [...path.slice(0, 2), 'value', ...path.slice(2)];
  if (index.has(path)) return path;
  return index.has(inValue) ? inValue : path.slice(0, 2);
}
