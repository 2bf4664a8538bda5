import { resolve } from 'node:path';
import { BASES } from '../answers/basis.ts';
import { prepare, savedAhead } from '../ask/asked-questionnaire.ts';
import type { InterviewPlan } from '../ask/interview-plan.ts';
import type { AskedQuestionnaire, Given } from '../ask/next-question.ts';
import type { Saved } from '../ask/run-interview.ts';
import { textIn } from '../messages/text-in.ts';
import { closestWord } from '../source/closest-word.ts';
import { UsageError } from './errors.ts';
import type { Pack } from './load-pack.ts';
import type { RunWords } from './add-run-options.ts';
import { plainText } from './plain-text.ts';
import { readSheet } from './read-case.ts';
import type { ReadSheet } from './read-case.ts';
import type { Session } from './session.ts';

/** Everything an interview begins with. */
export interface Ready {
  readonly plan: InterviewPlan;
  readonly asked: AskedQuestionnaire;
  readonly start: Given;
  /** What is known beforehand and stands in no journal yet. */
  readonly ahead: readonly Saved[];
  /** The earlier answers that these are compared with. */
  readonly before?: ReadSheet;
}

/** What the command line asks for, held against the questionnaire. */
export async function planOf(
  { respondent, sections, basis, baseline, onlyChanged }: RunWords,
  pack: Pack,
  session: Session,
): Promise<InterviewPlan> {
  if (onlyChanged && baseline === undefined) throw new UsageError('cli.needs-baseline');
  const path = baseline === undefined ? undefined : resolve(session.io.cwd, baseline);
  // Before the screen is taken over, so that what is wrong with it is shown as everywhere else.
  if (baseline !== undefined) await readSheet(baseline, {}, session, pack);
  return {
    ...(respondent !== undefined && { respondent: respondent.trim() }),
    ...(sections !== undefined && { sections: sectionsIn(sections, pack, session) }),
    ...(basis !== undefined && { basis: basisNamed(basis) }),
    ...(path !== undefined && { baseline: path }),
    ...(onlyChanged && { onlyChanged: true }),
  };
}

function sectionsIn(text: string, { loaded }: Pack, { say, language }: Session): readonly string[] {
  const titles = new Map([
    ['profile', say('ask.profile')],
    ...loaded.questionnaire.sections.map(
      ({ id, title }) => [id, plainText(textIn(title, language))] as const,
    ),
  ]);
  const known = [...titles.keys()];
  const ids = text.split(/[,，、\s]+/u).filter((id) => id !== '');
  for (const id of ids.length > 0 ? ids : [text]) {
    if (known.includes(id)) continue;
    const suggestion = closestWord(id, known) ?? 'none';
    const list = [...titles].map(([one, title]) => say('cli.section-named', { id: one, title }));
    throw new UsageError('cli.no-such-section', { id, known: list.join(', '), suggestion });
  }
  return ids;
}

function basisNamed(text: string): (typeof BASES)[number] {
  const basis = BASES.find((one) => one === text);
  if (basis) return basis;
  throw new UsageError('cli.bad-basis', { basis: text, known: BASES.join(', ') });
}

/** A plan carried out on the answers that a journal has so far. */
export async function readyFor(
  pack: Pack,
  plan: InterviewPlan,
  given: Given,
  session: Session,
): Promise<Ready> {
  const { baseline } = plan;
  const before = baseline === undefined ? undefined : await readSheet(baseline, {}, session, pack);
  const { asked, known } = prepare(pack.loaded, plan, before?.answers);
  return {
    plan,
    asked,
    start: {
      profile: new Map([...known.profile, ...given.profile]),
      answers: new Map([...known.answers, ...given.answers]),
    },
    ahead: savedAhead(pack.loaded, known, given),
    ...(before && { before }),
  };
}
