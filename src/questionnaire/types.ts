import type { Section, Source, Text } from './question-types.ts';
import type { Need, Scoring } from './scoring-types.ts';

/** A red flag that stands above every level and is never points. */
export interface Flag {
  readonly id: string;
  readonly title: Text;
  readonly when: string;
  readonly action: Text;
  readonly source: readonly Source[];
}

/** A value worked out of number answers, exactly: `dividend ÷ divisor × times`. */
export interface Calculated {
  readonly id: string;
  readonly title: Text;
  /** Ids of number questions. */
  readonly dividend: string;
  readonly divisor: string;
  /** Exact decimal. */
  readonly times: string;
}

/** Answers that contradict each other: flagged, never blocked. */
export interface Check {
  readonly id: string;
  readonly severity: 'error' | 'warning';
  readonly message: Text;
  /** Fires where the condition holds, or where the band answered does not hold the value. */
  readonly fires:
    | { readonly kind: 'when'; readonly condition: string }
    | { readonly kind: 'band'; readonly question: string; readonly calculated: string };
}

/** What is not settled about an instrument, and how else it could be read. */
export interface OpenPoint {
  readonly text: Text;
  /** Empty where no other reading can be calculated. */
  readonly instead: readonly Reading[];
}

export interface Reading {
  /** By question, by the option chosen: the option it counts as. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By question, by option: its points, as an exact decimal or a fraction such as `5/7`. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Other conditions for levels of the main node. */
  readonly levels: readonly { readonly value: number; readonly needs: Need }[];
}

/** When a paper comes into being: before the work begins, while it goes on, once it is done. */
export type AcceptanceStage = 'before' | 'during' | 'after';

/** What an assessment on site, or the acceptance of a project, asks for besides each question's evidence. */
export interface Acceptance {
  /** The level of the main node that is accepted in general. */
  readonly level: number;
  readonly files: readonly AcceptancePaper[];
  readonly source: Source;
  readonly verified: boolean;
  /** What is not known about it. */
  readonly open?: Text;
}

export interface AcceptancePaper {
  readonly code: string;
  readonly title: Text;
  /** What it must show, and how it is kept. */
  readonly keep: Text;
  readonly stage: AcceptanceStage;
}

/** What answers here imply for another questionnaire: bounds, never estimates. */
export interface Bridge {
  /** Id of the other questionnaire. */
  readonly to: string;
  readonly bounds: readonly Bound[];
}

export interface Bound {
  /** Of the other questionnaire. */
  readonly question: string;
  /** Holds where every question named here implies something: the least of it. */
  readonly atLeast: Implied;
  /** Each question named here implies it alone: the least of what they imply. */
  readonly atMost: Implied;
}

/** By question here, by the option chosen: the option there. */
export type Implied = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Questionnaire {
  readonly id: string;
  readonly version: string;
  readonly edition?: Text;
  readonly title: Text;
  readonly description?: Text;
  /** Language tags, the first is what plain texts are written in. */
  readonly languages: readonly string[];
  /** Minutes a person needs, about. */
  readonly minutes?: number;
  readonly source: readonly Source[];
  readonly verified: boolean;
  /** On what the weights rest. */
  readonly basis?: Text;
  readonly validation?: Text;
  readonly measurement: 'formative' | 'reflective';
  readonly limits: readonly Text[];
  /** The profile's fields that are asked, besides those that must be; absent: all of them. */
  readonly profile?: readonly string[];
  readonly sections: readonly Section[];
  readonly scoring: Scoring;
  readonly flags: readonly Flag[];
  readonly calculated: readonly Calculated[];
  readonly checks: readonly Check[];
  readonly bridges: readonly Bridge[];
  /** What is not settled about the instrument itself. */
  readonly openPoints: readonly OpenPoint[];
  /** Absent: nobody comes to assess with this questionnaire. */
  readonly acceptance?: Acceptance;
  /** A capability below this level (0–4) is a gap. */
  readonly target: number;
  /** SHA-256 of the canonical JSON of the questionnaire without its texts. */
  readonly hash: string;
}
