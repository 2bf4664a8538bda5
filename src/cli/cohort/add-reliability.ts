import { judgeReliability } from '../../cohort/reliability/reliability.ts';
import { UsageError } from '../errors.ts';
import type { Io } from '../io.ts';
import type { CohortWords } from '../words.ts';
import { chooseRaters } from './choose-raters.ts';
import type { GatheredCohort } from './gather-cohort.ts';
import { readChosen } from './read-chosen.ts';

/** The picture with its reliability, where that is asked for. Its firms are read a second time. */
export async function addReliability(
  io: Io,
  files: readonly string[],
  gathered: GatheredCohort,
  { reliability = false, raters = [] }: CohortWords,
): Promise<GatheredCohort> {
  if (!reliability && raters.length > 0) throw new UsageError('reliability.raters-alone');
  if (!reliability) return gathered;
  const { cohort, pack } = gathered;
  const { firms, rows } = await readChosen(io, files, gathered);
  const judged = judgeReliability({
    loaded: pack.loaded,
    firms,
    rows,
    wave: cohort.frame.wave,
    raters: raters.map((one) => chooseRaters(one, rows)),
  });
  return { ...gathered, cohort: { ...cohort, reliability: judged } };
}
