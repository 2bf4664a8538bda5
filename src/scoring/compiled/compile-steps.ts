import type { Step, StepKind } from '../../questionnaire/scoring-types.ts';
import { roundTo, toExact } from '../exact.ts';
import { compare, isLost, over, plus, times } from '../ratio.ts';
import { decimalRatio, toRatio } from './to-ratio.ts';
import type { Ratio } from '../ratio.ts';

export type Apply = (value: Ratio) => Ratio;

/**
 * A node's later steps; null where one is not compiled. Every step here rises or falls all along,
 * so that an interval's ends become the ends of what it becomes.
 */
export function compileSteps(steps: readonly Step[]): Apply | null {
  const compiled = steps.map(compileStep);
  if (compiled.includes(null)) return null;
  const all = compiled.filter((step) => step !== null);
  return (value) => all.reduce((result, step) => (isLost(result) ? result : step(result)), value);
}

function compileStep(step: StepKind): Apply | null {
  switch (step.kind) {
    case 'multiply': {
      const by = decimalRatio(step.by);
      return (value) => times(value, by);
    }
    case 'divide': {
      const by = decimalRatio(step.by);
      return (value) => over(value, by);
    }
    case 'add': {
      const by = decimalRatio(step.by);
      return (value) => plus(value, by);
    }
    case 'clamp':
      return clamp(step.low, step.high);
    case 'round':
      return (value) => toRatio(roundTo(toExact(value), step.places, step.mode));
    case 'bands':
    case 'linear':
      return null;
  }
}

function clamp(low: string | undefined, high: string | undefined): Apply | null {
  const least = low === undefined ? undefined : decimalRatio(low);
  const most = high === undefined ? undefined : decimalRatio(high);
  if ((least && isLost(least)) || (most && isLost(most))) return null;
  return (value) => {
    const raised = least && compare(value, least) < 0 ? least : value;
    return most && compare(raised, most) > 0 ? most : raised;
  };
}
