import type { BatchRun } from './batch-run.ts';
import type { FileTally, Progress } from './run-folder.ts';
import { MOST_IN_XLSX } from './write-outputs.ts';

/** What came of a run, for the person who waits for it. */
export function tellSummary(
  { session: { io, say }, words: { output } }: BatchRun,
  {
    scored,
    tallies,
    severities,
    rejects,
  }: {
    readonly scored: number;
    readonly tallies: readonly FileTally[];
    readonly severities: Progress['severities'];
    readonly rejects: boolean;
  },
): void {
  const rows = tallies.reduce((total, tally) => total + tally.rows, 0);
  const { error: errors, warning: warnings } = severities;
  const path = `${output}/findings.csv`;
  const lines = [
    say('batch.summary', { rows, scored, refused: rows - scored, errors, warnings, path }),
  ];
  if (rejects) lines.push(say('batch.summary-rejects', { path: `${output}/rejects` }));
  if (scored > MOST_IN_XLSX) lines.push(say('batch.too-many-for-xlsx', { limit: MOST_IN_XLSX }));
  io.stderr.write(lines.map((line) => `${line}\n`).join(''));
}
