import type { Proof } from './proof.ts';

/**
 * What a report says, without a word on millimetres or fonts. Renderers lay it out; they decide
 * nothing about its content.
 */
export interface ReportDocument {
  readonly title: string;
  readonly language: string;
  readonly meta: DocumentMeta;
  readonly cover: Cover;
  readonly blocks: readonly Block[];
  /** Running header: left and right. */
  readonly header: { readonly left: string; readonly right: string };
  /** Footer; `{page}` and `{pages}` are filled in by the renderer. */
  readonly footer: string;
  /** Heading over the table of contents. */
  readonly contentsTitle: string;
  /** What the numbers rest on, kept in the file for those who calculate them again. */
  readonly proof?: Proof;
}

export interface DocumentMeta {
  readonly subject: string;
  readonly author: string;
  readonly keywords: readonly string[];
  /** ISO time with zone; the only time a document knows. */
  readonly created: string;
}

export interface Cover {
  readonly kicker: string;
  readonly title: string;
  readonly subtitle: string;
  readonly facts: readonly Fact[];
  readonly notice: string;
}

/** A label and what it says. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** Meaning, never only colour: every tone comes with words beside it. */
export type Tone = 'neutral' | 'good' | 'fair' | 'poor' | 'danger';

export interface Span {
  readonly text: string;
  readonly bold?: boolean;
  /** A web address; the text is then a link. */
  readonly href?: string;
}

export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | SummaryCards
  | Callout
  | Ladder
  | Radar
  | Bars
  | DetailCard
  | Roadmap
  | PageBreak;

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  /** Such as `3` or `3.1`; empty where unnumbered. */
  readonly number: string;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly style: 'lead' | 'body' | 'small';
  readonly spans: readonly Span[];
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Span[])[];
}

export interface Column {
  readonly title: string;
  /** Share of the table's width; shares need not add up to 1. */
  readonly width: number;
  readonly align: 'start' | 'end' | 'center';
}

export interface Cell {
  readonly text: string;
  readonly bold?: boolean;
  readonly tone?: Tone;
  /** The cell's ground is in the soft colour of its tone; what that means stands in words beside it. */
  readonly fill?: boolean;
}

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface SummaryCards {
  readonly kind: 'summary_cards';
  readonly cards: readonly {
    readonly label: string;
    readonly value: string;
    readonly note: string;
    readonly tone: Tone;
  }[];
}

export interface Callout {
  readonly kind: 'callout';
  readonly tone: Tone;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** The levels from lowest to highest, the one reached, and what each asks for. */
export interface Ladder {
  readonly kind: 'ladder';
  readonly caption: string;
  readonly alternative: string;
  readonly steps: readonly {
    readonly name: string;
    readonly meaning: string;
    readonly state: 'passed' | 'reached' | 'ahead';
    /** What is said of the step: 当前 or 已达到, or what is missing. */
    readonly note: string;
  }[];
}

export interface ChartAxis {
  readonly label: string;
  /** 0–100; null where not computable. */
  readonly value: number | null;
  /** The value as shown. */
  readonly text: string;
  /** Worst and best the value can still be, 0–100. */
  readonly low: number;
  readonly high: number;
  readonly tone: Tone;
  /** Where other firms stand, 0–100: a quarter below the low, a quarter above the high. */
  readonly peers?: { readonly low: number; readonly median: number; readonly high: number };
}

export interface Radar {
  readonly kind: 'radar';
  readonly caption: string;
  readonly alternative: string;
  readonly axes: readonly ChartAxis[];
}

export interface Bars {
  readonly kind: 'bars';
  readonly caption: string;
  readonly alternative: string;
  readonly bars: readonly ChartAxis[];
}

/** A card kept on one page: a solution or a gap. */
export interface DetailCard {
  readonly kind: 'detail_card';
  readonly title: string;
  readonly badge: string;
  readonly tone: Tone;
  readonly rows: readonly Fact[];
  readonly footer: readonly Fact[];
}

/** Phases side by side along months; a bar each. */
export interface Roadmap {
  readonly kind: 'roadmap';
  readonly caption: string;
  readonly alternative: string;
  /** Length of the axis in months. */
  readonly months: number;
  readonly monthLabel: string;
  readonly phases: readonly {
    readonly name: string;
    readonly tone: Tone;
    readonly bars: readonly {
      readonly label: string;
      /** Months from the start, inclusive and exclusive. */
      readonly start: number;
      readonly end: number;
      readonly text: string;
    }[];
  }[];
}

export interface PageBreak {
  readonly kind: 'page_break';
}
