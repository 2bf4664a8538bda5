import { createHash } from 'node:crypto';
import { nameOfTarget } from '../../batch/column-use.ts';
import type { ColumnUse } from '../../batch/column-use.ts';
import type { SurveyFile, TableAbout } from '../../batch/read-survey.ts';

export interface InputRecord {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What was read, so that a run can be repeated and an interrupted one continued. */
export async function inputRecord({ file, open }: SurveyFile): Promise<InputRecord> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of open()) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { file, bytes, sha256: hash.digest('hex') };
}

/** How the columns of a table were read, for the manifest. */
export function tableRecord({
  columns,
  sheet,
  vendor,
}: TableAbout): Readonly<Record<string, unknown>> {
  return {
    ...(sheet !== undefined && { sheet }),
    ...(vendor !== undefined && { vendor }),
    columns: columns.map(({ heading, use }) => ({ heading, as: shortUse(use) })),
  };
}

/** What a column was used for, in a word. */
function shortUse(use: ColumnUse): string {
  if (use.kind === 'option') return `${nameOfTarget(use.target)}=${use.option.code}`;
  if (use.kind === 'total') return `total.${use.node}`;
  if (use.kind !== 'question') return use.kind;
  const how = use.values === undefined || use.values === 'label' ? '' : ` (${use.values})`;
  return `${nameOfTarget(use.target)}${how}`;
}
