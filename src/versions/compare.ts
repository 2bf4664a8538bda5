import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { score } from '../scoring/score.ts';
import type { Change } from './change.ts';
import { strongest } from './effect.ts';
import type { Effect } from './effect.ts';
import { pairParts } from './pair-parts.ts';
import type { Pairs } from './pair-parts.ts';
import { partChanges } from './part-changes.ts';
import type { Side } from './part-changes.ts';
import { partsOf } from './parts.ts';
import type { Part } from './parts.ts';
import { scoringIds } from './scoring-ids.ts';
import { isEnough, versionStep } from './version-step.ts';
import type { VersionStep } from './version-step.ts';

export interface Comparison {
  readonly old: Identity;
  readonly new: Identity;
  readonly verdict: 'comparable' | 'need_bridging' | 'not_comparable';
  /** Null for two questionnaires of different ids. */
  readonly version: {
    readonly step: VersionStep;
    /** The least step that says what changed. */
    readonly needed: 'minor' | 'patch' | 'same';
    readonly enough: boolean;
  } | null;
  readonly changes: readonly Change[];
}

interface Identity {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
  readonly file: string;
}

const VERDICTS = {
  none: 'comparable',
  answers: 'comparable',
  bridging: 'need_bridging',
  not_comparable: 'not_comparable',
} as const satisfies Record<Effect, Comparison['verdict']>;

/** What changed from one questionnaire to another, and what it does to scores. */
export function compareQuestionnaires(
  before: LoadedQuestionnaire,
  after: LoadedQuestionnaire,
): Comparison {
  const [old, now] = [sideOf(before), sideOf(after)];
  const pairs = pairParts(old.parts, now.parts);
  const changes = [...wholeChanges(old, now, pairs), ...partChanges(old, now, pairs)];
  const effect = strongest(changes.map((change) => change.effect));
  const [{ id, version }, newest] = [before.questionnaire, after.questionnaire];
  const step = versionStep(version, newest.version);
  const least = changes.length === 0 ? 'same' : 'patch';
  const needed = effect === 'none' ? least : 'minor';
  return {
    old: identityOf(before),
    new: identityOf(after),
    verdict: VERDICTS[effect],
    version: id === newest.id ? { step, needed, enough: isEnough(step, needed) } : null,
    changes,
  };
}

function identityOf({
  questionnaire: { id, version, hash },
  index,
}: LoadedQuestionnaire): Identity {
  return { id, version, hash, file: index.file };
}

function sideOf(loaded: LoadedQuestionnaire): Side {
  return { loaded, parts: partsOf(loaded), scoring: scoringIds(loaded) };
}

/** What shows only in the whole: the order, the range of the total, how many questions are the same. */
function* wholeChanges(old: Side, now: Side, pairs: Pairs): Generator<Change> {
  const { questionnaire } = now.loaded;
  const whole = { what: 'changed', kind: 'questionnaire', id: questionnaire.id } as const;
  const { main } = questionnaire.scoring;
  const [before, after] = [rangeOf(old.loaded), rangeOf(now.loaded)];
  if (main === old.loaded.questionnaire.scoring.main && before.join() !== after.join()) {
    const values = { key: 'range', old: before, new: after };
    yield { what: 'changed', kind: 'node', id: main, ...values, effect: 'not_comparable' };
  }
  const kept = scoredIn(old).filter((part) => pairs.newOf.has(part)).length;
  const counts = { old: scoredIn(old).length, new: scoredIn(now).length };
  if (kept * 4 < Math.max(counts.old, counts.new) * 3) {
    const values = { key: 'scored_questions', ...counts, in_both: kept };
    yield { ...whole, ...values, effect: 'not_comparable' };
  }
  const common = now.parts.filter((part) => pairs.oldOf.has(part));
  const ordered = old.parts.filter((part) => pairs.newOf.has(part));
  if (common.some((part, position) => pairs.oldOf.get(part) !== ordered[position])) {
    yield { ...whole, key: 'order', effect: 'none' };
  }
}

/** The least and the most of the main node, with nothing known. */
function rangeOf(loaded: LoadedQuestionnaire): readonly [number, number] {
  const nobody = { profile: new Map<string, never>(), answers: new Map<string, never>() };
  const answers = { questionnaire: loaded.questionnaire.id, ...nobody, hash: '' };
  const main = score(loaded, answers).nodes[loaded.questionnaire.scoring.main];
  return [main?.min ?? 0, main?.max ?? 0];
}

function scoredIn({ parts, scoring }: Side): readonly Part[] {
  return parts.filter(({ kind, id }) => kind === 'question' && scoring.has(id));
}
