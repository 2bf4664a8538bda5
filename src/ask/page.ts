import type { AnswerState } from '../answers/types.ts';

export type UnansweredState = Exclude<AnswerState, 'answered' | 'hidden'>;

/** One line a person can stand on. */
export type Row =
  | {
      readonly kind: 'option';
      readonly code: string;
      readonly label: string;
      readonly exclusive: boolean;
    }
  | { readonly kind: 'input'; readonly label: string; readonly note: string }
  | { readonly kind: 'state'; readonly state: UnansweredState; readonly label: string };

/** Everything one screen of the interview shows, in words. */
export interface Page {
  /** Where we are, and whom it is about. */
  readonly progress: string;
  readonly firm: string;
  /** How far we are, 0–1; absent: no bar. */
  readonly share?: number;
  readonly section?: string;
  /** Shown on the first page of a section only. */
  readonly introduction?: string;
  readonly title: string;
  readonly help?: string;
  /** Longer explanations behind `?`. */
  readonly more: readonly { readonly label: string; readonly text: string }[];
  readonly hint?: string;
  readonly rows: readonly Row[];
  /** Several options may be ticked. */
  readonly many: boolean;
  readonly canGoBack: boolean;
  /** Where to start: what was answered before. */
  readonly start: PageStart;
  /** What is wrong with a typed line, as a sentence; undefined when it can be taken. */
  readonly problemWith: (line: string) => string | undefined;
}

interface PageStart {
  /** The row to stand on; below 0 none, so that nobody answers by pressing Enter alone. */
  readonly focus: number;
  readonly ticked: readonly string[];
  readonly line: string;
}

/** What a person did with a page. */
export type PageReply =
  | { readonly kind: 'option'; readonly code: string }
  | { readonly kind: 'ticked'; readonly codes: readonly string[] }
  | { readonly kind: 'line'; readonly line: string }
  | { readonly kind: 'state'; readonly state: UnansweredState }
  | { readonly kind: 'back' }
  | { readonly kind: 'interrupted' };
