import type { Asked, Found } from './asked.ts';
import { isRising } from './is-rising.ts';
import { keepsTo } from './keeps-to.ts';
import { reaches } from './planning.ts';
import type { Model } from './programme.ts';
import { trim } from './trim.ts';
import type { Row, Solve, Term } from './solver.ts';

/** How often an answer of the solver that does not hold is taken out before it is given up. */
function roundsFor({ limits }: Asked): number {
  // What does not fit into the time can be taken out choice by choice only.
  return limits.months === undefined ? 60 : 12;
}

export interface Task {
  readonly model: Model;
  /** Beside those of the model. */
  readonly rows: readonly Row[];
  readonly minimise: readonly Term[];
  /** A smaller difference of what is minimised is none. */
  readonly grain: number;
}

/** Solves, scores the answer again, and takes out what does not hold. */
export function solveAndCheck(asked: Asked, task: Task, solve: Solve): Found {
  const { planning, goal, limits, band } = asked;
  const { offers } = planning;
  const { model, rows, minimise, grain } = task;
  const out: Row[] = [];
  let least = 0;
  for (let round = 0; round < roundsFor(asked); round += 1) {
    const answer = solve({
      columns: model.columns,
      whole: offers.length,
      minimise,
      rows: [...model.rows, ...rows, ...out],
    });
    if (answer.status === 'infeasible') return { status: 'none' };
    if (answer.status === 'stopped') break;
    // Each round asks for more than the one before, so its answer is a bound.
    least = sumOf(minimise, answer.values);
    const chosen = new Set(
      offers.filter((_, at) => (answer.values[at] ?? 0) > 0.5).map(({ id }) => id),
    );
    const isEnough = reaches(planning, goal, chosen);
    const lean = isEnough ? inTime(asked, chosen) : undefined;
    if (lean && keepsTo(planning, lean, limits, band)) {
      return { status: 'found', chosen: lean, proof: { method: 'programme' } };
    }
    const rises = isRising(planning.scored.loaded, planning.tracks);
    out.push(isEnough || !rises ? notThis(asked, chosen) : moreThan(asked, chosen));
  }
  return { status: 'stopped', atLeast: Math.max(0, Math.ceil(least - grain)) };
}

/** What costs nothing and is not needed only takes time; the programme chooses it at random. */
function inTime(asked: Asked, chosen: ReadonlySet<string>): ReadonlySet<string> {
  const { months, ...limits } = asked.limits;
  return months === undefined ? chosen : trim({ ...asked, limits }, chosen);
}

function sumOf(terms: readonly Term[], values: readonly number[]): number {
  return terms.reduce((sum, [at, factor]) => sum + factor * (values[at] ?? 0), 0);
}

/** Any choice but this one. */
function notThis({ planning: { offers } }: Asked, chosen: ReadonlySet<string>): Row {
  const terms = offers.map(({ id }, at): Term => [at, chosen.has(id) ? -1 : 1]);
  return { terms, least: 1 - chosen.size };
}

/** A part of what is not enough is not enough either. */
function moreThan({ planning: { offers } }: Asked, chosen: ReadonlySet<string>): Row {
  const terms = offers.flatMap(({ id }, at): readonly Term[] => (chosen.has(id) ? [] : [[at, 1]]));
  return { terms, least: 1 };
}
