import type { Interview } from '../../src/ask/run-interview.ts';

/** A person who looks at nothing beside the questions. */
export const ONWARD: Pick<Interview, 'tellSection' | 'browse' | 'review' | 'clock'> = {
  tellSection: () => Promise.resolve('go_on'),
  browse: () => Promise.resolve({ kind: 'back' }),
  review: () => Promise.resolve({ kind: 'finished' }),
  clock: () => 0,
};
