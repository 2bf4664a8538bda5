import type { Policy, Solution } from '../catalogue/types.ts';
import type { Possible } from './possible-levels.ts';
import type { WeighedPoint } from './weigh-open-points.ts';
import type { GateGain, Worth } from './worth.ts';

/** An answered question whose capability stands below the questionnaire's target. */
export interface Gap {
  readonly question: string;
  readonly capability: string;
  /** The level shown, and the one aimed at. */
  readonly level: number;
  readonly target: number;
  /** Codes of the options chosen. */
  readonly chosen: readonly string[];
  /** What reaching the target in this question alone would bring. */
  readonly worth: Worth;
  /** The gates of the next level that it would bring nearer. */
  readonly gates: readonly GateGain[];
}

export type Phase = 'first' | 'next' | 'later';

/** A solution with why it is recommended. */
export interface Recommendation {
  readonly solution: Solution;
  readonly phase: Phase;
  /** Serves one of the dearest gaps; the others can wait for the next round. */
  readonly focus: boolean;
  /** The gaps it serves, dearest first, with the level it starts from and the one it reaches. */
  readonly serves: readonly Service[];
  /** What it brings, about: its share of what its gaps are worth. */
  readonly benefit: Worth;
}

export interface Service {
  readonly gap: Gap;
  readonly from: number;
  readonly to: number;
}

export interface PolicyMatch {
  readonly policy: Policy;
  /** On the day the report was made. `unchecked`: nobody has verified that it still holds. */
  readonly status: 'valid' | 'unchecked' | 'not_yet' | 'expired';
  /** Whether the firm's profile meets what can be checked of the conditions. */
  readonly fits: boolean;
}

export interface Advice {
  /** All gaps, dearest first. */
  readonly gaps: readonly Gap[];
  /** Visible required questions answered with "don't know" or left out. */
  readonly unclear: readonly string[];
  /** By phase, then what costs nothing, then by benefit. */
  readonly recommendations: readonly Recommendation[];
  /** What is not settled about the questionnaire, and whether it would change the level. */
  readonly openPoints: readonly WeighedPoint[];
  /** What the answers say about levels of other questionnaires. */
  readonly possible: readonly Possible[];
  readonly policies: readonly PolicyMatch[];
}
