import type { DiagnosticCode } from './codes.ts';

/** A stretch of a file. Lines and columns count from 1; the end is exclusive. */
export interface Place {
  /** As the user wrote it, or `<stdin>`. */
  readonly file: string;
  readonly line: number;
  /** UTF-16 units, as editors count. */
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export type Severity = 'error' | 'warning' | 'info';

/** Values that fill a sentence. */
export type DiagnosticArgs = Readonly<Record<string, string | number | readonly string[]>>;

/** A second place that explains the first, such as where an id was used before. */
export interface RelatedPlace extends Place {
  readonly code: DiagnosticCode;
}

/** One finding about a file the user wrote. `messages/` turns code and args into a sentence. */
export interface Diagnostic extends Place {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly args: DiagnosticArgs;
  readonly related?: readonly RelatedPlace[];
  /** How the file can be put right without a person's judgement. */
  readonly fix?: Fix;
}

/** Changes of one file that remove a finding together. */
export interface Fix {
  readonly edits: readonly Edit[];
}

/** A stretch of a file, counted as in `Place`, and the text that takes its place. */
export interface Edit extends Omit<Place, 'file'> {
  readonly text: string;
}
