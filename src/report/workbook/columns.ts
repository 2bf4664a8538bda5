import type { MessageKey } from '../../messages/message.ts';
import type { ReportContext } from '../context.ts';
import type { SheetColumn } from './workbook.ts';

type ColumnTitle = Extract<MessageKey, `workbook.${string}`>;

/** Columns by the keys of their titles, each with its width in characters. */
export function columnsOf(
  { say }: ReportContext,
  widths: readonly (readonly [ColumnTitle, number])[],
): readonly SheetColumn[] {
  return widths.map(([title, width]) => ({ title: say(title), width }));
}
