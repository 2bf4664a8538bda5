import type { Cohort, Frame, Group } from '../cohort.ts';
import type { FirmRecord } from '../firm-record.ts';
import type { FirmPlans } from '../reckon-funding.ts';
import { holds } from './holds.ts';
import { countsOf, mergeLevels } from './merge-levels.ts';
import { publicDistance } from './public-distance.ts';
import { publicFunding } from './public-funding.ts';
import { publicGroupings, publicNumbers } from './public-groupings.ts';
import { publicQuestions } from './public-questions.ts';
import { publicStages } from './public-stages.ts';
import { publicWaves } from './public-waves.ts';
import { publicDemand, publicQuality } from './round-counts.ts';

/**
 * The edition that anybody may read: no firm is named, and no count from 1 to one below `least` is shown
 * or can be had by taking shown numbers from one another.
 *
 * Nothing is blanked out inside a table, where its total would give it back (L. H. Cox, “Suppression
 * Methodology and Statistical Disclosure Control”, JASA 75 (1980) 377–385). Instead categories are put
 * together, alike in every table (global recoding), until no small count is left; a table that still has one
 * is left out whole, or told less finely whole; counts that follow from answers by known rules are rounded
 * (A. Hundepool et al., Statistical Disclosure Control, Wiley 2012, ch. 5). Noughts are shown.
 *
 * What it does not do: two editions of other choices of firms, or of two dates, can be held against each
 * other; and that all firms of a group are alike is told where it is so.
 */
export function publicEdition(cohort: Cohort, { firms, plans, least }: ToPublish): Cohort {
  const { frame, overall, waves, funding } = cohort;
  const count = firms.length;
  if (!holds(least, count)) throw new RangeError('too few firms for a public edition');
  const levels = mergeLevels({ classes: cohort.levels, rows: [overall.levels] }, least);
  const [whole = overall] = publicNumbers([withLevels(overall, cohort, levels)], least);
  // A weight tells its firm apart.
  const { weighted: _, ...told } = cohort;
  return {
    ...told,
    edition: 'public',
    min_cell: least,
    frame: publicFrame(frame),
    levels,
    overall: whole,
    groupings: publicGroupings(cohort.groupings, { levels, whole }, least),
    questions: publicQuestions(cohort.questions, count, least),
    demand: publicDemand(cohort.demand, least),
    funding: funding && publicFunding(funding, firms, plans, least),
    distance: publicDistance(cohort.distance, whole, { levels, firms, least }),
    stages: publicStages(cohort.stages, count, least),
    loans: publicStages(cohort.loans, count, least),
    waves: waves && publicWaves(waves, count, least),
    quality: publicQuality(cohort.quality, least),
    ranking: [],
  };
}

interface ToPublish {
  readonly firms: readonly FirmRecord[];
  readonly plans: FirmPlans;
  readonly least: number;
}

function withLevels(group: Group, { levels }: Cohort, shown: Cohort['levels']): Group {
  return { ...group, levels: countsOf(group, levels, shown) };
}

/** Only how many firms are counted: what was left out could be few. */
function publicFrame(frame: Frame): Frame {
  return {
    ...frame,
    rows: null,
    refused: null,
    other_questionnaire: null,
    duplicates: null,
    other_waves: null,
    filtered_out: null,
    replaced: [],
  };
}
