import { advise } from '../../advice/advise.ts';
import type { Advice } from '../../advice/advice.ts';
import { whyNot } from '../../plan/not-now.ts';
import type { NotNow } from '../../plan/not-now.ts';
import { planningFor } from '../../plan/planning.ts';
import { reportContext } from '../../report/context.ts';
import { explainedSection } from '../../report/blocks/explained.ts';
import { blocksText } from '../blocks-text.ts';
import { UsageError } from '../errors.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import type { AdviseWords } from '../words.ts';
import { readCase } from '../read-case.ts';
import type { ReadCase } from '../read-case.ts';
import type { Session } from '../session.ts';
import { formatSummary } from '../summary.ts';
import { dayOf, timeOf } from '../today.ts';

const FORMATS = ['text', 'json'];

/** `diagnose advise FILE [--explain]`: gaps and solutions, and why these. */
export async function adviseCommand(
  file: string,
  { format = 'text', explain = false, questionnaire }: AdviseWords,
  session: Session,
): Promise<ExitCode> {
  if (!FORMATS.includes(format)) {
    throw new UsageError('cli.bad-format', { format, formats: FORMATS.join(', ') });
  }
  const scored = await readCase(file, questionnaire, session);
  const day = dayOf(session.io.now);
  const advice = advise(scored, day);
  const rejected = rejectedFor(scored, advice);
  session.io.stdout.write(
    format === 'json'
      ? `${JSON.stringify(adviceJson(advice, rejected), null, 2)}\n`
      : adviceText({ scored, advice, rejected, explain }, session),
  );
  return EXIT.ok;
}

function rejectedFor(scored: ReadCase, { recommendations }: Advice): readonly NotNow[] {
  const chosen = new Set(recommendations.map(({ solution }) => solution.id));
  const limits = { people: 1, keep: [], without: [], isPriced: false };
  return whyNot(planningFor(scored, new Map()), chosen, limits, 'middle');
}

interface Told {
  readonly scored: ReadCase;
  readonly advice: Advice;
  readonly rejected: readonly NotNow[];
  readonly explain: boolean;
}

function adviceText({ scored, advice, rejected, explain }: Told, session: Session): string {
  if (!explain) return formatSummary(scored, advice, session);
  const { say, language, io } = session;
  const day = dayOf(io.now);
  const context = reportContext({ scored, advice, say, language, day, time: timeOf(io.now) });
  return blocksText(explainedSection(context, rejected), session);
}

function adviceJson({ gaps, recommendations }: Advice, rejected: readonly NotNow[]): unknown {
  return {
    gaps: gaps.map(({ question, capability, level, target, worth, gates }) => ({
      question,
      capability,
      level,
      target,
      worth,
      gates: gates.map(({ gate, gain }) => ({ kind: gate.kind, ids: gate.ids, gain })),
    })),
    recommended: recommendations.map(({ solution, phase, focus, serves, benefit }) => ({
      id: solution.id,
      phase,
      focus,
      ...(solution.when !== undefined && { when: solution.when }),
      serves: serves.map(({ gap, from, to }) => ({ question: gap.question, from, to })),
      benefit,
    })),
    rejected,
  };
}
