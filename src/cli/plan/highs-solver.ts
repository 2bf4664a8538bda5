import { setFlagsFromString } from 'node:v8';
import type { Programme, Solve, Solved, Term } from '../../plan/solver.ts';

/** HiGHS, compiled to WebAssembly. It takes a while to load, so it comes when a plan is asked for. */
export async function loadSolver(): Promise<Solve> {
  setFlagsFromString(TIERING);
  const { default: load }: { readonly default: unknown } = await import('highs');
  // Its types describe the module for `require`, where the loader lies one step deeper.
  if (!isLoader(load)) throw new Error('highs has no loader');
  const highs = await load();
  return (programme) => {
    const options = { ...QUICK, mip_abs_gap: programme.grain };
    return solvedOf(highs.solve(programmeText(programme), options), programme.columns);
  };
}

// A plan solves a dozen small programmes: compiling most of the solver a second time, to make it fast,
// costs more than it brings. What runs longest still is.
const TIERING = '--wasm-tiering-budget=30000000';

// Programmes of plans are solved at their root: what looks for good answers early only takes time.
const QUICK = {
  mip_rel_gap: 0,
  mip_heuristic_effort: 0,
  mip_detect_symmetry: false,
  mip_heuristic_run_feasibility_jump: false,
  mip_heuristic_run_rins: false,
  mip_heuristic_run_rens: false,
  mip_heuristic_run_root_reduced_cost: false,
};

interface Highs {
  readonly solve: (problem: string, options: Readonly<Record<string, number | boolean>>) => Answer;
}

interface Answer {
  readonly Status: string;
  readonly Columns: Readonly<Record<string, { readonly Primal?: number } | undefined>>;
}

function isLoader(value: unknown): value is () => Promise<Highs> {
  return typeof value === 'function';
}

function solvedOf(answer: Answer, columns: number): Solved {
  if (answer.Status === 'Infeasible') return { status: 'infeasible' };
  if (answer.Status !== 'Optimal') return { status: 'stopped' };
  const values = Array.from(
    { length: columns },
    (_, at) => answer.Columns[nameOf(at)]?.Primal ?? 0,
  );
  return { status: 'optimal', values };
}

/** The text that solvers read: CPLEX LP. */
function programmeText({ columns, whole, minimise, rows }: Programme): string {
  const names = Array.from({ length: columns }, (_, at) => nameOf(at));
  const limits = rows.flatMap(({ terms, least, most }) => {
    const left = sumText(terms);
    return [
      ...(least === undefined ? [] : [` ${left} >= ${String(least)}`]),
      ...(most === undefined ? [] : [` ${left} <= ${String(most)}`]),
    ];
  });
  return [
    'Minimize',
    ` cost: ${sumText(minimise)}`,
    'Subject To',
    ...limits,
    'Bounds',
    ...names.map((name) => ` 0 <= ${name} <= 1`),
    'Binary',
    ` ${names.slice(0, whole).join(' ')}`,
    'End',
    '',
  ].join('\n');
}

function nameOf(at: number): string {
  return `c${String(at)}`;
}

function sumText(terms: readonly Term[]): string {
  if (terms.length === 0) return `0 ${nameOf(0)}`;
  return terms
    .map(([at, factor]) => `${factor < 0 ? '-' : '+'} ${String(Math.abs(factor))} ${nameOf(at)}`)
    .join(' ');
}
