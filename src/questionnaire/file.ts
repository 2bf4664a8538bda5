import type {
  Combine,
  LaterEvidence,
  Polarity,
  QuestionKind,
  RepeatItem,
  Text,
} from './question-types.ts';
import type { Comparison, InputView, RoundMode, Rule } from './scoring-types.ts';
import type { AcceptanceStage } from './types.ts';

/** The shape of `questionnaire.yaml` as written; `schema.ts` describes the same for editors. */
export interface QuestionnaireFile {
  readonly id: string;
  readonly version: string;
  readonly edition?: Text;
  readonly title: Text;
  readonly description?: Text;
  readonly languages: readonly string[];
  readonly minutes?: number;
  readonly source?: readonly SourceFile[];
  readonly verified?: boolean;
  readonly basis?: Text;
  readonly validation?: Text;
  readonly measurement?: 'formative' | 'reflective';
  readonly limits?: readonly Text[];
  readonly target?: number;
  readonly scales?: Readonly<Record<string, ScaleFile>>;
  readonly sections: readonly SectionFile[];
  readonly scoring: ScoringFile;
  readonly flags?: readonly FlagFile[];
  readonly calculated?: readonly CalculatedFile[];
  readonly checks?: readonly CheckFile[];
  readonly bridges?: readonly BridgeFile[];
  readonly open_points?: readonly OpenPointFile[];
  readonly acceptance?: AcceptanceFile;
}

/** What an assessment on site asks for besides the evidence of each question. */
export interface AcceptanceFile {
  readonly level: number;
  readonly verified?: boolean;
  readonly source: SourceFile;
  readonly open?: Text;
  readonly files: readonly {
    readonly code: string;
    readonly title: Text;
    readonly keep: Text;
    readonly stage: AcceptanceStage;
  }[];
}

/** Options that several questions share: a bare list, or with what is known of them. */
export type ScaleFile =
  | readonly OptionFile[]
  | { readonly ordered?: boolean; readonly options: readonly OptionFile[] };

export interface SourceFile {
  readonly title: Text;
  readonly url?: string;
  readonly date?: string;
}

export interface SectionFile {
  readonly id: string;
  readonly title: Text;
  readonly description?: Text;
  readonly when?: string;
  readonly questions: readonly QuestionFile[];
}

export interface QuestionFile {
  readonly id: string;
  readonly was?: readonly string[];
  readonly kind: QuestionKind | 'matrix' | 'repeat';
  readonly title: Text;
  readonly help?: Text;
  readonly why?: Text;
  readonly good?: Text;
  readonly evidence?: readonly Text[];
  readonly more_evidence?: readonly LaterEvidence[];
  readonly capability?: string;
  readonly when?: string;
  readonly tags?: readonly string[];
  readonly ref?: string;
  readonly required?: boolean;
  readonly ask?: 'last';
  readonly not_applicable?: boolean;
  readonly scale?: string;
  readonly options?: readonly OptionFile[];
  readonly ordered?: boolean;
  readonly polarity?: Polarity;
  readonly combine?: Combine;
  readonly minimum_picks?: number;
  readonly maximum_picks?: number;
  readonly reaches?: Readonly<Record<string, number>>;
  readonly unit?: Text;
  /** A number, or for `date` an ISO date. */
  readonly minimum?: number | string;
  readonly maximum?: number | string;
  readonly integer?: boolean;
  readonly bands?: readonly BandFile[];
  readonly maximum_length?: number;
  readonly import?: ImportFile;
  readonly rows?: readonly RowFile[];
  /** For `repeat`: what one is called, and what is asked of each. */
  readonly item?: Text;
  readonly questions?: readonly QuestionFile[];
  /** Never written: put there when groups are laid out. */
  readonly repeat?: RepeatItem;
}

/** One row of a matrix. */
export interface RowFile {
  readonly code: string;
  readonly was?: readonly string[];
  readonly label: Text;
  readonly help?: Text;
  readonly tags?: readonly string[];
  readonly capability?: string;
  readonly ref?: string;
  readonly import?: ImportFile;
}

export interface ImportFile {
  readonly titles?: readonly string[];
  readonly aliases?: readonly string[];
}

export interface OptionFile {
  readonly code: string;
  readonly was?: readonly string[];
  readonly label: Text;
  readonly value?: number;
  readonly reaches?: number;
  readonly exclusive?: boolean;
  readonly specify?: boolean;
  readonly import?: readonly string[];
}

export interface BandFile {
  readonly code: string;
  readonly was?: readonly string[];
  /** Interval notation: `[0,10]`, `(10,20]`, `(60,)`. */
  readonly range: string;
  readonly label: Text;
  readonly value?: number;
  readonly reaches?: number;
  readonly import?: readonly string[];
}

export interface ScoringFile {
  readonly main: string;
  readonly dimensions?: readonly string[];
  readonly places?: number;
  readonly rounding?: RoundMode;
  readonly nodes: readonly NodeFile[];
}

export type InputFile = string | OneInputFile | GroupInputFile;

export interface OneInputFile extends HowItEntersFile {
  readonly id: string;
  readonly as?: InputView;
  readonly points?: PointsFile | readonly { readonly when?: string; readonly is: PointsFile }[];
  readonly target?: number;
  readonly baseline?: number;
}

/** Every question of a section, or with a tag, that scores. */
export type GroupInputFile = HowItEntersFile &
  ({ readonly section: string } | { readonly tag: string });

interface HowItEntersFile {
  readonly weight?: WeightFile;
  readonly reverse?: boolean;
  readonly range?: readonly [number, number];
}

/** A number; that of the first condition that holds; or what a question was answered. */
export type WeightFile =
  | number
  | readonly { readonly when?: string; readonly is: number }[]
  | { readonly answer: string };

/** Points by option code. */
export type PointsFile = Readonly<Record<string, number>>;

/** Ids, or all questions and nodes that carry a tag. */
export type IdsFile = readonly string[] | { readonly tag: string };

export interface NodeFile {
  readonly id: string;
  readonly title: Text;
  readonly description?: Text;
  readonly rule: Rule;
  /** A repeat group: the node is calculated for each of its items. */
  readonly per?: string;
  /** Never written: put there when groups are laid out. */
  readonly repeat?: RepeatItem;
  readonly k?: number;
  readonly start?: number;
  readonly where?: WhereFile;
  readonly table?: readonly (readonly number[])[];
  readonly cases?: readonly CaseFile[];
  readonly range?: readonly [number, number];
  readonly stops?: LimitsFile;
  /** Absent for `first_match` only: its cases name what they look at. */
  readonly of?: readonly InputFile[];
  readonly items?: 'raw' | 'percent';
  readonly states?: Readonly<
    Partial<Record<'not_applicable' | 'dont_know' | 'skipped' | 'not_computable', StateRuleFile>>
  >;
  readonly minimum_coverage?: number;
  readonly minimum_answers?: number;
  readonly then?: readonly StepFile[];
  readonly maximum?: number;
  readonly weights_total?: number;
  readonly levels?: LevelsFile;
}

export type LimitsFile = Readonly<Partial<Record<Comparison, number>>>;

/** A number is `at_least`. Otherwise limits, or exactly one of `all`, `any`, `not`. */
export type WhereFile =
  | number
  | (LimitsFile & {
      readonly on?: 'score' | 'level';
      readonly all?: readonly WhereFile[];
      readonly any?: readonly WhereFile[];
      readonly not?: WhereFile;
    });

/** Exactly one of `value` and `value_of` is present. */
export interface CaseFile {
  readonly needs?: NeedFile;
  readonly value?: number;
  readonly value_of?: string;
}

export type StateRuleFile =
  | 'exclude'
  | 'zero'
  | 'lowest'
  | 'highest'
  | 'mean'
  | 'target'
  | { readonly points: number };

/** Exactly one of the first seven keys is present; `mode` goes with `round`, `when` with all. */
export interface StepFile {
  readonly multiply?: number;
  readonly divide?: number;
  readonly add?: number;
  readonly round?: number;
  readonly clamp?: readonly [number | null, number | null];
  readonly bands?: readonly { readonly range: string; readonly value: number }[];
  readonly linear?: readonly (readonly [number, number])[];
  readonly mode?: RoundMode;
  readonly when?: NeedFile;
}

export interface LevelsFile {
  readonly awarded_on?: 'score' | 'lower_bound';
  readonly pick?: 'highest' | 'cumulative' | 'first';
  readonly steps: readonly LevelStepFile[];
}

/** `value` is there in every step or in none; limits are on the node's own score. */
export interface LevelStepFile extends LimitsFile {
  readonly value?: number;
  readonly name: Text;
  readonly meaning?: Text;
  readonly needs?: NeedFile;
}

/** Exactly one of `score`, `level`, `each`, `count`, `share`, `when`, `all`, `any`, `not` is present. */
export interface NeedFile extends LimitsFile {
  readonly title?: Text;
  readonly score?: string;
  readonly level?: string;
  readonly each?: IdsFile;
  readonly on?: 'score' | 'level';
  readonly count?: IdsFile;
  readonly share?: IdsFile;
  readonly where?: WhereFile;
  readonly when?: string;
  readonly all?: readonly NeedFile[];
  readonly any?: readonly NeedFile[];
  readonly not?: NeedFile;
}

export interface CalculatedFile {
  readonly id: string;
  readonly title: Text;
  readonly ratio: readonly [string, string];
  readonly times?: number;
}

/** Either `when`, or `band` with `holds`. */
export interface CheckFile {
  readonly id: string;
  readonly severity?: 'error' | 'warning';
  readonly message: Text;
  readonly when?: string;
  readonly band?: string;
  readonly holds?: string;
}

/** A text, or a text with other readings. */
export type OpenPointFile = Text | OpenPointWithReadings;

export interface OpenPointWithReadings {
  readonly text: Text;
  readonly instead: readonly ReadingFile[];
}

export interface ReadingFile {
  readonly answers?: ImpliedFile;
  /** A number, or a fraction such as `5/7`. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string | number>>>>;
  /** By the value of a level of the main node. */
  readonly levels?: Readonly<Record<string, NeedFile>>;
}

export interface BridgeFile {
  readonly to: string;
  /** By question of the other questionnaire. */
  readonly bounds: Readonly<
    Record<string, { readonly at_least?: ImpliedFile; readonly at_most?: ImpliedFile }>
  >;
}

/** By question here, by the option chosen: the option there, for levels the number. */
export type ImpliedFile = Readonly<Record<string, Readonly<Record<string, string | number>>>>;

export interface FlagFile {
  readonly id: string;
  readonly title: Text;
  readonly when: string;
  readonly action: Text;
  readonly source?: readonly SourceFile[];
}
