import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** A finding with all that a person needs to find the cell; a line of `findings.jsonl`. */
export interface RowFinding extends Pick<Diagnostic, 'code' | 'severity' | 'args'> {
  readonly file: string;
  readonly sheet?: string;
  readonly row: number;
  /** Counts from 1. */
  readonly column: number;
  readonly heading?: string;
  readonly value?: string;
  readonly message: string;
}

export interface FindingAround {
  readonly sheet?: string;
  readonly headings?: readonly string[];
  readonly cells?: readonly string[] | string;
  readonly sentence: (diagnostic: Diagnostic) => string;
}

/** The longest piece of a cell that is quoted. */
const QUOTED = 200;

export function rowFinding(
  diagnostic: Diagnostic,
  { sheet, headings, cells, sentence }: FindingAround,
): RowFinding {
  const { code, severity, args, file, line, column } = diagnostic;
  const heading = headings?.[column - 1];
  const value = Array.isArray(cells) ? cells[column - 1] : undefined;
  return {
    file,
    ...(sheet !== undefined && { sheet }),
    row: line,
    column,
    ...(heading !== undefined && { heading }),
    ...(typeof value === 'string' && value !== '' && { value: value.slice(0, QUOTED) }),
    code,
    severity,
    message: sentence(diagnostic),
    args,
  };
}

/** A column as spreadsheets name it: 1 is A, 27 is AA. */
export function columnName(column: number): string {
  const before = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return before > 0 ? `${columnName(before)}${letter}` : letter;
}
