import { advise } from '../../advice/advise.ts';
import { sayIn } from '../../messages/message.ts';
import { reportContext } from '../../report/context.ts';
import type { ReportContext, ReportInput } from '../../report/context.ts';
import { fundingBlock } from '../../report/blocks/funding.ts';
import { poolSection } from '../../report/blocks/pool-products.ts';
import { planProgress } from '../../report/blocks/plan-progress.ts';
import { costedPlan } from '../../report/blocks/plan.ts';
import { heading } from '../../report/make-blocks.ts';
import { score } from '../../scoring/score.ts';
import { blocksText } from '../blocks-text.ts';
import { UsageError } from '../errors.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { planCase } from '../plan/plan-case.ts';
import { readFollowed } from '../plan/read-followed.ts';
import { planYaml } from '../plan/plan-yaml.ts';
import { writtenPlan } from '../plan/written-plan.ts';
import type { PlanCommandWords } from '../words.ts';
import { readExpert } from '../read-expert.ts';
import { readCase } from '../read-case.ts';
import type { ReadCase } from '../read-case.ts';
import type { Session } from '../session.ts';
import { dayOf, timeOf } from '../today.ts';
import { supposed } from '../what-if.ts';
import { refuseExisting, writeFile } from '../write-file.ts';

const FORMATS = ['text', 'json', 'yaml'];

/** JSON is YAML, but this is not written as such. */
const PLAN_NAME = /\.ya?ml$/i;

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
  if (output !== undefined) {
    if (!PLAN_NAME.test(output)) throw new UsageError('plan.only-yaml', { path: output });
    await refuseExisting(io, output, force);
  }
  const scored = withSupposed(await readCase(file, words, session), words.set ?? []);
  const advice = advise(scored, dayOf(io.now));
  const spoken = contextIn(session.language, { scored, advice }, session);
  if (follow !== undefined) return followCommand(follow, format, spoken, session);
  const planned = await planCase(words, scored, advice, spoken);
  const { plan, funding } = planned;
  const written = contextIn(session.fileLanguage, { scored, advice }, session);
  const made = writtenPlan(planned, written);
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
  const followed = await readFollowed(path, context.scored, session);
  const blocks = [
    heading(1, '', session.say('plan.follow-title')),
    ...planProgress.build({ ...context, followed }, {}),
  ];
  const text = format === 'text' ? blocksText(blocks, session) : json(followed.progress);
  session.io.stdout.write(text);
  return EXIT.ok;
}

/** `--set revenue=2500`: as if; nothing of it is written into the answers. */
function withSupposed(scored: ReadCase, sets: readonly string[]): ReadCase {
  if (sets.length === 0) return scored;
  const { answers } = supposed(sets, scored.loaded, scored.answers);
  return { ...scored, answers, result: score(scored.loaded, answers) };
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
