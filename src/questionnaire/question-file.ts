import type {
  Combine,
  LaterEvidence,
  Polarity,
  QuestionKind,
  RepeatItem,
  Text,
} from './question-types.ts';

/** Options that several questions share: a bare list, or with what is known of them. */
export type ScaleFile =
  | readonly OptionFile[]
  | { readonly ordered?: boolean; readonly options: readonly OptionFile[] };

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
