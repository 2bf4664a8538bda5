import type { Sheet, SheetValue, Workbook } from '../workbook/workbook.ts';
import type { CohortContext } from './cohort-context.ts';
import { cohortTables } from './cohort-tables.ts';
import type { CohortTable } from './cohort-table.ts';

/** Characters of a column whose share of a page is 1. */
const CHARACTERS = 12;

/** A sheet's name holds so many. */
const LONGEST_NAME = 31;

/** Every table as a sheet, with the numbers as numbers; what must be said of it stands below it. */
export function buildCohortWorkbook(context: CohortContext): Workbook {
  const { say, time } = context;
  return {
    title: say('cohort.title'),
    author: say('report.author'),
    created: time,
    sheets: namedOnce(cohortTables(context).map(sheetOf)),
  };
}

function sheetOf({ title, columns, rows, note }: CohortTable): Sheet {
  const below: readonly (readonly SheetValue[])[] = note === undefined ? [] : [[null], [note]];
  return {
    name: title
      .replaceAll(/[\\/?*[\]:：]/g, ' ')
      .slice(0, LONGEST_NAME)
      .trim(),
    columns: columns.map((column) => ({ title: column.title, width: column.width * CHARACTERS })),
    rows: [...rows, ...below],
  };
}

/** Two sheets must not have one name, however it is written. */
function namedOnce(sheets: readonly Sheet[]): readonly Sheet[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    let { name } = sheet;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
      name = `${sheet.name.slice(0, LONGEST_NAME - 3)} ${count}`;
    }
    taken.add(name.toLowerCase());
    return { ...sheet, name };
  });
}
