import type { Levels, LevelStep, Need, ScoreNode } from '../questionnaire/scoring-types.ts';
import { stepsMet } from '../scoring/award-level.ts';
import type { Look } from '../scoring/needs.ts';
import type { Finding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import { contradicts, implies } from './implied-needs.ts';

/** Levels that no answers lead to: what they need cannot be, or another level is awarded whenever it is met. */
export function* levelUnreachable(
  { id, levels }: ScoreNode,
  path: Path,
  look: Look,
): Generator<Finding> {
  if (!levels) return;
  const told = [...needless(levels), ...neverAwarded(levels, look)];
  for (const { step, place, other } of told) {
    const here = [...path, 'levels', 'steps', place, 'name'];
    yield { code: 'level-unreachable', path: here, args: { id, value: step.value, other } };
  }
}

/** A step that is told, and what outranks it: the value of another, or how it outranks others itself. */
interface Told {
  readonly step: LevelStep;
  readonly place: number;
  readonly other: number | 'none' | 'below' | 'after';
}

function* neverAwarded(levels: Levels, look: Look): Generator<Told> {
  const met = stepsMet(levels, look);
  for (const [place, step] of levels.steps.entries()) {
    const own = needsAt(place, levels);
    const isOut = met[place] === 'no' || (own !== undefined && contradicts(own));
    const other = isOut ? 'none' : outranking(place, levels)?.value;
    if (other !== undefined) yield { step, place, other };
  }
}

/** The step that needs nothing, and so leaves nothing to those it outranks. */
function* needless({ pick, steps }: Levels): Generator<Told> {
  if (pick === 'cumulative') return;
  const isFirst = pick === 'first';
  const place = isFirst ? steps.findIndex(isFree) : steps.findLastIndex(isFree);
  const step = steps[place];
  const isAlone = place === (isFirst ? steps.length - 1 : 0);
  if (step && !isAlone) yield { step, place, other: isFirst ? 'after' : 'below' };
}

function isFree({ needs }: LevelStep): boolean {
  return !needs;
}

/** What must hold for a step; undefined: nothing. */
function needsAt(place: number, { pick, steps }: Levels): Need | undefined {
  if (pick !== 'cumulative') return steps[place]?.needs;
  const needs = steps.slice(0, place + 1).flatMap((step) => step.needs ?? []);
  return needs.length > 0 ? { kind: 'all', needs } : undefined;
}

/** The step that is awarded whenever this one is met. */
function outranking(place: number, levels: Levels): LevelStep | undefined {
  const { pick, steps } = levels;
  const own = needsAt(place, levels);
  const others = pick === 'first' ? steps.slice(0, place) : steps.slice(place + 1);
  // Of cumulative levels, each asks for all that those below it do.
  const near = pick === 'cumulative' ? others.slice(0, 1) : others;
  return near.find(({ needs }) => {
    // One that needs nothing has a finding of its own, unless it needs what those below it do.
    return needs ? own && implies(own, needs) : pick === 'cumulative';
  });
}
