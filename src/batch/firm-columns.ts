import type { ScoredFirm } from '../cohort/scored-firm.ts';
import type { Language, Say } from '../messages/message.ts';
import { textIn } from '../messages/text-in.ts';
import type { Questionnaire } from '../questionnaire/types.ts';
import type { GateResult } from '../scoring/result.ts';
import { unsafeText } from './format-csv.ts';
import type { CsvValue } from './format-csv.ts';

/** Scored firms as a table: its headings, and the row of a firm. */
export interface FirmTable {
  readonly headings: readonly string[];
  /** Positions of the columns that hold numbers. */
  readonly numbers: ReadonlySet<number>;
  readonly row: (firm: ScoredFirm) => readonly CsvValue[];
}

const COLUMNS = [
  ...(['firm', 'key', 'wave', 'level', 'level-name', 'score', 'exact', 'coverage'] as const),
  ...(['next', 'gaps', 'flags', 'checks', 'file', 'sheet', 'row', 'report'] as const),
] as const;

const NUMBERS: ReadonlySet<string> = new Set(['level', 'score', 'coverage', 'row']);
const REPORT_AT = COLUMNS.indexOf('report');

/** What a row of the table says of which firm it is, and where it came from. */
export function identityIn(cells: readonly string[]): {
  readonly key: string;
  readonly wave: string;
  readonly file: string;
  readonly row: number;
} {
  const cellOf = (name: (typeof COLUMNS)[number]): string =>
    unsafeText(cells[COLUMNS.indexOf(name)] ?? '');
  return {
    key: cellOf('key'),
    wave: cellOf('wave'),
    file: cellOf('file'),
    row: Number(cellOf('row')),
  };
}

/** The row of a firm with the name of its report, which is known later. */
export function withReport<Cell extends CsvValue>(
  row: readonly Cell[],
  report: Cell,
): readonly Cell[] {
  return row.with(REPORT_AT, report);
}

/** One row a firm: level, scores, coverage, what the next level still needs, gaps. Exact scores stand beside the rounded ones. */
export function firmTable(
  { scoring, sections }: Questionnaire,
  say: Say,
  language: Language,
): FirmTable {
  const nodes = scoring.nodes.map(({ id, title }) => ({ id, title: textIn(title, language) }));
  const titles = new Map(
    sections.flatMap(({ questions }) =>
      questions.map(({ id, title }) => [id, textIn(title, language)] as const),
    ),
  );
  const heading = COLUMNS.map((name) => say(`batch.column-${name}`));
  return {
    headings: [
      ...heading,
      ...nodes.flatMap(({ title }) => [title, say('batch.column-level-of', { node: title })]),
    ],
    numbers: new Set([
      ...[...COLUMNS.keys()].filter((at) => NUMBERS.has(COLUMNS[at] ?? '')),
      ...Array.from({ length: nodes.length * 2 }, (_, at) => COLUMNS.length + at),
    ]),
    row: (firm) => [
      firm.firm,
      firm.key,
      firm.wave,
      firm.level?.value ?? null,
      firm.level?.name ?? null,
      firm.score,
      firm.exact,
      firm.coverage,
      missingOf(firm, say, language),
      firm.gaps.map(({ question }) => titles.get(question) ?? question).join('\n'),
      firm.flags.join(' '),
      firm.checks.join(' '),
      firm.source.file,
      firm.source.sheet ?? null,
      firm.source.row,
      null,
      ...nodes.flatMap(({ id }) => {
        const node = firm.nodes[id];
        return [node?.score ?? null, node?.level ?? null];
      }),
    ],
  };
}

/** The gates of the next level that are not met. */
function missingOf({ next }: ScoredFirm, say: Say, language: Language): string {
  return (next?.gates ?? [])
    .filter(({ met }) => !met)
    .map((gate) => gateWords(gate, gate.have, say, language))
    .join('\n');
}

/** A comparison as a person reads it. */
export function gateWords(
  { title, ids, need }: GateResult,
  have: string | number,
  say: Say,
  language: Language,
): string {
  const name = title === undefined ? ids.join(' ') : textIn(title, language);
  return say('batch.gate', { name, have, need });
}
