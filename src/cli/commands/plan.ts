import { advise } from '../../advice/advise.ts';
import { sayIn } from '../../messages/message.ts';
import { reportContext } from '../../report/context.ts';
import { planSection } from '../../report/sections/plan.ts';
import { blocksText } from '../blocks-text.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { planCase } from '../plan/plan-case.ts';
import { wordsOf } from '../plain-text.ts';
import type { PlanCommandWords } from '../program.ts';
import { readCase } from '../read-case.ts';
import type { Session } from '../session.ts';
import { dayOf, timeOf } from '../today.ts';

/** `diagnose plan FILE`: the cheapest way to a goal, or the highest reach for a budget. */
export async function planCommand(
  file: string,
  words: PlanCommandWords,
  session: Session,
): Promise<ExitCode> {
  const { io, language } = session;
  const scored = await readCase(file, words.questionnaire, session);
  const day = dayOf(io.now);
  const advice = advise(scored, day);
  const plan = await planCase(words, scored, advice, { text: wordsOf(scored, session) });
  const input = { scored, advice, plan, say: sayIn(language), language, day, time: timeOf(io.now) };
  const context = reportContext(input);
  io.stdout.write(blocksText(planSection(context, ''), session));
  return EXIT.ok;
}
