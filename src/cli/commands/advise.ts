import { advise } from '../../advice/advise.ts';
import type { Advice } from '../../advice/advice.ts';
import { whyNot } from '../../plan/not-now.ts';
import type { NotNow } from '../../plan/not-now.ts';
import { planningFor } from '../../plan/planning.ts';
import { reportContext } from '../../report/context.ts';
import type { ExpertFile } from '../../report/expert/expert-schema.ts';
import { poolSection } from '../../report/blocks/pool-products.ts';
import { offersJson, poolOffers } from '../../report/pool-offers.ts';
import { explainedSection } from '../../report/blocks/explained.ts';
import { blocksText } from '../blocks-text.ts';
import { UsageError } from '../errors.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import type { AdviseWords } from '../words.ts';
import { readExpert } from '../read-expert.ts';
import { readCase } from '../read-case.ts';
import type { ReadCase } from '../read-case.ts';
import type { Session } from '../session.ts';
import { formatSummary } from '../summary.ts';
import { dayOf, timeOf } from '../today.ts';

const FORMATS = ['text', 'json'];

/** `diagnose advise FILE [--explain]`: gaps and solutions, and why these. */
export async function adviseCommand(
  file: string,
  words: AdviseWords,
  session: Session,
): Promise<ExitCode> {
  const { format = 'text', explain = false } = words;
  if (!FORMATS.includes(format)) {
    throw new UsageError('cli.bad-format', { format, formats: FORMATS.join(', ') });
  }
  const scored = await readCase(file, words, session);
  const day = dayOf(session.io.now);
  const advice = advise(scored, day);
  const rejected = rejectedFor(scored, advice);
  const paths = { answers: file, asked: words.expert };
  const { expert } = await readExpert(paths, scored.catalogue, session);
  session.io.stdout.write(
    format === 'json'
      ? `${JSON.stringify(adviceJson({ scored, advice, rejected, expert }), null, 2)}\n`
      : adviceText({ scored, advice, rejected, expert }, explain, session),
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
  readonly expert: ExpertFile | undefined;
}

function adviceText(
  { scored, advice, rejected, expert }: Told,
  explain: boolean,
  session: Session,
): string {
  const { say, language, io } = session;
  const day = dayOf(io.now);
  const context = reportContext({
    scored,
    advice,
    say,
    language,
    day,
    time: timeOf(io.now),
    ...(expert && { expert }),
  });
  const pool = blocksText(poolSection(context), session);
  if (explain) return `${blocksText(explainedSection(context, rejected), session)}${pool}`;
  return `${formatSummary(scored, advice, session)}${pool}`;
}

function adviceJson({ scored, advice, rejected, expert }: Told): unknown {
  const { gaps, recommendations } = advice;
  const solutions = recommendations.map(({ solution }) => solution);
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
    pool: offersJson(poolOffers(solutions, scored.catalogue.catalogue, expert)),
  };
}
