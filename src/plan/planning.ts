import type { Case } from '../advice/advise.ts';
import type { Answer } from '../answers/types.ts';
import { compileScorer } from '../scoring/compiled/compile-scorer.ts';
import type { Scorer } from '../scoring/compiled/compile-scorer.ts';
import type { NodeScore } from '../scoring/compiled/score-sheet.ts';
import { viewOf } from '../scoring/view.ts';
import { attain, byCapability } from './attain.ts';
import type { OfferedLift } from './attain.ts';
import { asksByProfile } from './is-rising.ts';
import { offersFor } from './offers.ts';
import type { Offered, Quotes } from './offers.ts';
import { tracksOf } from './tracks.ts';
import type { Track } from './tracks.ts';
import type { Band, Goal, Offer } from './types.ts';

/** What plans for one firm are made from. */
export interface Planning extends Offered {
  readonly scored: Case;
  readonly tracks: readonly Track[];
  readonly tracksOf: ReadonlyMap<string, readonly Track[]>;
  readonly lifts: ReadonlyMap<string, readonly OfferedLift[]>;
  /** The level of each track once these offers are carried out, in the order of the tracks. */
  readonly levelsAfter: (offers: ReadonlySet<string>) => readonly number[];
  /** The answers with tracks at these levels, scored; the same levels once. */
  readonly scoreAt: (levels: readonly number[]) => Outcome;
}

/** What answers come to. */
export interface Outcome {
  readonly main: NodeScore;
  readonly byNode: ReadonlyMap<string, NodeScore>;
}

export function planningFor(scored: Case, quotes: Quotes): Planning {
  const { loaded, answers, catalogue } = scored;
  const tracks = tracksOf(loaded, answers);
  const offered = offersFor(catalogue, viewOf(loaded, answers).facts, tracks, quotes);
  const lifts = byCapability(
    offered.offers.flatMap(({ id, solution }) =>
      solution.lifts.map((lift): OfferedLift => ({ ...lift, offer: id })),
    ),
  );
  return {
    scored,
    ...offered,
    tracks,
    tracksOf: byCapability(tracks),
    lifts,
    levelsAfter: lifting(tracks, lifts),
    scoreAt: remembering(scoring(scored, tracks)),
  };
}

/** Tracks of one capability that start alike end alike. */
function lifting(tracks: readonly Track[], lifts: Planning['lifts']): Planning['levelsAfter'] {
  const ways = new Map<string, Way>();
  const wayOf = tracks.map(({ capability, start }) => {
    const key = `${capability} ${String(start)}`;
    const way = ways.get(key) ?? { at: ways.size, start, lifts: lifts.get(capability) ?? [] };
    ways.set(key, way);
    return way.at;
  });
  const all = [...ways.values()];
  return (chosen) => {
    const levels = all.map((way) =>
      attain(
        way.start,
        way.lifts.filter(({ offer }) => chosen.has(offer)),
      ),
    );
    return wayOf.map((at) => levels[at] ?? 0);
  };
}

interface Way {
  readonly at: number;
  readonly start: number;
  readonly lifts: readonly OfferedLift[];
}

/** Many choices lead to the same levels; so many outcomes are kept. */
const KEPT = 4096;

function remembering(scoreAt: Planning['scoreAt']): Planning['scoreAt'] {
  const known = new Map<string, Outcome>();
  return (levels) => {
    const key = levels.join('');
    const outcome = known.get(key) ?? scoreAt(levels);
    if (known.size < KEPT) known.set(key, outcome);
    return outcome;
  };
}

function scoring({ loaded, answers }: Case, tracks: readonly Track[]): Planning['scoreAt'] {
  const scorer = scorerOf(loaded);
  const { main: id } = loaded.questionnaire.scoring;
  const visible = asksByProfile(loaded) ? viewOf(loaded, answers).visible : undefined;
  return (levels) => {
    const given = { profile: answers.profile, answers: answersAt(levels, tracks, answers.answers) };
    const nodes = scorer.scoreChecked(given, visible);
    const byNode = new Map(
      nodes.map((node, at): readonly [string, NodeScore] => [scorer.nodes[at] ?? '', node]),
    );
    const main = byNode.get(id);
    if (!main) throw new Error(`no main node "${id}"`);
    return { main, byNode };
  };
}

/** Compiled once for all firms. */
function scorerOf(loaded: Case['loaded']): Scorer {
  const scorer = known.get(loaded) ?? compileScorer(loaded);
  known.set(loaded, scorer);
  return scorer;
}

const known = new WeakMap<Case['loaded'], Scorer>();

/** The answers with tracks at these levels. */
export function answersAt(
  levels: readonly number[],
  tracks: readonly Track[],
  answers: ReadonlyMap<string, Answer>,
): ReadonlyMap<string, Answer> {
  const raised = new Map(answers);
  for (const [at, { question, answerAt }] of tracks.entries()) {
    const answer = answerAt(levels[at] ?? 0);
    if (answer) raised.set(question.id, answer);
  }
  return raised;
}

/** The number that a goal looks at: the one that levels are awarded on. */
export function countedOf({ scored }: Planning, node: NodeScore): number | null {
  const { main, nodes } = scored.loaded.questionnaire.scoring;
  const basis = nodes.find(({ id }) => id === main)?.levels?.awardedOn;
  return basis === 'lower_bound' ? node.min : node.score;
}

/** Whether a goal is reached with these offers. */
export function reaches(planning: Planning, goal: Goal, chosen: ReadonlySet<string>): boolean {
  const levels = planning.levelsAfter(chosen);
  if (goal.kind === 'questions') {
    return goal.wanted.every(({ question, level }) => {
      const at = planning.tracks.findIndex((track) => track.question.id === question);
      return (levels[at] ?? -1) >= level;
    });
  }
  const { main } = planning.scoreAt(levels);
  if (goal.kind === 'level') return (main.level ?? -1) >= goal.level;
  return (countedOf(planning, main) ?? Number.NEGATIVE_INFINITY) >= goal.score;
}

/** What an offer costs at one end of its band; null where unknown. */
export function priceAt({ price }: Offer, band: Band): number | null {
  return price ? price[band] : null;
}

/** The offers of a choice, in their order. */
export function chosenOffers(
  { offers }: Pick<Planning, 'offers'>,
  chosen: ReadonlySet<string>,
): readonly Offer[] {
  return offers.filter(({ id }) => chosen.has(id));
}
