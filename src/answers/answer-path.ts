import type { Path } from '../source/source-index.ts';
import type { Question } from '../questionnaire/types.ts';

/** Where an answer file has the answer to a question; a state for a whole matrix stands above its rows. */
export function answerPath({ id, matrix }: Question): Path {
  return matrix ? ['answers', matrix.id, matrix.row] : ['answers', id];
}
