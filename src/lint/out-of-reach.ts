import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import type { Levels } from '../questionnaire/scoring-types.ts';
import { exact } from '../scoring/exact.ts';
import { EVERYTHING, hull } from '../scoring/intervals.ts';
import type { Interval } from '../scoring/intervals.ts';
import type { Look } from '../scoring/needs.ts';
import { placeFinding } from '../source/finding.ts';
import { answerBandUnreachable, bandUnreachable } from './band-unreachable.ts';
import { caseUnreachable } from './case-unreachable.ts';
import { levelUnreachable } from './level-unreachable.ts';
import { maximumDiffers } from './maximum-differs.ts';
import { reachOf } from './reach.ts';
import type { Reach } from './reach.ts';

/** The rules that rest on all that nodes can come to, which is worked out once. */
export function outOfReach(loaded: LoadedQuestionnaire): readonly Diagnostic[] {
  const reach = reachOf(loaded.questionnaire);
  const look = lookAt(loaded, reach.nodes);
  const findings = loaded.questionnaire.scoring.nodes.flatMap((node) => {
    const path = loaded.written.parts.get(node.id) ?? [];
    return [
      ...levelUnreachable(node, path, look),
      ...caseUnreachable(node, path, look),
      ...bandUnreachable(node, path, reach.inside.get(node.id)),
      ...maximumDiffers(node, path, reach.nodes.get(node.id)),
    ];
  });
  return [...findings, ...answerBandUnreachable(loaded)].map((finding) =>
    placeFinding(finding, loaded.index),
  );
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

/** From none at all to the highest. */
function levelsOf(levels: Levels | undefined): Interval | undefined {
  return levels && hull(['-1', ...levels.steps.map(({ value }) => String(value))].map(exact));
}
