import type { LoadedCatalogue } from '../catalogue/load-catalogue.ts';
import type { Questionnaire } from '../questionnaire/types.ts';
import type { Cohort, DataQuality, Frame, LevelClass } from './cohort.ts';
import { compareWaves } from './compare-waves.ts';
import type { GatesByLevel } from './condense-firm.ts';
import { countQuestions } from './count-questions.ts';
import { describeGroup } from './describe-group.ts';
import type { FirmRecord } from './firm-record.ts';
import { followLoans, followStages } from './follow-stages.ts';
import type { Gathered } from './gather-firms.ts';
import type { GroupField } from './group-fields.ts';
import { groupFirms } from './group-firms.ts';
import { measureDistance } from './measure-distance.ts';
import { mergeSmallGroups } from './public/merge-small-groups.ts';
import { publicEdition } from './public/public-edition.ts';
import { orderWaves } from './order-waves.ts';
import { rankFirms } from './rank-firms.ts';
import { reckonDemand } from './reckon-demand.ts';
import { reckonFunding } from './reckon-funding.ts';
import type { FirmPlans } from './reckon-funding.ts';
import { weighFirms } from './weigh-firms.ts';

/** What a picture is made from. */
export interface CohortInput {
  readonly engine: string;
  readonly questionnaire: Questionnaire;
  readonly catalogue: LoadedCatalogue;
  readonly gathered: Gathered;
  readonly gates: GatesByLevel;
  /** Fields that the firms were condensed by, in that order. */
  readonly fields: readonly GroupField[];
  /** Lines that were no scored firms, or those of another questionnaire. */
  readonly refused: number;
  readonly otherQuestionnaire: number;
  readonly options: CohortOptions;
  /** Of the firms that a plan was made for. */
  readonly plans: FirmPlans;
}

export interface CohortOptions {
  /** One field or two, each. */
  readonly by: readonly (readonly string[])[];
  readonly where: Frame['filters'];
  /** The wave that is shown, and the one that it is compared with. */
  readonly wave?: string;
  readonly against?: string;
  readonly stages: readonly string[];
  /** The column that says what a firm weighs. */
  readonly weight?: string;
  /** Of the public edition: the least count that it shows. */
  readonly least?: number;
}

/** Many firms → one picture: with names and with every count, or as the public edition. */
export function buildCohort(input: CohortInput): Cohort {
  const { questionnaire, gathered, fields, options } = input;
  const { least } = options;
  const chosen = chooseFirms(gathered.firms, questionnaire.hash, fields, options);
  if (least === undefined) return wholePicture(input, chosen);
  const firms = mergeSmallGroups(chosen.firms, fields.length, least);
  const whole = wholePicture(input, { ...chosen, firms });
  return publicEdition(whole, { firms, plans: input.plans, least });
}

/** How many firms the picture would be of. */
export function countFirms({ gathered, questionnaire, fields, options }: CohortInput): number {
  return chooseFirms(gathered.firms, questionnaire.hash, fields, options).firms.length;
}

function wholePicture(input: CohortInput, chosen: Chosen): Cohort {
  const { questionnaire, fields, options, catalogue } = input;
  const { firms } = chosen;
  const levels = levelClasses(questionnaire, firms);
  const { dimensions } = questionnaire.scoring;
  const described = { levels, dimensions };
  const { id, version, hash } = questionnaire;
  return {
    engine: input.engine,
    edition: 'internal',
    min_cell: 1,
    questionnaire: { id, version, hash },
    frame: frameOf(input, chosen),
    levels,
    overall: describeGroup([], firms, described),
    groupings: options.by.map((by) => groupFirms(firms, by, fields, described)),
    questions: countQuestions(firms, questionnaire),
    demand: reckonDemand(firms, questionnaire, catalogue.catalogue),
    funding: reckonFunding(firms, input.plans, catalogue.catalogue.policies),
    distance: measureDistance(firms, input.gates),
    stages: followStages(firms, options.stages),
    loans: followLoans(firms),
    waves: chosen.before ? compareWaves(chosen.before, firms, options.weight) : null,
    quality: qualityOf(firms, questionnaire),
    ranking: rankFirms(firms, questionnaire),
    ...(options.weight !== undefined && {
      weighted: weighFirms(firms, options.weight, described),
    }),
  };
}

interface Chosen {
  readonly wave: string | null;
  readonly inWave: number;
  readonly otherVersion: number;
  readonly firms: readonly FirmRecord[];
  /** Those of the wave that is compared with; undefined where none is. */
  readonly before: readonly FirmRecord[] | undefined;
}

/** The wave that came last, unless one is named; beside it the first of those before it. */
function chooseFirms(
  all: readonly FirmRecord[],
  hash: string,
  fields: readonly GroupField[],
  { where, wave: asked, against }: CohortOptions,
): Chosen {
  const waves = orderWaves([...new Set(all.map(({ wave }) => wave))]);
  const wave = asked ?? waves.at(-1) ?? null;
  const [first] = waves;
  const other = against ?? (first === wave ? undefined : first);
  const fits = (firm: FirmRecord): boolean =>
    where.every(({ field, values }) => {
      const own = firm.groups[fields.findIndex(({ id }) => id === field)] ?? [];
      return own.some((code) => values.includes(code));
    });
  const wholeWave = all.filter((firm) => firm.wave === wave);
  // Scores of another version say something else.
  const inWave = wholeWave.filter((firm) => firm.hash === hash);
  const before = other === undefined ? [] : all.filter((firm) => firm.wave === other && fits(firm));
  return {
    wave,
    inWave: inWave.length,
    otherVersion: wholeWave.length - inWave.length,
    firms: inWave.filter(fits),
    before: before.length > 0 ? before : undefined,
  };
}

function frameOf(
  { gathered, refused, otherQuestionnaire, options }: CohortInput,
  { wave, inWave, otherVersion, firms }: Chosen,
): Frame {
  return {
    rows: gathered.rows + refused + otherQuestionnaire,
    refused,
    other_questionnaire: otherQuestionnaire + otherVersion,
    duplicates: gathered.duplicates,
    other_waves: gathered.firms.length - inWave - otherVersion,
    filtered_out: inWave - firms.length,
    firms: firms.length,
    wave,
    filters: options.where,
    replaced: gathered.replaced,
  };
}

/** Every level of the questionnaire; that none was awarded is told where it happens. */
function levelClasses(
  { scoring }: Questionnaire,
  firms: readonly FirmRecord[],
): readonly LevelClass[] {
  const steps = scoring.nodes.find(({ id }) => id === scoring.main)?.levels?.steps ?? [];
  const none = firms.some(({ level }) => level === null) ? [{ values: [null] }] : [];
  return [...none, ...steps.map(({ value }) => ({ values: [value] }))];
}

function qualityOf(firms: readonly FirmRecord[], { flags }: Questionnaire): DataQuality {
  const count = (holds: (firm: FirmRecord) => boolean): number => firms.filter(holds).length;
  return {
    straight: count(({ review }) => review.straight),
    top: count(({ review }) => review.top),
    checks: count(({ review }) => review.checks),
    sparse: count(({ review }) => review.sparse),
    flags: Object.fromEntries(
      flags.map(({ id }) => [id, count((firm) => firm.flags.includes(id))]),
    ),
  };
}
