import type { QuestionCounts } from '../../cohort/cohort.ts';
import { titleOf } from '../title-of.ts';
import type { CohortContext } from './cohort-context.ts';
import { decimal, whole, words } from './cohort-table.ts';
import type { CohortTable } from './cohort-table.ts';
import { percentOf } from './percent-of.ts';

/** As many common gaps are listed. */
const MOST_GAPS = 20;

/** The questions that most firms are below the target in: how many, and of how many. */
function commonGaps(
  context: CohortContext,
): readonly { readonly title: string; readonly firms: number; readonly of: number | null }[] {
  return context.cohort.questions
    .flatMap((one) => (one.gaps === null || one.gaps === 0 ? [] : [{ ...one, gaps: one.gaps }]))
    .toSorted((a, b) => b.gaps - a.gaps)
    .slice(0, MOST_GAPS)
    .map((one) => ({
      title: titleOf(one.question, context),
      firms: one.gaps,
      of: answeredOf(one, context),
    }));
}

/** The common gaps as a table. */
export function gapTable(context: CohortContext): CohortTable | undefined {
  const { say } = context;
  const { target } = context.questionnaire;
  const gaps = commonGaps(context);
  if (gaps.length === 0) return undefined;
  return {
    id: 'gaps',
    title: say('cohort.gaps', { target }),
    columns: [
      words(say('cohort.column-question'), 5),
      whole(say('cohort.column-firms')),
      decimal(say('cohort.column-share')),
    ],
    rows: gaps.map(({ title, firms, of }) => [title, firms, shareOf(firms, of)]),
    note: say('cohort.gaps-note'),
  };
}

/** In the public edition both are rounded, each by itself. */
function shareOf(firms: number, of: number | null): number | null {
  const share = percentOf(firms, of);
  return share === null ? null : Math.min(share, 100);
}

/** Every question with the levels that firms stand at. */
export function questionTable(context: CohortContext): CohortTable | undefined {
  const { say, cohort } = context;
  const questions = cohort.questions.filter(({ reaches }) => reaches !== null);
  if (questions.length === 0) return undefined;
  return {
    id: 'questions',
    title: say('cohort.questions'),
    columns: [
      words(say('cohort.column-question'), 5),
      ...[0, 1, 2, 3, 4].map((value) => whole(say('cohort.level-short', { value }))),
      whole(say('cohort.column-without'), 1.4),
    ],
    // The public edition leaves out what it tells no levels of.
    rows: questions.map((one) => [
      titleOf(one.question, context),
      ...(one.reaches ?? [null, null, null, null, null]),
      one.without,
    ]),
    note: say('cohort.questions-note'),
  };
}

/** Firms that answered with a level; null where that is withheld. */
function answeredOf({ without }: QuestionCounts, { cohort }: CohortContext): number | null {
  const { firms } = cohort.overall;
  return without === null || firms === null ? null : firms - without;
}
