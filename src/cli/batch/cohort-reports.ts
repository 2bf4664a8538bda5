import { contextOf } from '../cohort/context-of.ts';
import { gatherCohort } from '../cohort/gather-cohort.ts';
import { cohortFormat, renderCohort } from '../cohort/render-cohort.ts';
import type { CohortFormat } from '../cohort/render-cohort.ts';
import { writeRendered } from '../write-report.ts';
import type { BatchRun } from './batch-run.ts';

/** The formats of the cohort's report that are asked for, each once. */
export function cohortFormatsOf(cohort: string | undefined): readonly CohortFormat[] {
  const words = (cohort ?? '').split(',').filter((word) => word.trim() !== '');
  return [...new Set(words.map((word) => cohortFormat('', word.trim())))];
}

/** The report of all firms of a run, as `diagnose cohort` makes it; gives the names of its files. */
export async function cohortReports({
  folder,
  session,
  pack,
  words,
}: BatchRun): Promise<readonly string[]> {
  const formats = cohortFormatsOf(words.cohort);
  if (formats.length === 0) return [];
  const files = [folder.path('scores.jsonl')];
  const context = contextOf(
    await gatherCohort(session.io, files, {}, pack),
    session.fileLanguage,
    session,
  );
  const names: string[] = [];
  for (const format of formats) {
    const name = `cohort.${format}`;
    const made = await renderCohort(context, { format, template: undefined }, session);
    await session.io.files.remove(folder.path(name));
    await writeRendered(made, { source: words.output, output: folder.path(name) }, session);
    names.push(name);
  }
  return names;
}
