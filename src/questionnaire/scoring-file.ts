import type { RepeatItem, Text } from './question-types.ts';
import type { Comparison, InputView, RoundMode, Rule } from './scoring-types.ts';

export interface ScoringFile {
  readonly main: string;
  readonly dimensions?: readonly string[];
  readonly places?: number;
  readonly rounding?: RoundMode;
  /** What nodes do that say nothing else. */
  readonly states?: StatesFile;
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
  readonly states?: StatesFile;
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

export type StatesFile = Readonly<
  Partial<Record<'not_applicable' | 'dont_know' | 'skipped' | 'not_computable', StateRuleFile>>
>;

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
