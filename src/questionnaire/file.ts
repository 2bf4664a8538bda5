import type { Text } from './question-types.ts';
import type { AcceptanceStage } from './types.ts';
import type { QuestionFile, ScaleFile } from './question-file.ts';
import type { NeedFile, ScoringFile } from './scoring-file.ts';

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
  readonly profile?: readonly string[];
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
