import type { PlainQuestionFile } from '../questionnaire/build-question.ts';
import type { SourceFile } from '../questionnaire/file.ts';
import type { Text } from '../questionnaire/question-types.ts';
import type { Policy, PricePeriod, SolutionClass } from './types.ts';

/** The shapes of the catalogue's files as written. */
export interface ProfileFile {
  readonly profile: readonly ProfileFieldFile[];
}

export interface ProfileFieldFile extends PlainQuestionFile {
  readonly personal?: boolean;
}

export interface CapabilitiesFile {
  readonly capabilities: readonly CapabilityFile[];
}

export interface CapabilityFile {
  readonly id: string;
  readonly title: Text;
  readonly levels: readonly Text[];
  readonly pains?: readonly Text[];
}

export interface SolutionsFile {
  readonly solutions: readonly SolutionFile[];
}

export interface SolutionFile {
  readonly id: string;
  readonly title: Text;
  readonly class: SolutionClass;
  readonly summary: Text;
  readonly lifts: readonly {
    readonly capability: string;
    readonly from: number;
    readonly to: number;
  }[];
  readonly when?: string;
  readonly for_whom: Text;
  readonly after?: readonly string[];
  readonly excludes?: readonly string[];
  readonly prerequisites?: readonly Text[];
  readonly months: { readonly low: number; readonly high: number };
  readonly cost?: {
    readonly low: number;
    readonly middle: number;
    readonly high: number;
    readonly verified: boolean;
    readonly source: SourceFile;
  };
  readonly people?: { readonly low: number; readonly high: number; readonly who: Text };
  readonly lightness?: {
    readonly smallest?: number;
    readonly days?: number;
    readonly light?: Text;
    readonly fit?: Text;
  };
  readonly evidence: readonly Text[];
  readonly risks?: readonly Text[];
  readonly steps: readonly Text[];
}

export interface PoliciesFile {
  readonly policies: readonly Policy[];
}

/** A catalogue of one's own, laid over the one that comes with the program. */
export interface LayerFile {
  /** What it is called. */
  readonly catalogue: string;
  readonly source: SourceFile;
  readonly suppliers?: readonly SupplierFile[];
  readonly products?: readonly ProductFile[];
  readonly capabilities?: readonly CapabilityFile[];
  readonly solutions?: readonly SolutionFile[];
  readonly policies?: readonly Policy[];
}

export interface SupplierFile {
  readonly id: string;
  readonly name: string;
  readonly also?: readonly string[];
  readonly roles?: readonly string[];
}

export interface ProductFile {
  readonly id: string;
  readonly name: string;
  readonly supplier: string;
  readonly solutions?: readonly string[];
  readonly capabilities?: readonly string[];
  readonly price?: { readonly low: number; readonly high: number; readonly per?: PricePeriod };
  readonly price_words?: string;
  readonly note?: string;
}
