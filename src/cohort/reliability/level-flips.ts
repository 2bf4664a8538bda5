import type { LoadedQuestionnaire } from '../../questionnaire/load-questionnaire.ts';
import { compileScorer } from '../../scoring/compiled/compile-scorer.ts';
import type { Scorer } from '../../scoring/compiled/compile-scorer.ts';
import type { ScoredFirm } from '../scored-firm.ts';
import { weightChanges, withWeight } from './change-weights.ts';
import type { WeightChange } from './change-weights.ts';
import { rawAnswers } from './raw-answers.ts';

/** How many levels another weight would change. */
export interface LevelFlips {
  /** Firms scored again. */
  readonly firms: number;
  /** Firms passed over, so that scoring ends in time: every so many-th was taken. */
  readonly passed_over: number;
  /** Firms whose row does not give its own score again, such as with a target beside an answer. */
  readonly not_reproduced: number;
  /** How often a firm was scored. */
  readonly scorings: number;
  /** Firms whose level some single change of a weight turns. */
  readonly touched: number;
  /** Those changed most come first. */
  readonly changes: readonly FlippedBy[];
}

export interface FlippedBy extends WeightChange {
  readonly up: number;
  readonly down: number;
}

export type FlipFirm = Pick<ScoredFirm, 'key' | 'profile' | 'questions' | 'level' | 'score'>;

/** Above this, every so many-th firm is scored only: half a minute where conditions are many. */
const MOST_SCORINGS = 200_000;

/**
 * Scores firms again under every single change of a weight by ±25 %, exactly, and counts whose level
 * is another; null where the questionnaire has no levels or weighs nothing.
 */
export function levelFlips(
  loaded: LoadedQuestionnaire,
  firms: readonly FlipFirm[],
  most: number = MOST_SCORINGS,
): LevelFlips | null {
  const { questionnaire } = loaded;
  const { main, nodes } = questionnaire.scoring;
  const at = nodes.findIndex(({ id }) => id === main);
  const changes = weightChanges(questionnaire);
  if (changes.length === 0 || !nodes[at]?.levels) return null;
  const taken = everySoMany(firms, Math.ceil((firms.length * (changes.length + 1)) / most));
  const sheets = reproduced(compileScorer(loaded), at, taken);
  const touched = new Set<Sheet>();
  const counted = changes.map((change) => {
    const scorer = compileScorer({ ...loaded, questionnaire: withWeight(questionnaire, change) });
    const moves = sheets.map((sheet) => moveOf(scorer, at, sheet));
    moves.forEach((move, place) => {
      const sheet = sheets[place];
      if (move !== 0 && sheet) touched.add(sheet);
    });
    return { ...change, up: countOf(moves, 1), down: countOf(moves, -1) };
  });
  return {
    firms: sheets.length,
    passed_over: firms.length - taken.length,
    not_reproduced: taken.length - sheets.length,
    scorings: taken.length + sheets.length * changes.length,
    touched: touched.size,
    changes: counted.toSorted((a, b) => b.up + b.down - a.up - a.down),
  };
}

/** By key, so that the order of the rows does not decide which are taken. */
function everySoMany(firms: readonly FlipFirm[], step: number): readonly FlipFirm[] {
  if (step <= 1) return firms;
  const byKey = firms.toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  return byKey.filter((_, at) => at % step === 0);
}

interface Sheet {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly profile: FlipFirm['profile'];
  readonly level: number;
}

/** The sheets whose row is what their answers give. */
function reproduced(scorer: Scorer, at: number, firms: readonly FlipFirm[]): readonly Sheet[] {
  return firms.flatMap(({ questions, profile, level, score }) => {
    const answers = rawAnswers(questions);
    const own = scorer.score(answers, profile)?.[at];
    const isSame = own?.score === score && own.level === (level?.value ?? null);
    return isSame ? [{ answers, profile, level: level?.value ?? BELOW_ALL }] : [];
  });
}

/** No level at all. */
const BELOW_ALL = Number.NEGATIVE_INFINITY;

/** 1: a higher level than before, −1: a lower one. */
function moveOf(scorer: Scorer, at: number, { answers, profile, level }: Sheet): number {
  const own = scorer.score(answers, profile)?.[at];
  const now = own?.level ?? BELOW_ALL;
  return Number(now > level) - Number(now < level);
}

function countOf(moves: readonly number[], move: number): number {
  return moves.filter((one) => one === move).length;
}
