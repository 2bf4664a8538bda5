import { advise } from '../../advice/advise.ts';
import type { Advice } from '../../advice/advice.ts';
import { sayIn } from '../../messages/message.ts';
import type { Funding } from '../../funding/funding.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Followed } from '../../report/blocks/plan-progress.ts';
import type { Compared } from '../../report/context.ts';
import { UsageError } from '../errors.ts';
import type { ExitCode } from '../exit-code.ts';
import { asksForPlan } from '../plan/add-plan-options.ts';
import { wordsOf } from '../words-of.ts';
import { makeReport } from '../make-report.ts';
import type { ReportWords } from '../words.ts';
import { readCase } from '../read-case.ts';
import type { ReadCase } from '../read-case.ts';
import { readExpert } from '../read-expert.ts';
import { readNorm } from '../read-norm.ts';
import { readTemplate, USUAL_TEMPLATE } from '../read-template.ts';
import { reportFormat } from '../report-formats.ts';
import type { Session } from '../session.ts';
import { dayOf } from '../today.ts';
import { refuseExisting } from '../write-file.ts';
import { writeReport } from '../write-report.ts';

/** `diagnose report FILE -o OUT`: PDF, Word, web page, sheet, Markdown or JSON. */
export async function reportCommand(
  file: string,
  words: ReportWords,
  session: Session,
): Promise<ExitCode> {
  const { output, format: asked, force = false } = words;
  const { io } = session;
  const format = reportFormat(output, asked);
  if (words.untagged && format !== 'pdf') throw new UsageError('cli.untagged-is-pdf', { format });
  await refuseExisting(io, output, force);
  const template = await readTemplate(words.template ?? USUAL_TEMPLATE, session);
  const scored = await readCase(file, words, session);
  const other = await readOther(scored, file, words, session);
  const paths = { answers: file, asked: words.expert };
  const expert = await readExpert(paths, scored.catalogue, session, template);
  const advice = advise(scored, dayOf(io.now));
  const norm = await readNorm(words.norm, scored, session);
  const planned = await readPlan(scored, advice, words, session);
  const followed = await readProgress(words.follow, scored, session);
  const content = { scored, advice, ...other, ...expert, ...planned, ...followed, ...norm };
  const { redact, untagged } = words;
  const plan = { format, template, redact: namesOf(redact), untagged };
  const made = await makeReport(content, plan, session);
  const exit = await writeReport(made, { source: file, output }, session);
  if (norm.norm && made.hasPeers !== true) io.stderr.write(`${session.say('norm.not-shown')}\n`);
  return exit;
}

/** Names given with `--redact`; undefined where it is not asked for. */
function namesOf(given: boolean | string | undefined): readonly string[] | undefined {
  if (given === undefined || given === false) return undefined;
  return given === true ? [] : given.split(/[,，、]/).filter((name) => name.trim() !== '');
}

/** The plan, where the words ask for one; its solver is loaded only then. */
async function readPlan(
  scored: ReadCase,
  advice: Advice,
  words: ReportWords,
  { fileLanguage: language, io }: Session,
): Promise<{ readonly plan?: Plan; readonly funding?: Funding }> {
  if (!asksForPlan(words)) return {};
  const { planCase } = await import('../plan/plan-case.ts');
  // A search runs long enough for what `bin/` left out.
  (await import('node:v8')).setFlagsFromString('--opt');
  const text = wordsOf(scored, { say: sayIn(language), language });
  const day = dayOf(io.now);
  const { plan, funding } = await planCase(words, scored, advice, { text, day });
  return { plan, funding };
}

/** How far an earlier plan has come, where its file is named. */
async function readProgress(
  path: string | undefined,
  scored: ReadCase,
  session: Session,
): Promise<{ readonly followed?: Followed }> {
  if (path === undefined) return {};
  const { readFollowed } = await import('../plan/read-followed.ts');
  return { followed: await readFollowed(path, scored, session) };
}

/** The answers to compare with; they must answer the same questions in the same way. */
async function readOther(
  { result }: ReadCase,
  file: string,
  { compare, questionnaire, catalogue }: ReportWords,
  session: Session,
): Promise<{ readonly other?: Compared }> {
  if (compare === undefined) return {};
  const scored = await readCase(
    compare,
    { questionnaire, ...(catalogue && { catalogue }) },
    session,
  );
  const [own, theirs] = [result.questionnaire, scored.result.questionnaire];
  if (own.hash !== theirs.hash) {
    const named = { own: `${own.id} ${own.version}`, theirs: `${theirs.id} ${theirs.version}` };
    throw new UsageError('cli.compare-other', { file, other: compare, ...named });
  }
  return { other: { scored, advice: advise(scored, dayOf(session.io.now)) } };
}
