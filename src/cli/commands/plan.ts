import { advise } from '../../advice/advise.ts';
import { sayIn } from '../../messages/message.ts';
import { followPlan } from '../../plan/follow-plan.ts';
import { loadPlan } from '../../plan/load-plan.ts';
import { planFile } from '../../plan/plan-file.ts';
import type { PlanFile } from '../../plan/plan-file.ts';
import { reportContext } from '../../report/context.ts';
import type { ReportContext, ReportInput } from '../../report/context.ts';
import { fundingFile } from '../../funding/funding-file.ts';
import { fundingBlock } from '../../report/blocks/funding.ts';
import { poolSection } from '../../report/blocks/pool-products.ts';
import { costedPlan } from '../../report/blocks/plan.ts';
import { heading } from '../../report/make-blocks.ts';
import { score } from '../../scoring/score.ts';
import { blocksText } from '../blocks-text.ts';
import { FindingsError, UsageError } from '../errors.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { followText } from '../plan/follow-text.ts';
import { planCase } from '../plan/plan-case.ts';
import { planYaml } from '../plan/plan-yaml.ts';
import type { PlanCommandWords } from '../words.ts';
import { readExpert } from '../read-expert.ts';
import { readCase } from '../read-case.ts';
import type { ReadCase } from '../read-case.ts';
import { readFile } from '../read-file.ts';
import type { Session } from '../session.ts';
import { dayOf, timeOf } from '../today.ts';
import { supposed } from '../what-if.ts';
import { refuseExisting, writeFile } from '../write-file.ts';

const FORMATS = ['text', 'json', 'yaml'];

/** `diagnose plan FILE`: the cheapest way to a goal, or the highest reach for a budget. */
export async function planCommand(
  file: string,
  words: PlanCommandWords,
  session: Session,
): Promise<ExitCode> {
  const { io } = session;
  const { format = 'text', output, force = false, follow } = words;
  if (!FORMATS.includes(format)) {
    throw new UsageError('cli.bad-format', { format, formats: FORMATS.join(', ') });
  }
  if (output !== undefined) await refuseExisting(io, output, force);
  const scored = withSupposed(await readCase(file, words, session), words.set ?? []);
  const advice = advise(scored, dayOf(io.now));
  const spoken = contextIn(session.language, { scored, advice }, session);
  if (follow !== undefined) return followCommand(follow, format, spoken, session);
  const { plan, planning, funding } = await planCase(words, scored, advice, spoken);
  const written = contextIn(session.fileLanguage, { scored, advice }, session);
  const made = {
    ...planFile(plan, planning, spoken.day, written.text),
    funding: fundingFile(funding),
  };
  if (output !== undefined) {
    await writeFile(io, output, planYaml(made, written.say));
    io.stderr.write(`${session.say('plan.written', { path: output })}\n`);
  }
  if (format === 'text') {
    const paths = { answers: file, asked: words.expert };
    const expert = await readExpert(paths, scored.catalogue, session);
    const context = { ...spoken, plan, funding, ...expert };
    const blocks = [
      heading(1, '', session.say('plan.title')),
      ...costedPlan.build(context, {}),
      heading(1, '', session.say('funding.title')),
      ...fundingBlock.build(context, {}),
      ...poolSection(context),
    ];
    io.stdout.write(blocksText(blocks, session));
  } else {
    io.stdout.write(format === 'json' ? json(made) : planYaml(made, written.say));
  }
  return EXIT.ok;
}

/** `--follow PLAN`: the answers of today beside a plan that was filled in. */
async function followCommand(
  path: string,
  format: string,
  context: ReportContext,
  session: Session,
): Promise<ExitCode> {
  const file = await readPlan(path, session);
  const progress = followPlan(context.scored, file, context.day);
  const text = format === 'text' ? followText(file, progress, context) : json(progress);
  session.io.stdout.write(text);
  return EXIT.ok;
}

/** `--set revenue=2500`: as if; nothing of it is written into the answers. */
function withSupposed(scored: ReadCase, sets: readonly string[]): ReadCase {
  if (sets.length === 0) return scored;
  const { answers } = supposed(sets, scored.loaded, scored.answers);
  return { ...scored, answers, result: score(scored.loaded, answers) };
}

async function readPlan(path: string, { io }: Session): Promise<PlanFile> {
  const { plan, diagnostics } = loadPlan(await readFile(io, path), path);
  if (!plan) throw new FindingsError(diagnostics);
  return plan;
}

function contextIn(
  language: ReportInput['language'],
  advised: Pick<ReportInput, 'scored' | 'advice'>,
  { io }: Session,
): ReportContext {
  return reportContext({
    ...advised,
    say: sayIn(language),
    language,
    day: dayOf(io.now),
    time: timeOf(io.now),
  });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
