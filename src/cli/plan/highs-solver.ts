import { setFlagsFromString } from 'node:v8';
import type { Programme, Solve, Solved } from '../../plan/solver.ts';
import { matrixOf } from './programme-matrix.ts';
import type { Matrix } from './programme-matrix.ts';

/** `one`: a plan for one firm, and the program ends. `many`: one firm after the other. */
export type SolverUse = 'one' | 'many';

/** HiGHS, compiled to WebAssembly. It takes a while to load, so it comes when a plan is asked for. */
export async function loadSolver(use: SolverUse): Promise<Solve> {
  setFlagsFromString(TIERING[use]);
  const { default: load }: { readonly default: unknown } = await import('highs');
  // Its types describe the module for `require`, where the loader lies one step deeper.
  if (!isLoader(load)) throw new Error('highs has no loader');
  const highs = await load();
  return (programme) => solved(highs.createModel(matrixOf(programme)), programme);
}

// For one plan, compiling most of the solver a second time, to make it fast, costs more than it brings.
const TIERING: Readonly<Record<SolverUse, string>> = {
  one: '--wasm-tiering-budget=1000000000',
  many: '--wasm-tiering-budget=1800000',
};

// Programmes of plans are small: what looks for good answers early, or starts again, only takes time.
// No gap is allowed, not even one below a yuan, and whole is whole: a column of 0.999999 beside prices of
// hundreds of thousands shifts a cost by more than that, and with it what the solver takes for the cheapest.
const EXACT_AND_QUICK = {
  output_flag: false,
  mip_abs_gap: 0,
  mip_rel_gap: 0,
  mip_feasibility_tolerance: 1e-9,
  mip_heuristic_effort: 0,
  mip_detect_symmetry: false,
  mip_allow_restart: false,
  mip_allow_cut_separation_at_nodes: false,
  mip_pscost_minreliable: 0,
  mip_heuristic_run_shifting: true,
  mip_heuristic_run_feasibility_jump: false,
  mip_heuristic_run_rins: false,
  mip_heuristic_run_rens: false,
  mip_heuristic_run_root_reduced_cost: false,
};

interface Highs {
  readonly createModel: (matrix: Matrix) => Model;
}

interface Model {
  readonly options: {
    readonly set: (options: Readonly<Record<string, number | boolean>>) => unknown;
  };
  readonly run: () => unknown;
  readonly getModelStatus: () => number;
  readonly getSolution: () => { readonly colValue: ArrayLike<number> };
  readonly dispose: () => void;
}

function isLoader(value: unknown): value is () => Promise<Highs> {
  return typeof value === 'function';
}

const OPTIMAL = 7;
const INFEASIBLE = 8;

/** What a model comes to; its memory is given back. */
function solved(model: Model, { columns }: Programme): Solved {
  try {
    model.options.set(EXACT_AND_QUICK);
    model.run();
    const status = model.getModelStatus();
    if (status === INFEASIBLE) return { status: 'infeasible' };
    if (status !== OPTIMAL) return { status: 'stopped' };
    const { colValue } = model.getSolution();
    return {
      status: 'optimal',
      values: Array.from({ length: columns }, (_, at) => colValue[at] ?? 0),
    };
  } finally {
    model.dispose();
  }
}
