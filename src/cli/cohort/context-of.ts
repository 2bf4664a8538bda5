import { sayIn } from '../../messages/message.ts';
import type { Language } from '../../messages/message.ts';
import { cohortContext } from '../../report/cohort/cohort-context.ts';
import type { CohortContext } from '../../report/cohort/cohort-context.ts';
import type { Session } from '../session.ts';
import { dayOf, timeOf } from '../today.ts';
import type { GatheredCohort } from './gather-cohort.ts';

/** A picture with the words that it is told in. */
export function contextOf(
  { cohort, pack, fields }: GatheredCohort,
  language: Language,
  { io }: Session,
): CohortContext {
  return cohortContext({
    cohort,
    questionnaire: pack.loaded.questionnaire,
    catalogue: pack.catalogue.catalogue,
    fields,
    say: sayIn(language),
    language,
    day: dayOf(io.now),
    time: timeOf(io.now),
  });
}
