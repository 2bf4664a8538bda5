import { writtenPath } from '../answers/answer-path.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { Path, SourceIndex } from '../source/source-index.ts';

/** Where an answer stands: the row of a matrix, or the state that the whole matrix was given. */
export function locateAnswer(path: Path, index: SourceIndex): Place {
  return index.locate(writtenPath(path, index), 'key');
}
