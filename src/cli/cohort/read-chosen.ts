import { firmGatherer } from '../../cohort/gather-firms.ts';
import type { ScoredFirm } from '../../cohort/scored-firm.ts';
import type { Io } from '../io.ts';
import type { GatheredCohort } from './gather-cohort.ts';
import { readFirms } from './read-firms.ts';

/** What is kept of a row that is read for more than its counts. */
export type ChosenFirm = Pick<
  ScoredFirm,
  | 'firm'
  | 'key'
  | 'wave'
  | 'source'
  | 'kept'
  | 'profile'
  | 'score'
  | 'level'
  | 'coverage'
  | 'nodes'
  | 'questions'
>;

export interface ChosenFirms {
  /** The firms of the picture, each once. */
  readonly firms: readonly ChosenFirm[];
  /** All rows of such firms, of every wave and rater. */
  readonly rows: readonly ChosenFirm[];
}

/** Files of scores → the firms that a picture was made from, with their answers. */
export async function readChosen(
  io: Io,
  files: readonly string[],
  { cohort, pack, fields }: Pick<GatheredCohort, 'cohort' | 'pack' | 'fields'>,
): Promise<ChosenFirms> {
  const { id, hash } = pack.loaded.questionnaire;
  const { wave, filters } = cohort.frame;
  const fits = ({ profile }: ChosenFirm): boolean =>
    filters.every(({ field, values }) =>
      (fields.get(field)?.groupsOf(profile) ?? []).some((code) => values.includes(code)),
    );
  const gatherer = firmGatherer<ChosenFirm>();
  const counted = new Set<ChosenFirm>();
  for await (const line of readFirms(io, files)) {
    if (line.kind === 'refused' || line.firm.questionnaire.id !== id) continue;
    const firm = littleOf(line.firm);
    gatherer.add(firm);
    if (line.firm.questionnaire.hash === hash && fits(firm)) counted.add(firm);
  }
  const { firms } = gatherer.gathered();
  return {
    firms: firms.filter((firm) => firm.wave === wave && counted.has(firm)),
    rows: [...counted],
  };
}

function littleOf({
  engine: _engine,
  questionnaire: _questionnaire,
  answers_hash: _hash,
  exact: _exact,
  next: _next,
  gaps: _gaps,
  flags: _flags,
  checks: _checks,
  ...firm
}: ScoredFirm): ChosenFirm {
  return firm;
}
