import type { Path } from '../source/source-index.ts';
import type { Question } from '../questionnaire/types.ts';

/** Where an answer file has the answer to a question; a state for a whole matrix stands above its rows. */
export function answerPath({ id, matrix, repeat }: Question): Path {
  if (repeat) return ['answers', repeat.id, repeat.item - 1, repeat.of];
  return matrix ? ['answers', matrix.id, matrix.row] : ['answers', id];
}
