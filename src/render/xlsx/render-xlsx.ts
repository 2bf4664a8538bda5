import { writeXlsx } from 'hucre/xlsx';
import type { CellStyle, WriteSheet } from 'hucre';
import type { Sheet, SheetValue, Workbook } from '../../report/workbook/workbook.ts';
import { COLOURS } from '../colours.ts';
import { withoutControls } from '../map-texts.ts';
import { safeText } from './safe-text.ts';

/** A workbook → XLSX; the only place that knows the library. The same workbook gives the same bytes. */
export async function renderXlsx({
  title,
  author,
  created,
  sheets,
}: Workbook): Promise<Uint8Array> {
  // Without times of its own the library takes the present one.
  const time = new Date(created);
  return writeXlsx({
    properties: {
      title: withoutControls(title),
      creator: author,
      created: time,
      modified: time,
    },
    defaultFont: { name: 'Microsoft YaHei', size: 10 },
    sheets: sheets.map(sheetOf),
  });
}

const HEAD: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: COLOURS.navy.slice(1) } },
  alignment: { vertical: 'center', wrapText: true },
};
const BODY: CellStyle = { alignment: { vertical: 'top', wrapText: true } };

// In points: of a line of the default font, and of a row at the most.
const LINE = 14;
const TALLEST = 409;

function sheetOf({ name, columns, rows }: Sheet): WriteSheet {
  const head = columns.map(({ title }) => title);
  const lines = [head, ...rows].map((row) => linesOf(row, columns));
  const heads = head.map((value, column) => [`0,${column}`, { value, style: HEAD }] as const);
  return {
    name,
    columns: columns.map(({ width }) => ({ width, style: BODY })),
    rows: [head, ...rows.map((row) => row.map(cellValue))],
    cells: new Map(heads),
    // Some programs do not make room for broken lines by themselves.
    rowDefs: new Map(
      lines.flatMap((count, at) =>
        count > 1 ? [[at, { height: Math.min(count * LINE, TALLEST) }] as const] : [],
      ),
    ),
    freezePane: { rows: 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}

/** How many lines a row takes, most likely: wide signs count twice, as in the width of a column. */
function linesOf(row: readonly SheetValue[], columns: Sheet['columns']): number {
  const counts = row.map((value, at) => {
    const width = (columns[at]?.width ?? 1) - 1;
    const paragraphs = typeof value === 'string' ? value.split('\n') : [''];
    return paragraphs.reduce(
      (lines, text) => lines + Math.max(1, Math.ceil(widthOf(text) / width)),
      0,
    );
  });
  return Math.max(1, ...counts);
}

function widthOf(text: string): number {
  return text.length + (text.match(/[\u2E80-\uFFEF]/g)?.length ?? 0);
}

function cellValue(value: SheetValue): SheetValue {
  if (typeof value !== 'string') return value;
  return value === '' ? null : safeText(withoutControls(value));
}
