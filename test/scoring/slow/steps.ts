import type { StepFile } from '../../../src/questionnaire/scoring-file.ts';
import {
  add,
  compare,
  floor,
  greatest,
  least,
  minus,
  over,
  rational,
  read,
  times,
  ZERO,
} from './rational.ts';
import type { Rational } from './rational.ts';
import { isWithin } from './sheet.ts';

/** One step of `then`; undefined where the value lies in no band. */
export function stepped(value: Rational, step: StepFile): Rational | undefined {
  if (step.multiply !== undefined) return times(value, read(step.multiply));
  if (step.divide !== undefined) return over(value, read(step.divide));
  if (step.add !== undefined) return add(value, read(step.add));
  if (step.round !== undefined) return rounded(value, step);
  if (step.clamp) {
    const [low, high] = step.clamp;
    const raised = low === null ? value : greatest([value, read(low)]);
    return high === null ? raised : least([raised, read(high)]);
  }
  if (step.bands) {
    const band = step.bands.find(({ range }) => isWithin(value, range));
    return band && read(band.value);
  }
  return along(value, step.linear ?? []);
}

const HALF = rational(1n, 2n);

function rounded(value: Rational, { round = 0, mode = 'half_up' }: StepFile): Rational {
  const unit = rational(10n ** BigInt(round));
  const scaled = times(value, unit);
  const whole = floor(scaled);
  const rest = minus(scaled, whole);
  const next = add(whole, rational(1n));
  const half = compare(rest, HALF);
  const isEven = whole.n % 2n === 0n;
  const isNegative = compare(value, ZERO) < 0;
  const goesUp = {
    half_up: half > 0 || (half === 0 && !isNegative),
    half_even: half > 0 || (half === 0 && !isEven),
    down: false,
    up: compare(rest, ZERO) > 0,
  }[mode];
  return over(goesUp ? next : whole, unit);
}

function along(x: Rational, points: readonly (readonly [number, number])[]): Rational | undefined {
  const exact = points.map(([px, py]) => ({ x: read(px), y: read(py) }));
  const after = exact.findIndex((point) => compare(point.x, x) >= 0);
  const right = exact[after];
  const left = exact[after - 1];
  if (!right) return exact.at(-1)?.y;
  if (!left) return right.y;
  const slope = over(minus(right.y, left.y), minus(right.x, left.x));
  return add(left.y, times(slope, minus(x, left.x)));
}
