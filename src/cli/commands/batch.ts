import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { TableAbout } from '../../batch/read-survey.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { findingSentence } from '../../messages/finding-sentence.ts';
import { sayIn } from '../../messages/message.ts';
import { ENGINE } from '../../scoring/engine.ts';
import { findSurveys } from '../batch/find-surveys.ts';
import { inputRecord, tableRecord } from '../batch/manifest.ts';
import type { InputRecord } from '../batch/manifest.ts';
import { openSurvey } from '../batch/open-survey.ts';
import { pace, progressLine } from '../batch/progress-line.ts';
import type { ReportDone } from '../batch/report-jobs.ts';
import { reportJobsOf } from '../batch/report-jobs-of.ts';
import { makeReports } from '../batch/report-pool.ts';
import { openRun } from '../batch/run-folder.ts';
import type { FileTally, RunFolder } from '../batch/run-folder.ts';
import { scoreFiles } from '../batch/score-files.ts';
import { packOf } from '../batch/survey-of.ts';
import { MOST_IN_XLSX, writeOutputs } from '../batch/write-outputs.ts';
import { UsageError } from '../errors.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Pack } from '../load-pack.ts';
import type { BatchWords } from '../words.ts';
import { readTemplate, USUAL_TEMPLATE } from '../read-template.ts';
import { reportFormat } from '../report-formats.ts';
import type { ReportFormat } from '../report-formats.ts';
import type { Session } from '../session.ts';
import { timeOf } from '../today.ts';

/** `diagnose batch INPUT… -o DIR`: scores, findings, rejects and reports of many firms. */
export async function batchCommand(
  inputs: readonly string[],
  words: BatchWords,
  session: Session,
): Promise<ExitCode> {
  const { io, say } = session;
  const formats = formatsOf(words.reports);
  const threads = threadsOf(words.workers);
  const paths = await findSurveys(io, inputs);
  const pack = await packOf(io, paths, words);
  const keyField = keyOf(pack, words.key);
  // A template that is wrong is told before hours of work.
  if (formats.length > 0) await readTemplate(words.template ?? USUAL_TEMPLATE, session);
  const files = await Promise.all(paths.map((path) => openSurvey(io, path)));
  const records: InputRecord[] = [];
  for (const file of files) records.push(await inputRecord(file));
  const options = optionsOf(words, keyField, formats);
  const folder = await openRun(io, {
    out: words.output,
    resume: words.resume ?? false,
    force: words.force ?? false,
    identity: identityOf(pack, records, options),
  });
  if (folder.progress.drafts > 0) {
    io.stderr.write(`${say('batch.summary-resumed', { rows: folder.progress.drafts })}\n`);
  }
  const run = { pack, words, session, folder, formats, threads, keyField };
  const tables: Record<string, TableAbout> = {};
  const progress = await scoreAll(files, run, records, tables);
  const tallies = Object.values(progress.files);
  const scored = tallies.reduce((total, tally) => total + tally.scored, 0);
  const reports = formats.length === 0 ? [] : await reportAll(run, scored);
  const written = await writeOutputs({
    folder,
    questionnaire: pack.loaded.questionnaire,
    session,
    reports: reports.map((name) => `reports/${name}.${formats[0] ?? ''}`),
    scored,
  });
  await io.files.write(
    folder.path('manifest.json'),
    manifestOf(run, { options, records, tables, files: progress.files, outputs: written.names }),
  );
  await folder.finish([
    ...written.names,
    ...(formats.length > 0 ? ['reports'] : []),
    'manifest.json',
  ]);
  tellSummary(run, { scored, tallies, written });
  return written.errors > 0 ? EXIT.findings : EXIT.ok;
}

function formatsOf(reports: string | undefined): readonly ReportFormat[] {
  const words = (reports ?? '').split(',').filter((word) => word.trim() !== '');
  return [...new Set(words.map((word) => reportFormat('', word.trim())))];
}

function threadsOf(workers: string | undefined): number {
  if (workers === undefined) return Math.min(availableParallelism(), 4);
  const number = Number(workers);
  if (Number.isInteger(number) && number >= 1 && number <= 16) return number;
  throw new UsageError('batch.bad-workers', { value: workers });
}

function keyOf({ catalogue }: Pack, asked: string | undefined): string {
  const known = catalogue.catalogue.profile.map(({ id }) => id);
  const key = asked ?? 'credit_code';
  if (asked !== undefined && !known.includes(asked)) {
    throw new UsageError('batch.bad-key', { key, known: known.join(', ') });
  }
  return key;
}

function optionsOf(
  { map, sheet, encoding, separator, wave, template, catalogue }: BatchWords,
  key: string,
  reports: readonly string[],
): Readonly<Record<string, unknown>> {
  return { key, wave, map, sheet, encoding, separator, reports, template, catalogue };
}

function identityOf(
  { loaded }: Pack,
  records: readonly InputRecord[],
  options: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  return {
    engine: ENGINE,
    questionnaire: loaded.questionnaire.hash,
    inputs: JSON.stringify(records),
    options: JSON.stringify(options),
  };
}

interface BatchRun {
  readonly pack: Pack;
  readonly words: BatchWords;
  readonly session: Session;
  readonly folder: RunFolder;
  readonly formats: readonly ReportFormat[];
  readonly threads: number;
  readonly keyField: string;
}

function scoreAll(
  files: Parameters<typeof scoreFiles>[0],
  { pack, words, session, folder, formats, keyField }: BatchRun,
  records: readonly InputRecord[],
  tables: Record<string, TableAbout>,
): ReturnType<typeof scoreFiles> {
  const { io, say, fileLanguage } = session;
  const inFiles = sayIn(fileLanguage);
  const bar = progressLine(session);
  const began = performance.now();
  const all = records.reduce((total, { bytes }) => total + bytes, 0);
  let read = 0;
  return scoreFiles(
    files.map((file) => ({
      ...file,
      open: () => counted(file.open(), (bytes) => (read += bytes)),
    })),
    {
      io,
      pack,
      words,
      folder,
      scoring: { keyField, ...(words.wave !== undefined && { wave: words.wave }) },
      keepCases: formats.length > 0,
      sentence: (diagnostic: Diagnostic) => findingSentence(diagnostic, inFiles, fileLanguage),
      told: (rows) => {
        bar.tell(() => {
          const share = Math.min(read / Math.max(all, 1), 1);
          const { rate, left } = pace(began, rows, share);
          return say('batch.progress', { rows, rate, share: Math.round(share * 100), left });
        });
      },
      fileRead: (file, tally, about) => {
        if (about) tables[file] = about;
        // A folder of answer files is one line in the summary, not hundreds here.
        if (!about && tally.refused === 0) return;
        bar.clear();
        const vendor = about?.vendor ?? 'none';
        io.stderr.write(`${say('batch.file-read', { file, vendor, ...tally })}\n`);
      },
    },
  );
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}

/** Makes the reports that are not there yet; gives the names of all. */
async function reportAll(run: BatchRun, all: number): Promise<readonly string[]> {
  const { session, folder, formats, threads, pack, words } = run;
  const { io, say } = session;
  const target = folder.path('reports');
  await io.files.makeFolder(target);
  const bar = progressLine(session);
  const began = performance.now();
  const names: string[] = [];
  let made = 0;
  async function* open(): AsyncGenerator<{ name: string; sheet: ReportSheet }> {
    for await (const job of reportJobsOf(io, folder)) {
      names.push(job.name);
      const there = await Promise.all(
        formats.map((format) => io.files.exists(join(target, `${job.name}.${format}`))),
      );
      if (there.every(Boolean)) made += 1;
      else yield job;
    }
  }
  const tell = ({ name, failed }: ReportDone): void => {
    made += 1;
    if (failed !== undefined) {
      bar.clear();
      io.stderr.write(`${say('batch.report-failed', { firm: name, reason: failed })}\n`);
    }
    bar.tell(() =>
      say('batch.reports-progress', { done: made, all, ...pace(began, made, made / all) }),
    );
  };
  const setting = {
    cwd: io.cwd,
    now: io.now.getTime(),
    lang: words.lang,
    questionnaire: words.questionnaire ?? pack.loaded.questionnaire.id,
    template: words.template ?? USUAL_TEMPLATE,
    catalogue: words.catalogue ?? [],
    folder: target,
    formats,
  };
  await makeReports(open(), threads, setting, tell);
  bar.clear();
  return names;
}

type ReportSheet = Awaited<ReturnType<ReturnType<typeof reportJobsOf>['next']>>['value']['sheet'];

interface Made {
  readonly options: Readonly<Record<string, unknown>>;
  readonly records: readonly InputRecord[];
  readonly tables: Readonly<Record<string, TableAbout>>;
  readonly files: Readonly<Record<string, FileTally>>;
  readonly outputs: readonly string[];
}

function manifestOf(
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

function tellSummary(
  { session: { io, say }, words: { output } }: BatchRun,
  {
    scored,
    tallies,
    written,
  }: {
    readonly scored: number;
    readonly tallies: readonly FileTally[];
    readonly written: Awaited<ReturnType<typeof writeOutputs>>;
  },
): void {
  const rows = tallies.reduce((total, tally) => total + tally.rows, 0);
  const { errors, warnings } = written;
  const path = `${output}/findings.csv`;
  const lines = [
    say('batch.summary', { rows, scored, refused: rows - scored, errors, warnings, path }),
  ];
  if (written.rejects) lines.push(say('batch.summary-rejects', { path: `${output}/rejects` }));
  if (scored > MOST_IN_XLSX) lines.push(say('batch.too-many-for-xlsx', { limit: MOST_IN_XLSX }));
  io.stderr.write(lines.map((line) => `${line}\n`).join(''));
}
