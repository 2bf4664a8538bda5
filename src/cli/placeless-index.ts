import type { SourceIndex } from '../source/source-index.ts';

const WHOLE = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 };

/** Of what was checked when it was written: nobody asks for its places. */
export const PLACELESS: SourceIndex = {
  file: '',
  locate: () => WHOLE,
  has: () => true,
  locateInside: () => WHOLE,
  whole: WHOLE,
};
