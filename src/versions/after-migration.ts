import type { Answers } from '../answers/types.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { questionsOf } from '../questionnaire/questions-of.ts';
import { score } from '../scoring/score.ts';
import { viewOf } from '../scoring/view.ts';
import { affectedNodes } from './affected-nodes.ts';
import type { Migration } from './migrate-answers.ts';
import { oldNameOf } from './renames.ts';

/** A questionnaire with answers to it. */
export interface Sheet {
  readonly loaded: LoadedQuestionnaire;
  readonly answers: Answers;
}

/** How answers stand once they have been migrated. */
export interface AfterMigration {
  /** Questions that are asked and not answered; `is_new` where the older questionnaire is at hand. */
  readonly unanswered: readonly { readonly id: string; readonly is_new?: boolean }[];
  /** Answered, and no longer asked: they count for nothing. */
  readonly hidden: readonly string[];
  readonly scores: ScoresThen;
}

/** Which scores are other than before; only with the older questionnaire are they known. */
export type ScoresThen =
  | { readonly known: false; readonly nodes: readonly { readonly id: string }[] }
  | { readonly known: true; readonly nodes: readonly ScoreThen[] };

export interface ScoreThen {
  readonly id: string;
  readonly old: number | null;
  readonly new: number | null;
}

export function lookAfterMigration(
  migration: Migration,
  now: Sheet,
  before: Sheet | undefined,
): AfterMigration {
  const { visible } = viewOf(now.loaded, now.answers);
  const { questionnaire } = now.loaded;
  const known = before && new Set(questionsOf(before.loaded.questionnaire).map(({ id }) => id));
  const isAnswered = (id: string): boolean => {
    const state = now.answers.answers.get(id)?.state ?? 'skipped';
    return state !== 'skipped';
  };
  const unanswered = questionsOf(questionnaire)
    .filter(({ id }) => visible.has(id) && !isAnswered(id))
    .map(({ id, was }) => ({
      id,
      ...(known && { is_new: !known.has(oldNameOf(id, was, known)) }),
    }));
  const hidden = migration.carried.filter((id) => isAnswered(id) && !visible.has(id));
  const touched = [...unanswered, ...migration.lost, ...migration.recoded].map(({ id }) => id);
  const affected = affectedNodes(questionnaire.scoring.nodes, new Set([...touched, ...hidden]));
  const scores: ScoresThen = before
    ? { known: true, nodes: scoresThen(before, now) }
    : { known: false, nodes: affected.map((id) => ({ id })) };
  return { unanswered, hidden, scores };
}

/** Nodes that both have, where the scores differ. */
function scoresThen(before: Sheet, now: Sheet): readonly ScoreThen[] {
  const old = score(before.loaded, before.answers).nodes;
  return Object.entries(score(now.loaded, now.answers).nodes).flatMap(([id, node]) => {
    const earlier = old[id];
    if (!earlier || earlier.exact === node.exact) return [];
    return [{ id, old: earlier.score, new: node.score }];
  });
}
