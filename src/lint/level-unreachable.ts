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
  const met = stepsMet(levels, look);
  const always = needless(levels);
  if (always !== undefined) {
    const value = levels.steps[always]?.value ?? always;
    const args = { id, value, other: levels.pick === 'first' ? 'after' : 'below' };
    yield { code: 'level-unreachable', path: stepPath(path, always), args };
  }
  for (const [place, { value }] of levels.steps.entries()) {
    const own = needsAt(place, levels);
    const isOut = met[place] === 'no' || (own !== undefined && contradicts(own));
    const other = isOut ? undefined : outranking(place, levels);
    if (!isOut && !other) continue;
    const args = { id, value, other: other?.value ?? 'none' };
    yield { code: 'level-unreachable', path: stepPath(path, place), args };
  }
}

function stepPath(path: Path, place: number): Path {
  return [...path, 'levels', 'steps', place, 'name'];
}

/** The place of a step that needs nothing, and so leaves nothing to those it outranks. */
function needless({ pick, steps }: Levels): number | undefined {
  if (pick === 'cumulative') return undefined;
  const place =
    pick === 'first'
      ? steps.findIndex(({ needs }) => !needs)
      : steps.findLastIndex(({ needs }) => !needs);
  const isAlone = pick === 'first' ? place === steps.length - 1 : place === 0;
  return place < 0 || isAlone ? undefined : place;
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
