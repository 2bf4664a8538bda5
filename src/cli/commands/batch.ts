import type { SurveyFile, TableAbout } from '../../batch/read-survey.ts';
import { asksForPlans, formatsOf, identityOf, keyOf, optionsOf } from '../batch/batch-options.ts';
import type { BatchRun } from '../batch/batch-run.ts';
import { cohortFormatsOf, cohortReports } from '../batch/cohort-reports.ts';
import { contentHashes } from '../batch/content-hashes.ts';
import { findSurveys } from '../batch/find-surveys.ts';
import { inputRecord } from '../batch/manifest.ts';
import type { InputRecord } from '../batch/manifest.ts';
import { openSurvey } from '../batch/open-survey.ts';
import { reportAll } from '../batch/report-all.ts';
import { openRun } from '../batch/run-folder.ts';
import { manifestOf } from '../batch/run-manifest.ts';
import { scoreAll } from '../batch/score-all.ts';
import { packOf } from '../batch/survey-of.ts';
import { stopOnInterrupt, tellStopped } from '../batch/stop-on-interrupt.ts';
import { tellSummary } from '../batch/tell-summary.ts';
import { writeOutputs } from '../batch/write-outputs.ts';
import { writePlans } from '../batch/write-plans.ts';
import type { FirmPlan } from '../../funding/firm-plan.ts';
import { UsageError } from '../errors.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { readTemplate, USUAL_TEMPLATE } from '../read-template.ts';
import { textIn } from '../../messages/text-in.ts';
import type { Pack } from '../load-pack.ts';
import type { Session } from '../session.ts';
import { threadsOf } from '../threads.ts';
import type { BatchWords } from '../words.ts';

/** `diagnose batch INPUT… -o DIR`: scores, findings, rejects and reports of many firms. */
export async function batchCommand(
  inputs: readonly string[],
  words: BatchWords,
  session: Session,
): Promise<ExitCode> {
  const { io, say } = session;
  const formats = formatsOf(words.reports);
  checkCohort(words);
  const threads = threadsOf(words.workers);
  const paths = await findSurveys(io, inputs);
  const pack = await packOf(io, paths, words);
  const keyField = keyOf(pack, words.key);
  const isPlanned = asksForPlans(words);
  // What is wrong with the words or a template is told before hours of work.
  if (isPlanned) await checkPlans(words, pack, session);
  const template = formats.length > 0 ? (words.template ?? USUAL_TEMPLATE) : undefined;
  if (template !== undefined) await readTemplate(template, session);
  const files = await Promise.all(paths.map((path) => openSurvey(io, path)));
  const records: InputRecord[] = [];
  for (const file of files) records.push(await inputRecord(file));
  const options = optionsOf(words, keyField, formats);
  const contents = await contentHashes(io, pack, { paths, map: words.map, template });
  const folder = await openRun(io, {
    out: words.output,
    resume: words.resume ?? false,
    force: words.force ?? false,
    identity: identityOf(contents, records, options),
  });
  if (folder.progress.drafts > 0) {
    io.stderr.write(`${say('batch.summary-resumed', { rows: folder.progress.drafts })}\n`);
  }
  const stop = stopOnInterrupt(session);
  const run = {
    pack,
    words,
    session,
    folder,
    formats,
    isPlanned,
    threads,
    keyField,
    isStopped: stop.isStopped,
  };
  try {
    return await runBatch(files, run, { records, options, beforeWriting: stop.release });
  } finally {
    stop.release();
  }
}

/** The picture of all firms is drawn from lines of JSON. */
function checkCohort({ cohort, tableOnly }: BatchWords): void {
  const formats = cohortFormatsOf(cohort);
  if (formats.length > 0 && tableOnly === true) throw new UsageError('batch.cohort-needs-lines');
}

/** Loaded only where plans are asked for. */
async function checkPlans(words: BatchWords, pack: Pack, session: Session): Promise<void> {
  const { checkPlanWords } = await import('../plan/plan-case.ts');
  const { language } = session;
  checkPlanWords(words, pack, { text: (own) => textIn(own, language) });
}

const NO_PLANS: ReadonlyMap<string, FirmPlan> = new Map();

interface Begun {
  readonly records: readonly InputRecord[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly beforeWriting: () => void;
}

async function runBatch(
  files: readonly SurveyFile[],
  run: BatchRun,
  { records, options, beforeWriting }: Begun,
): Promise<ExitCode> {
  const { pack, session, folder, formats, isPlanned, isStopped } = run;
  const tables: Record<string, TableAbout> = {};
  const progress = await scoreAll(files, run, records, tables);
  if (isStopped()) return tellStopped(run, progress.drafts);
  const { severities } = progress;
  const tallies = Object.values(progress.files);
  const scored = tallies.reduce((total, tally) => total + tally.scored, 0);
  const isReported = formats.length > 0 || isPlanned;
  const plans = isReported ? await reportAll(run, scored) : NO_PLANS;
  if (isStopped()) return tellStopped(run, progress.drafts);
  beforeWriting();
  const written = await writeOutputs({
    folder,
    questionnaire: pack.loaded.questionnaire,
    session,
    scored,
    hasLines: run.words.tableOnly !== true,
  });
  const planned = isPlanned ? await writePlans(run, plans) : [];
  const cohort = scored === 0 ? [] : await cohortReports(run);
  const outputs = [...written.names, ...planned, ...cohort];
  await session.io.files.write(
    folder.path('manifest.json'),
    manifestOf(run, { options, records, tables, files: progress.files, outputs }),
  );
  await folder.finish([...outputs, ...(formats.length > 0 ? ['reports'] : []), 'manifest.json']);
  tellSummary(run, { scored, tallies, severities, rejects: written.rejects });
  return severities.error > 0 ? EXIT.findings : EXIT.ok;
}
