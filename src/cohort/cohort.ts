import type { Text } from '../questionnaire/question-types.ts';
import type { GateResult, LevelResult } from '../scoring/result.ts';
import type { CohortFunding } from './cohort-funding.ts';
import type { Reliability } from './reliability/reliability.ts';
import type { RowPlace } from './scored-firm.ts';

/**
 * Many scored firms as one picture. Plain JSON, ids and codes only; words are found by who shows it.
 * A count or a number that is `null` is withheld, or there is none; it is never 0.
 */
export interface Cohort {
  readonly engine: string;
  /** `public` names nobody, and no small count can be read off it or worked out from it. */
  readonly edition: 'internal' | 'public';
  /** In the public edition no count from 1 to one below this is shown. */
  readonly min_cell: number;
  readonly questionnaire: { readonly id: string; readonly version: string; readonly hash: string };
  readonly frame: Frame;
  /** The levels that are told apart, lowest first; in the public edition several may be one class. */
  readonly levels: readonly LevelClass[];
  readonly overall: Group;
  readonly groupings: readonly Grouping[];
  readonly questions: readonly QuestionCounts[];
  readonly demand: Demand;
  /** Null where no firm has a plan: `batch --plan` makes them. */
  readonly funding: CohortFunding | null;
  readonly distance: readonly LevelDistance[];
  readonly stages: readonly Stage[];
  readonly loans: readonly Stage[];
  readonly waves: WaveComparison | null;
  readonly quality: DataQuality;
  /** Best first; empty in the public edition. */
  readonly ranking: readonly RankedFirm[];
  /** Where a column of weights was named; never in the public edition. */
  readonly weighted?: Weighted;
  /** Where it was asked for; never in the public edition. */
  readonly reliability?: Reliability;
}

/** The firms of the cohort, each by its weight. */
export interface Weighted {
  readonly column: string;
  /** Those that have a weight, and those that have none. */
  readonly firms: number;
  readonly without: number;
  /** As many firms of equal weight would tell as much (L. Kish, Survey Sampling, Wiley 1965): (Σw)² ÷ Σw². */
  readonly effective: number;
  /** By the cohort's level classes: how many, and which share by weight, in per cent. */
  readonly levels: readonly { readonly firms: number; readonly share: number | null }[];
  readonly score: WeightedMean;
  readonly dimensions: Readonly<Record<string, WeightedMean>>;
}

/** A mean over `n` firms that have a weight, with and without it. */
export interface WeightedMean {
  readonly n: number;
  readonly plain: number | null;
  readonly weighted: number | null;
}

/** Who is counted, and who is not; the public edition tells only how many firms are. */
export interface Frame {
  /** Lines read. */
  readonly rows: number | null;
  /** Lines that are no scored firm. */
  readonly refused: number | null;
  /** Of another questionnaire, or of another version that scores otherwise. */
  readonly other_questionnaire: number | null;
  /** The same firm again in one wave. The fuller row is kept; of two equally full, the later. */
  readonly duplicates: number | null;
  /** Of other waves than the one shown. */
  readonly other_waves: number | null;
  readonly filtered_out: number | null;
  /** De-duplicated firms that all numbers are about. */
  readonly firms: number | null;
  readonly wave: string | null;
  readonly filters: readonly { readonly field: string; readonly values: readonly string[] }[];
  /** Some of the rows that gave way, and to which; empty in the public edition. */
  readonly replaced: readonly Replaced[];
}

export interface Replaced {
  readonly firm: string;
  readonly dropped: RowPlace;
  readonly kept: RowPlace;
}

/** One level, or several that stand next to each other; null: no level was awarded. */
export interface LevelClass {
  readonly values: readonly (number | null)[];
}

/** A share of the firms. */
export interface Group {
  /** The code of every field that it is grouped by, in order; `null` where a firm did not say. */
  readonly key: readonly (string | null)[];
  readonly firms: number | null;
  /** How many firms have each of the level classes of the cohort or the grouping. */
  readonly levels: readonly (number | null)[];
  /** Of the main node's score. */
  readonly score: Distribution;
  /** Of each dimension's share of its own range, 0–100. */
  readonly dimensions: Readonly<Record<string, Distribution>>;
}

export interface Grouping {
  /** One field or two. */
  readonly fields: readonly string[];
  /** A firm may be in several groups: the field takes several answers. */
  readonly overlapping: boolean;
  /** The level classes of its groups; none where the public edition tells no levels a group. */
  readonly levels: readonly LevelClass[];
  readonly groups: readonly Group[];
}

export interface Distribution {
  /** Firms that have the number. */
  readonly n: number | null;
  readonly mean: number | null;
  /** Of the sample (n − 1); null below two. */
  readonly deviation: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly median: number | null;
  /** Null below 30 firms. */
  readonly percentiles: Percentiles | null;
  /** Firms in tenths of the range, the first from 0 to below 10 %; the last with 100 %. Empty where not counted. */
  readonly tenths: readonly (number | null)[];
}

export interface Percentiles {
  readonly p10: number;
  readonly p25: number;
  readonly p75: number;
  readonly p90: number;
}

export interface QuestionCounts {
  readonly question: string;
  readonly capability: string | null;
  /** Firms at each level of the capability, 0–4; null where the question shows none. */
  readonly reaches: readonly (number | null)[] | null;
  /** Firms that answered otherwise than with a level: not applicable, don't know, left out, not asked. */
  readonly without: number | null;
  /** Firms below the questionnaire's target: a gap. */
  readonly gaps: number | null;
}

/** What the firms' gaps ask of the catalogue. Money in yuan over three years, a reckoning of intentions. */
export interface Demand {
  /** Firms with at least one solution. */
  readonly firms: number | null;
  readonly solutions: readonly SolutionDemand[];
  /** Null where no solution is asked for. */
  readonly total: Money | null;
}

export interface SolutionDemand {
  readonly solution: string;
  readonly class: string;
  readonly firms: number | null;
  /** For all these firms; null where the cost is not known or withheld. */
  readonly cost: Money | null;
}

export interface Money {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** The firms whose next level is this one, and what they lack. */
export interface LevelDistance {
  readonly level: LevelResult;
  readonly firms: number | null;
  /** Firms that miss one comparison only. */
  readonly one_gate: number | null;
  readonly gates: readonly GateDistance[];
}

export interface GateDistance {
  readonly title: Text | null;
  readonly kind: GateResult['kind'];
  readonly ids: readonly string[];
  readonly need: number;
  readonly missing: number | null;
  /** Of those, how many miss it by at most so much; the last bound is null: by more. */
  readonly by: readonly { readonly most: number | null; readonly firms: number | null }[];
}

/** A stage of the service, over firms that the column says something of. */
export interface Stage {
  readonly name: string;
  /** Firms of which it is known whether they are there. */
  readonly known: number | null;
  readonly reached: number | null;
  /** Of the firms that reached the stage before and are known here; null for the first. */
  readonly from: { readonly firms: number | null; readonly reached: number | null } | null;
}

/** Two waves, over the firms that are in both. A difference is no effect of a programme. */
export interface WaveComparison {
  readonly before: string | null;
  readonly after: string | null;
  readonly matched: number | null;
  readonly only_before: number | null;
  readonly only_after: number | null;
  /** False where the questionnaire's scoring was another: then only who is in both is told. */
  readonly comparable: boolean;
  readonly versions: readonly [string, string];
  readonly up: number | null;
  readonly same: number | null;
  readonly down: number | null;
  /** Of the differences of scores, after less before. */
  readonly change: Distribution;
  /** Matched firms with another assessor than before, and those of whom a wave does not say; null where none does. */
  readonly assessor_changed: number | null;
  readonly assessor_unknown: number | null;
  /** The same of what a firm weighs. */
  readonly weight_changed: number | null;
  readonly weight_unknown: number | null;
}

/** What should be looked at again (需核查); never a verdict. */
export interface DataQuality {
  /** The same place on the scale nearly always. */
  readonly straight: number | null;
  /** The best answer nearly always. */
  readonly top: number | null;
  readonly checks: number | null;
  /** Red flags of the questionnaire. */
  readonly flags: Readonly<Record<string, number | null>>;
  /** Below two thirds answered. */
  readonly sparse: number | null;
}

export interface RankedFirm {
  /** Firms with the same score share a rank. */
  readonly rank: number;
  readonly firm: string;
  readonly key: string;
  readonly level: number | null;
  readonly score: number;
  readonly gaps: number;
  readonly review: readonly Review[];
}

/** Why an answer sheet should be looked at again. */
export type Review = 'straight' | 'top' | 'checks' | 'sparse';
