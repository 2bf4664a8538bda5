import type { CsvValue } from '../../batch/format-csv.ts';
import { columnName } from '../../batch/row-finding.ts';
import type { RowFinding } from '../../batch/row-finding.ts';
import type { Say } from '../../messages/message.ts';

const COLUMNS = [
  ...(['file', 'sheet', 'row', 'column', 'heading', 'value'] as const),
  ...(['severity', 'code', 'message'] as const),
] as const;

/** Of the columns of findings, the one that holds numbers. */
export const FINDING_NUMBERS: ReadonlySet<number> = new Set([COLUMNS.indexOf('row')]);

export function findingHeadings(say: Say): readonly string[] {
  return COLUMNS.map((name) => say(`batch.column-${name}`));
}

/** A finding as a row of a table. */
export function findingRow(finding: RowFinding, say: Say): readonly CsvValue[] {
  const {
    file,
    sheet = null,
    row,
    column,
    heading,
    value = null,
    severity,
    code,
    message,
  } = finding;
  const place = heading === undefined ? null : columnName(column);
  const words = say(`batch.severity-${severity}`);
  return [file, sheet, row, place, heading ?? null, value, words, code, message];
}
