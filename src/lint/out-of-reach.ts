import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { Levels, Need, ScoreNode } from '../questionnaire/scoring-types.ts';
import { stepsMet } from '../scoring/award-level.ts';
import { exact, toDouble } from '../scoring/exact.ts';
import type { Interval } from '../scoring/intervals.ts';
import { hull } from '../scoring/intervals.ts';
import { truthOf } from '../scoring/needs.ts';
import type { Look } from '../scoring/needs.ts';
import { applyToInterval } from '../scoring/steps.ts';
import { compare } from '../scoring/truth.ts';
import type { Truth } from '../scoring/truth.ts';
import type { Finding } from '../source/finding.ts';
import { placeFinding } from '../source/finding.ts';
import type { Path } from '../source/source-index.ts';
import { reachOf } from './reach.ts';
import type { Reach } from './reach.ts';

/** Levels, cases and bands that no answers can lead to, and maximums that are not the real ones. */
export function outOfReach(loaded: LoadedQuestionnaire): readonly Diagnostic[] {
  const reach = reachOf(loaded.questionnaire);
  const look = lookAt(loaded, reach.nodes);
  const findings = loaded.questionnaire.scoring.nodes.flatMap((node) => {
    const path = loaded.written.parts.get(node.id) ?? [];
    const inside = reach.inside.get(node.id);
    return [
      ...levelsOut(node, path, look),
      ...casesOut(node, path, look),
      ...(inside ? bandsOut(node, path, inside) : []),
      ...maximumOut(node, path, reach.nodes.get(node.id)),
    ];
  });
  return findings.map((finding) => placeFinding(finding, loaded.index));
}

/** Sees every number as all it can come to; conditions on answers may always hold. */
function lookAt({ questionnaire }: LoadedQuestionnaire, reach: Reach): Look {
  const levels = new Map(questionnaire.scoring.nodes.map((node) => [node.id, node.levels]));
  return {
    item: (id) => ({
      score: reach.get(id) ?? EVERYTHING,
      level: () => levelsOf(levels.get(id)) ?? reach.get(id) ?? EVERYTHING,
    }),
    condition: () => 'maybe',
  };
}

const EVERYTHING: Interval = hull([exact('-1000000000000'), exact('1000000000000')]);

/** From none at all to the highest. */
function levelsOf(levels: Levels | undefined): Interval | undefined {
  return levels && hull(['-1', ...levels.steps.map(({ value }) => String(value))].map(exact));
}

/** What is not there meets nothing; where it may be, a need that would else be certain is not. */
function truthEver(need: Need, look: Look): Truth {
  const truth = truthOf(need, look);
  return truth === 'yes' ? 'maybe' : truth;
}

function* levelsOut(node: ScoreNode, path: Path, look: Look): Generator<Finding> {
  const { levels } = node;
  if (!levels) return;
  const met = stepsMet(levels, look);
  // Of steps in order, one that asks for nothing leaves nothing to those after it.
  const always = levels.pick === 'first' ? levels.steps.findIndex(({ needs }) => !needs) : -1;
  for (const [place, step] of levels.steps.entries()) {
    const isHidden = always >= 0 && place > always;
    if (met[place] !== 'no' && !isHidden) continue;
    const here = [...path, 'levels', 'steps', place, 'name'];
    const args = { id: node.id, value: step.value };
    yield { code: 'level-unreachable', path: here, args };
  }
}

function* casesOut({ id, cases = [] }: ScoreNode, path: Path, look: Look): Generator<Finding> {
  const always = cases.findIndex(({ needs }) => !needs);
  for (const [place, { needs }] of cases.entries()) {
    const isHidden = always >= 0 && place > always;
    if (!isHidden && !(needs && truthEver(needs, look) === 'no')) continue;
    yield {
      code: 'case-unreachable',
      path: [...path, 'cases', place],
      part: 'key',
      args: { id, position: place + 1 },
    };
  }
}

function* bandsOut({ id, steps }: ScoreNode, path: Path, inside: Interval): Generator<Finding> {
  for (const [place, step] of steps.entries()) {
    if (step.kind !== 'bands') continue;
    const before = applyToInterval(steps.slice(0, place), inside, () => 'maybe');
    for (const [position, band] of step.bands.entries()) {
      const { from, to, includesFrom, includesTo } = band;
      const above =
        from === undefined
          ? 'yes'
          : compare({ is: includesFrom ? 'at_least' : 'above', than: from }, before);
      const below =
        to === undefined
          ? 'yes'
          : compare({ is: includesTo ? 'at_most' : 'below', than: to }, before);
      if (above !== 'no' && below !== 'no') continue;
      const here = [...path, 'then', place, 'bands', position, 'range'];
      const args = { id, low: toDouble(before.low), high: toDouble(before.high) };
      yield { code: 'band-unreachable', path: here, args };
    }
  }
}

function* maximumOut(
  { id, declaredMaximum }: ScoreNode,
  path: Path,
  reach: Interval | undefined,
): Generator<Finding> {
  if (declaredMaximum === undefined || !reach) return;
  if (reach.high.equals(exact(declaredMaximum))) return;
  const args = { id, declared: declaredMaximum, highest: toDouble(reach.high) };
  yield { code: 'maximum-differs', path: [...path, 'maximum'], args };
}
