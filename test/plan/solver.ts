import { loadSolver } from '../../src/cli/plan/highs-solver.ts';

/** The solver that the program uses, loaded once for all tests of a file. */
export const solve = await loadSolver('many');
