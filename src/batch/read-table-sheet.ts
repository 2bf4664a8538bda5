import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkPackage } from './check-package.ts';
import { fileFinding } from './file-finding.ts';
import type { SurveyFile } from './read-survey.ts';
import type { WorkbookRows } from './read-workbook.ts';
import type { TableRow } from './table.ts';
import { wholeFile } from './whole-file.ts';

/** Reads one sheet; a port, since a workbook is read in a thread of its own. */
export type ReadSheet = (bytes: Uint8Array, name: string | undefined) => Promise<WorkbookRows>;

export interface TableSheet {
  /** Absent where the workbook or the sheet cannot be read. */
  readonly name?: string;
  /** Those that are not empty. */
  readonly rows: readonly TableRow[];
  readonly findings: readonly Diagnostic[];
}

/** The sheet of a workbook that was asked for, else the first one; a hostile package is not opened. */
export async function readTableSheet(
  opened: SurveyFile,
  asked: string | undefined,
  readSheet: ReadSheet,
): Promise<TableSheet> {
  const { file } = opened;
  const whole = await wholeFile(opened);
  if ('finding' in whole) return failed(whole.finding);
  const { bytes } = whole;
  const problem = await checkPackage(bytes);
  if (problem) return failed(fileFinding(file, problem.code, problem.args));
  const read = await readSheet(bytes, asked).catch((error: unknown) => String(error));
  if (typeof read === 'string') {
    return failed(fileFinding(file, 'workbook-broken', { reason: read.slice(0, 100) }));
  }
  const { name, rows, others } = read;
  if (name === undefined) {
    return failed(fileFinding(file, 'sheet-missing', { name: asked ?? '–', sheets: others }));
  }
  const left = others.length > 0 && asked === undefined;
  return {
    name,
    rows: rows.flatMap((cells, at) =>
      cells.some((cell) => cell.trim() !== '') ? [{ row: at + 1, cells }] : [],
    ),
    findings: left ? [fileFinding(file, 'sheets-left-out', { name, sheets: others })] : [],
  };
}

function failed(finding: Diagnostic): TableSheet {
  return { rows: [], findings: [finding] };
}
