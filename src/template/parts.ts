/** A stretch of text; a link where it has an address. */
export interface Span {
  readonly text: string;
  readonly bold?: boolean;
  readonly href?: string;
}

/** What a template says by itself, in order; a call stands where a block of the report comes in. */
export type Part = Heading | Paragraph | List | Table | Callout | PageBreak | BlockCall;

interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** Headings of level 1 count, unless `{-}` stands behind them. */
  readonly numbered: boolean;
}

interface Paragraph {
  readonly kind: 'paragraph';
  readonly style: 'lead' | 'body' | 'small';
  /** `{.intro}`: goes where nothing follows it before the next heading. */
  readonly introduces?: boolean;
  readonly spans: readonly Span[];
}

interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Span[])[];
}

interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly {
    readonly title: string;
    readonly width: number;
    readonly align: 'start' | 'end' | 'center';
  }[];
  readonly rows: readonly (readonly { readonly text: string; readonly bold?: boolean }[])[];
}

export const CALLOUT_TONES = ['neutral', 'good', 'fair', 'poor', 'danger'] as const;

interface Callout {
  readonly kind: 'callout';
  readonly tone: (typeof CALLOUT_TONES)[number];
  readonly title: string;
  readonly paragraphs: readonly string[];
}

interface PageBreak {
  readonly kind: 'page_break';
}

/** `{% block NAME key: value %}`. */
export interface BlockCall {
  readonly kind: 'call';
  readonly name: string;
  readonly args: BlockArgs;
}

export type BlockArgs = Readonly<Record<string, string | number | boolean>>;
