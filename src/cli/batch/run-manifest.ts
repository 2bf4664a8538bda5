import type { TableAbout } from '../../batch/read-survey.ts';
import { ENGINE } from '../../scoring/engine.ts';
import { timeOf } from '../today.ts';
import type { BatchRun } from './batch-run.ts';
import { tableRecord } from './manifest.ts';
import type { InputRecord } from './manifest.ts';
import type { FileTally } from './run-folder.ts';

interface Made {
  readonly options: Readonly<Record<string, unknown>>;
  readonly records: readonly InputRecord[];
  readonly tables: Readonly<Record<string, TableAbout>>;
  readonly files: Readonly<Record<string, FileTally>>;
  readonly outputs: readonly string[];
}

/** What a run read, how, and what it wrote: all that is needed to repeat it. */
export function manifestOf(
  { pack, session }: BatchRun,
  { options, records, tables, files, outputs }: Made,
): string {
  const { id, version, hash } = pack.loaded.questionnaire;
  const inputs = records.map((record) => {
    const about = tables[record.file];
    return { ...record, ...files[record.file], ...(about && tableRecord(about)) };
  });
  const manifest = {
    created: timeOf(session.io.now),
    engine: ENGINE,
    questionnaire: { id, version, hash },
    options,
    inputs,
    outputs,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
