import { readXlsx } from 'hucre/xlsx';
import type { Cell, CellValue, Sheet, SheetFilterInfo } from 'hucre';
import { toDecimal } from '../questionnaire/decimal.ts';

/** The rows of one sheet as text, and what else the workbook has. */
export interface WorkbookRows {
  /** Absent where there is no such sheet. */
  readonly name?: string;
  readonly rows: readonly (readonly string[])[];
  /** All sheets but that one; hidden ones too. */
  readonly others: readonly string[];
}

/**
 * An XLSX → the rows of the named sheet, else of the first one that is not hidden. Only values are
 * read: of a formula the one that was stored, and where none was, the formula as text.
 */
export async function readWorkbook(bytes: Uint8Array, name?: string): Promise<WorkbookRows> {
  const infos: { readonly name: string; readonly hidden: boolean }[] = [];
  const isWanted = (sheet: SheetFilterInfo): boolean => {
    const hidden = sheet.hidden === true || sheet.veryHidden === true;
    infos.push({ name: sheet.name, hidden });
    if (name !== undefined) return sheet.name === name;
    return !hidden && infos.findIndex((one) => !one.hidden) === infos.length - 1;
  };
  const { sheets } = await readXlsx(bytes, { readStyles: true, sheets: isWanted });
  const names = infos.map((info) => info.name);
  const [sheet] = sheets;
  if (!sheet) return { rows: [], others: names };
  return {
    name: sheet.name,
    rows: textsOf(sheet),
    others: names.filter((one) => one !== sheet.name),
  };
}

function textsOf({ rows, cells }: Sheet): readonly (readonly string[])[] {
  return rows.map((row, at) =>
    row.map((value, column) => cellText(value, cells?.get(`${at},${column}`))),
  );
}

function cellText(value: CellValue, cell: Cell | undefined): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value, cell?.style?.numFmt ?? '');
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value !== null) return dateText(value);
  return cell?.formula === undefined ? '' : `=${cell.formula}`;
}

/** 85 % is stored as 0.85, and a person sees 85 %. */
function numberText(value: number, format: string): string {
  const decimal = Number.isFinite(value) ? toDecimal(value) : '';
  return format.includes('%') ? `${hundredfold(decimal)}%` : decimal;
}

function hundredfold(decimal: string): string {
  const sign = decimal.startsWith('-') ? '-' : '';
  const [whole = '', decimals = ''] = decimal.replace('-', '').split('.');
  const padded = decimals.padEnd(2, '0');
  const digits = `${whole}${padded.slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const rest = padded.slice(2).replace(/0+$/, '');
  return `${sign}${digits}${rest === '' ? '' : `.${rest}`}`;
}

function dateText(value: { toISOString(): string }): string {
  const [day = '', time = ''] = value.toISOString().slice(0, 19).split('T');
  return time === '00:00:00' ? day : `${day} ${time}`;
}
