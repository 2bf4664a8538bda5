import { resolve } from 'node:path';
import { parseJson } from '../../batch/parse-sheet-line.ts';
import { readLines } from '../../batch/read-lines.ts';
import type { Line } from '../../batch/read-lines.ts';
import { LONGEST_LINE } from '../../batch/whole-lines.ts';
import { SCORED_FIRM_SCHEMA } from '../../cohort/scored-firm-schema.ts';
import type { ScoredFirm } from '../../cohort/scored-firm.ts';
import { CODES } from '../../diagnostics/codes.ts';
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { schemaChecker } from '../../source/check-schema.ts';
import { readChecked } from '../../source/read-checked.ts';
import type { SourceIndex } from '../../source/source-index.ts';
import { FileError } from '../errors.ts';
import type { Io } from '../io.ts';
import { systemCode } from '../read-file.ts';

/** A line of scores, or what is wrong with one. */
export type FirmLine =
  | { readonly kind: 'firm'; readonly firm: ScoredFirm }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] };

const check = schemaChecker<ScoredFirm>(SCORED_FIRM_SCHEMA);

/** Files of scores → firms, a line at a time; one line that is wrong does not stop the others. */
export async function* readFirms(io: Io, files: readonly string[]): AsyncGenerator<FirmLine> {
  for (const file of files) {
    try {
      yield* firmsIn(io, file);
    } catch (error) {
      throw new FileError('cli.cannot-read', { path: file, reason: systemCode(error) }, error);
    }
  }
}

async function* firmsIn(io: Io, file: string): AsyncGenerator<FirmLine> {
  for await (const lines of readLines(io.files.stream(resolve(io.cwd, file)))) {
    yield* lines.filter((line) => !isBlank(line)).map((line) => firmIn(line, file));
  }
}

function isBlank(line: Line): boolean {
  return 'text' in line && line.text.trim() === '';
}

function firmIn(line: Line, file: string): FirmLine {
  const place = { file, line: line.number, column: 1, endLine: line.number, endColumn: 1 };
  if ('problem' in line) return { kind: 'refused', diagnostics: [problemOf(line, place)] };
  const value = parseJson(line.text);
  const quick = value === undefined ? undefined : check({ value, index: indexOfLine(place) });
  if (quick?.ok) return { kind: 'firm', firm: quick.value };
  const slow = readChecked({ file, bytes: new TextEncoder().encode(line.text) }, check);
  return slow.ok
    ? { kind: 'firm', firm: slow.value }
    : { kind: 'refused', diagnostics: slow.diagnostics.map((one) => onLine(one, line.number)) };
}

function problemOf({ problem }: Extract<Line, { problem: unknown }>, place: Place): Diagnostic {
  return { ...place, code: problem, severity: CODES[problem], args: { limit: LONGEST_LINE } };
}

/** The line by itself has the number 1. */
function onLine(diagnostic: Diagnostic, line: number): Diagnostic {
  return { ...diagnostic, line, endLine: line };
}

/** Good lines are not asked for places; the others are read again, with theirs. */
function indexOfLine(place: Place): SourceIndex {
  return {
    file: place.file,
    whole: place,
    locate: () => place,
    has: () => true,
    locateInside: () => place,
  };
}
