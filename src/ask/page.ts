import type { AnswerState } from '../answers/types.ts';

export type UnansweredState = Exclude<AnswerState, 'answered' | 'hidden'>;

/** One line a person can stand on. */
export type Row =
  | {
      readonly kind: 'option';
      readonly code: string;
      readonly label: string;
      readonly exclusive: boolean;
      /** What is said beside it, quietly. */
      readonly aside?: string;
      /** A questionnaire's own 「不清楚」 takes the key of ours. */
      readonly standsFor?: UnansweredState;
    }
  | {
      readonly kind: 'input';
      readonly label: string;
      readonly note: string;
      /** The most characters that can be typed; absent: as many as a screen has room for. */
      readonly longest?: number;
    }
  | {
      readonly kind: 'state';
      readonly state: UnansweredState;
      readonly label: string;
      /** Someone else is to answer it. */
      readonly toOther?: boolean;
    }
  | MatrixLine;

/** A row of a matrix; `id` is that of its question. */
export interface MatrixLine {
  readonly kind: 'line';
  readonly id: string;
  readonly label: string;
  readonly help?: string;
}

/** What each row of a matrix can be given, with the key that gives it. */
export interface Choice {
  readonly key: string;
  readonly label: string;
  readonly gives:
    | { readonly kind: 'option'; readonly code: string }
    | { readonly kind: 'state'; readonly state: UnansweredState };
}

/** How much of something there is, each end 0–1; between `from` and `to` it is open. */
export interface Bar {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** What a person adds to an answer in their own words. */
export interface Remark {
  readonly note: string;
  readonly evidence: readonly string[];
}

/** Everything one screen of the interview shows, in words. */
export interface Page {
  /** Where we are, and whom it is about. */
  readonly progress: string;
  readonly firm: string;
  /** How far we are, 0–1; absent: no bar. */
  readonly share?: number;
  /** How long it will still take, beside the bar. */
  readonly timeLeft?: string;
  readonly section?: string;
  /** Shown on the first page of a section only. */
  readonly introduction?: string;
  readonly title: string;
  readonly help?: string;
  /** Longer explanations behind `?`. */
  readonly more: readonly { readonly label: string; readonly text: string }[];
  readonly hint?: string;
  /** A small picture above the rows. */
  readonly bars?: readonly Bar[];
  readonly rows: readonly Row[];
  /** Present on the page of a matrix. */
  readonly choices?: readonly Choice[];
  /** Several options may be ticked. */
  readonly many: boolean;
  readonly canGoBack: boolean;
  /** Who leaves here leaves nothing behind that is saved then. */
  readonly nothingToSave?: boolean;
  /** From here one can go to any other question. */
  readonly canJump?: boolean;
  /** No question: a pipe, whose lines are answers only, passes it with its first row. */
  readonly passes?: boolean;
  /** Notes and evidence by question; absent where none can be added. */
  readonly remarks?: ReadonlyMap<string, Remark>;
  /** Whose remarks a page shows that is no matrix. */
  readonly remarksOf?: string;
  /** Where to start: what was answered before. */
  readonly start: PageStart;
  /** An empty line skips the question. */
  readonly emptySkips?: boolean;
  /** What is wrong with a typed line, as a sentence; undefined when it can be taken. */
  readonly problemWith: (line: string) => string | undefined;
  /** What may be wrong with a line, as a sentence; it is taken all the same when it is entered once more. */
  readonly doubtAbout?: (line: string, when: 'before' | 'kept') => string | undefined;
  /** The same as `problemWith` for what is ticked. */
  readonly problemWithTicks?: (codes: readonly string[]) => string | undefined;
}

export interface PageStart {
  /** The row to stand on; below 0 none, so that nobody answers by pressing Enter alone. */
  readonly focus: number;
  readonly ticked: readonly string[];
  readonly line: string;
  /** What the rows of a matrix were given: position of the choice, by the row's id. */
  readonly chosen?: ReadonlyMap<string, number>;
}

/** What a person did with a page. */
export type PageReply =
  | { readonly kind: 'option'; readonly code: string }
  | { readonly kind: 'ticked'; readonly codes: readonly string[] }
  | { readonly kind: 'line'; readonly line: string }
  | { readonly kind: 'state'; readonly state: UnansweredState; readonly toOther?: boolean }
  | { readonly kind: 'rows'; readonly chosen: ReadonlyMap<string, number> }
  | {
      readonly kind: 'remark';
      readonly part: keyof Remark;
      readonly of: string;
      /** The page as it was left. */
      readonly start: PageStart;
    }
  /** To somewhere else; the page as it was left. */
  | { readonly kind: 'jump'; readonly start: PageStart }
  | { readonly kind: 'back' }
  | { readonly kind: 'interrupted' };

/** Shows a page and waits for the reply. */
export type ShowPage = (page: Page) => Promise<PageReply>;
