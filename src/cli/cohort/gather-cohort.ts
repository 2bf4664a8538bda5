import { buildCohort, countFirms } from '../../cohort/build-cohort.ts';
import type { CohortInput } from '../../cohort/build-cohort.ts';
import type { Cohort } from '../../cohort/cohort.ts';
import { ASSESSOR_COLUMNS, WEIGHT_COLUMNS } from '../../cohort/compare-waves.ts';
import { firmCondenser } from '../../cohort/condense-firm.ts';
import type { GatesByLevel } from '../../cohort/condense-firm.ts';
import { LOAN_COLUMNS, LOAN_STEPS } from '../../cohort/follow-stages.ts';
import type { GroupField } from '../../cohort/group-fields.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { ENGINE } from '../../scoring/engine.ts';
import { UsageError } from '../errors.ts';
import type { Io } from '../io.ts';
import { loadPack } from '../load-pack.ts';
import type { Pack } from '../load-pack.ts';
import type { CohortWords } from '../words.ts';
import { chooseGroups, cohortFields } from './choose-groups.ts';
import { readFirms } from './read-firms.ts';
import { readPlans } from './read-plans.ts';
import { readRecords } from './read-records.ts';

/** A cohort, and what it was read with. */
export interface GatheredCohort {
  readonly cohort: Cohort;
  readonly pack: Pack;
  readonly fields: ReadonlyMap<string, GroupField>;
  /** The first findings of lines that could not be read. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Columns that the picture looks at beside the stages. */
const KEPT_COLUMNS = [...LOAN_COLUMNS, ...LOAN_STEPS, ...ASSESSOR_COLUMNS, ...WEIGHT_COLUMNS];

/** Files of scores → the picture of the firms in them, read once, a line at a time. */
export async function gatherCohort(
  io: Io,
  files: readonly string[],
  words: CohortWords,
  known?: Pack,
): Promise<GatheredCohort> {
  const least = leastShown(words);
  const named = async (): Promise<string> =>
    words.questionnaire ?? (await questionnaireNamed(io, files));
  const pack = known ?? (await loadPack(io, await named(), words.catalogue));
  const { questionnaire } = pack.loaded;
  const fields = cohortFields(pack);
  const chosen = chooseGroups(words, fields);
  const gates: GatesByLevel = new Map();
  const { weight } = words;
  const columns = [...chosen.stages, ...KEPT_COLUMNS, ...(weight === undefined ? [] : [weight])];
  const condense = firmCondenser(
    { questionnaire, catalogue: pack.catalogue, fields: chosen.fields, columns },
    gates,
  );
  const { diagnostics, ...read } = await readRecords(io, files, questionnaire.id, condense);
  checkWaves(
    words,
    read.gathered.firms.map(({ wave }) => wave),
  );
  const input: CohortInput = {
    engine: ENGINE,
    questionnaire,
    catalogue: pack.catalogue,
    ...read,
    plans: await readPlans(io, files),
    gates,
    fields: chosen.fields,
    options: optionsOf(words, chosen, least),
  };
  checkCount(countFirms(input), least);
  const cohort = buildCohort(input);
  if (cohort.weighted?.firms === 0) {
    throw new UsageError('cohort.no-weight', { column: cohort.weighted.column });
  }
  return { cohort, pack, fields, diagnostics };
}

function optionsOf(
  { wave, against, weight }: CohortWords,
  { by, where, stages }: ReturnType<typeof chooseGroups>,
  least: number | undefined,
): CohortInput['options'] {
  return {
    by,
    where,
    stages,
    ...(wave !== undefined && { wave }),
    ...(against !== undefined && { against }),
    ...(weight !== undefined && { weight }),
    ...(least !== undefined && { least }),
  };
}

function checkCount(count: number, least: number | undefined): void {
  if (count === 0) throw new UsageError('cohort.nothing-to-count');
  if (least !== undefined && count < least) {
    throw new UsageError('cohort.too-few', { count, least });
  }
}

const USUAL_LEAST = 5;

/** Of two firms each could work out the other. */
const FEWEST_LEAST = 3;

/** The least count of a public edition; undefined for the internal one. */
function leastShown({ public: isPublic = false, minCell }: CohortWords): number | undefined {
  if (!isPublic && minCell !== undefined) throw new UsageError('cohort.min-cell-internal');
  if (!isPublic) return undefined;
  const least = minCell === undefined ? USUAL_LEAST : Number(minCell);
  if (Number.isInteger(least) && least >= FEWEST_LEAST && least <= 1000) return least;
  throw new UsageError('cohort.bad-min-cell', { value: minCell ?? '' });
}

const ID = /^[a-z][a-z0-9-]{0,63}$/;

/** What the first line that can be read was scored with; a file must not make the program read any path. */
async function questionnaireNamed(io: Io, files: readonly string[]): Promise<string> {
  for await (const line of readFirms(io, files)) {
    if (line.kind === 'firm' && ID.test(line.firm.questionnaire.id)) {
      return line.firm.questionnaire.id;
    }
  }
  throw new UsageError('cohort.no-questionnaire');
}

function checkWaves({ wave, against }: CohortWords, waves: readonly (string | null)[]): void {
  const known = new Set(waves.flatMap((one) => one ?? []));
  for (const asked of [wave, against]) {
    if (asked !== undefined && !known.has(asked)) {
      throw new UsageError('cohort.no-such-wave', { wave: asked, known: [...known].join(', ') });
    }
  }
}
