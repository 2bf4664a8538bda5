import type { RoundMode, Rule, Text } from './types.ts';

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
  readonly scales?: Readonly<Record<string, readonly OptionFile[]>>;
  readonly sections: readonly SectionFile[];
  readonly scoring: ScoringFile;
  readonly flags?: readonly FlagFile[];
  readonly calculated?: readonly CalculatedFile[];
  readonly checks?: readonly CheckFile[];
  readonly bridges?: readonly BridgeFile[];
  readonly open_points?: readonly OpenPointFile[];
}

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
  readonly kind: 'single' | 'multiple' | 'level' | 'number' | 'yes_no' | 'text';
  readonly title: Text;
  readonly help?: Text;
  readonly why?: Text;
  readonly good?: Text;
  readonly evidence?: readonly Text[];
  readonly capability?: string;
  readonly when?: string;
  readonly tags?: readonly string[];
  readonly ref?: string;
  readonly required?: boolean;
  readonly not_applicable?: boolean;
  readonly scale?: string;
  readonly options?: readonly OptionFile[];
  readonly combine?: 'sum' | 'max' | 'mean' | 'share';
  readonly reaches?: Readonly<Record<string, number>>;
  readonly unit?: Text;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly integer?: boolean;
  readonly bands?: readonly BandFile[];
  readonly maximum_length?: number;
}

export interface OptionFile {
  readonly code: string;
  readonly label: Text;
  readonly value?: number;
  readonly reaches?: number;
  readonly exclusive?: boolean;
  readonly specify?: boolean;
}

export interface BandFile {
  readonly code: string;
  /** Interval notation: `[0,10]`, `(10,20]`, `(60,)`. */
  readonly range: string;
  readonly label: Text;
  readonly value?: number;
  readonly reaches?: number;
}

export interface ScoringFile {
  readonly main: string;
  readonly dimensions?: readonly string[];
  readonly places?: number;
  readonly nodes: readonly NodeFile[];
}

export type InputFile =
  | string
  | { readonly id: string; readonly weight?: number; readonly reverse?: boolean }
  | { readonly section: string; readonly weight?: number }
  | { readonly tag: string; readonly weight?: number };

/** Ids, or all questions and nodes that carry a tag. */
export type IdsFile = readonly string[] | { readonly tag: string };

export interface NodeFile {
  readonly id: string;
  readonly title: Text;
  readonly description?: Text;
  readonly rule: Rule;
  readonly k?: number;
  readonly start?: number;
  readonly where?: { readonly at_least?: number; readonly at_most?: number };
  readonly of: readonly InputFile[];
  readonly items?: 'raw' | 'percent';
  readonly states?: Readonly<
    Partial<Record<'not_applicable' | 'dont_know' | 'skipped', StateRuleFile>>
  >;
  readonly minimum_coverage?: number;
  readonly minimum_answers?: number;
  readonly then?: readonly StepFile[];
  readonly levels?: LevelsFile;
}

export type StateRuleFile =
  | 'exclude'
  | 'zero'
  | 'lowest'
  | 'highest'
  | 'mean'
  | { readonly points: number };

/** Exactly one of the first seven keys is present; `mode` goes with `round`. */
export interface StepFile {
  readonly multiply?: number;
  readonly divide?: number;
  readonly add?: number;
  readonly round?: number;
  readonly clamp?: readonly [number | null, number | null];
  readonly bands?: readonly { readonly range: string; readonly value: number }[];
  readonly linear?: readonly (readonly [number, number])[];
  readonly mode?: RoundMode;
}

export interface LevelsFile {
  readonly awarded_on?: 'score' | 'lower_bound';
  readonly steps: readonly LevelStepFile[];
}

export interface LevelStepFile {
  readonly value: number;
  readonly name: Text;
  readonly meaning?: Text;
  readonly needs?: NeedFile;
}

/** Exactly one of `score`, `each`, `count`, `all`, `any`, `not` is present. */
export interface NeedFile {
  readonly title?: Text;
  readonly score?: string;
  readonly each?: IdsFile;
  readonly count?: IdsFile;
  readonly where?: number;
  readonly at_least?: number;
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
