import type { MessageKey } from '../../messages/message.ts';
import type { ReportContext } from '../context.ts';
import type { SheetColumn } from './workbook.ts';

type ColumnName = {
  readonly [Key in MessageKey]: Key extends `workbook.${infer Name}` ? Name : never;
}[MessageKey];

/** Columns by name, each with its width in characters. */
export function columnsOf(
  { say }: ReportContext,
  widths: readonly (readonly [ColumnName, number])[],
): readonly SheetColumn[] {
  return widths.map(([name, width]) => ({ title: say(`workbook.${name}`), width }));
}
