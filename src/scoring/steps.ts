import type { Need, Step, StepKind } from '../questionnaire/scoring-types.ts';
import { exact, roundTo } from './exact.ts';
import type { Exact } from './exact.ts';
import { hull } from './intervals.ts';
import type { Interval } from './intervals.ts';
import { bandHolds } from './measure.ts';
import type { Truth } from './truth.ts';

/** Whether what a step asks for holds. */
export type Asks = (need: Need) => Truth;

/** A node's later steps, one after the other; null where a number lies in no band. */
export function applySteps(steps: readonly Step[], value: Exact, asks: Asks): Exact | null {
  return steps.reduce<Exact | null>(
    (result, step) => result && takeStep(step, result, asks),
    value,
  );
}

/** Null where the step has no result, or nobody knows whether it is taken and it would matter. */
export function takeStep(step: Step, value: Exact, asks: Asks): Exact | null {
  const truth = step.when ? asks(step.when) : 'yes';
  if (truth === 'no') return value;
  const result = applyStep(step, value);
  return truth === 'yes' || result?.equals(value) ? result : null;
}

/** Null where no band holds the number. */
function applyStep(step: StepKind, value: Exact): Exact | null {
  switch (step.kind) {
    case 'multiply':
      return value.mul(exact(step.by));
    case 'divide':
      return value.div(exact(step.by));
    case 'add':
      return value.add(exact(step.by));
    case 'round':
      return roundTo(value, step.places, step.mode);
    case 'clamp':
      return clamp(value, step.low, step.high);
    case 'bands': {
      const band = step.bands.find((candidate) => bandHolds(candidate, value));
      return band?.value === undefined ? null : exact(band.value);
    }
    case 'linear':
      return alongLine(step.points, value);
  }
}

function clamp(value: Exact, low: string | undefined, high: string | undefined): Exact {
  const raised = low !== undefined && value.lt(exact(low)) ? exact(low) : value;
  return high !== undefined && raised.gt(exact(high)) ? exact(high) : raised;
}

type Points = readonly (readonly [string, string])[];

function alongLine(points: Points, value: Exact): Exact {
  const after = points.findIndex(([x]) => value.lte(exact(x)));
  const [x1, y1] = points[after] ?? points.at(-1) ?? ['0', '0'];
  const before = points[after - 1];
  if (!before) return exact(y1);
  const [x0, y0] = before;
  const rise = exact(y1).sub(exact(y0));
  const run = exact(x1).sub(exact(x0));
  return exact(y0).add(rise.mul(value.sub(exact(x0))).div(run));
}

/** The least and the greatest that steps can make of the numbers from `low` to `high`. */
export function applyToInterval(steps: readonly Step[], interval: Interval, asks: Asks): Interval {
  return steps.reduce((current, step) => {
    const truth = step.when ? asks(step.when) : 'yes';
    if (truth === 'no') return current;
    const reached = [current.low, ...turningPoints(step, current), current.high]
      .map((value) => applyStep(step, value))
      .filter((value) => value !== null);
    const left = truth === 'maybe' ? [current.low, current.high] : [];
    return hull([...reached, ...left]);
  }, interval);
}

/** Numbers inside an interval where a step may turn: corners of a line, and both ends of bands. */
function turningPoints(step: Step, { low, high }: Interval): readonly Exact[] {
  const inside = (value: Exact): boolean => value.gt(low) && value.lt(high);
  if (step.kind === 'linear') return step.points.map(([x]) => exact(x)).filter(inside);
  if (step.kind !== 'bands') return [];
  const ends = step.bands
    .flatMap(({ from, to }) => [from, to])
    .filter((end) => end !== undefined)
    .map((end) => exact(end));
  const sorted = [low, ...ends.filter(inside), high].toSorted((a, b) => a.compare(b));
  // Between two ends lies one band, whichever of them belongs to it.
  const between = sorted
    .slice(1)
    .map((end, index) => end.add(sorted[index] ?? end).div(exact('2')));
  return [...sorted, ...between];
}
