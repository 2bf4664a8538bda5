import type { LoadedCatalogue } from '../catalogue/load-catalogue.ts';
import { questionsOf } from '../questionnaire/questions-of.ts';
import type { Questionnaire } from '../questionnaire/types.ts';
import type { GateResult, LevelResult } from '../scoring/result.ts';
import type { FirmRecord, NextRecord } from './firm-record.ts';
import { fitFinder } from './fit-solutions.ts';
import type { GroupField } from './group-fields.ts';
import { answerReviewer } from './review-answers.ts';
import type { RowPlace, ScoredFirm } from './scored-firm.ts';
import { valueSharer } from './share-values.ts';

/** What each next level asks for, as the first firm has it. */
export type GatesByLevel = Map<
  number,
  { readonly level: LevelResult; readonly gates: readonly GateResult[] }
>;

/** What a firm is condensed by. */
export interface Condensing {
  readonly questionnaire: Questionnaire;
  readonly catalogue: LoadedCatalogue;
  readonly fields: readonly GroupField[];
  /** Columns that are kept of those that a row has. */
  readonly columns: readonly string[];
}

/** A scored firm → the little that the picture needs of it. Gates are noted once, beside. */
export function firmCondenser(
  { questionnaire, catalogue, fields, columns }: Condensing,
  gates: GatesByLevel,
): (firm: ScoredFirm) => FirmRecord {
  const { main, dimensions } = questionnaire.scoring;
  const questions = questionsOf(questionnaire);
  const review = answerReviewer(questions);
  const share = valueSharer();
  const unfit = fitFinder(catalogue);
  return (firm) => {
    const kept = columns.flatMap((name) => {
      const value = Object.hasOwn(firm.kept, name) ? firm.kept[name] : undefined;
      return value === undefined ? [] : [[name, value] as const];
    });
    return {
      key: firm.key,
      firm: firm.firm === firm.key ? firm.key : firm.firm,
      wave: share(firm.wave),
      source: placeOf(firm.source, share),
      version: share(firm.questionnaire.version),
      hash: share(firm.questionnaire.hash),
      groups: share(fields.map((field) => field.groupsOf(firm.profile))),
      score: firm.score,
      percent: firm.nodes[main]?.percent ?? null,
      dimensions: dimensions.map((id) => firm.nodes[id]?.percent ?? null),
      level: firm.level?.value ?? null,
      coverage: firm.coverage,
      reaches: questions.map(({ id }) => firm.questions[id]?.reaches ?? '-').join(''),
      next: firm.questionnaire.hash === questionnaire.hash ? share(nextOf(firm, gates)) : null,
      flags: share(firm.flags),
      unfit: share(unfit(firm.profile)),
      review: share(review(firm)),
      kept: share(Object.fromEntries(kept)),
    };
  };
}

function placeOf({ file, sheet, row }: RowPlace, share: ReturnType<typeof valueSharer>): RowPlace {
  return { file: share(file), ...(sheet !== undefined && { sheet: share(sheet) }), row };
}

function nextOf({ next }: ScoredFirm, gates: GatesByLevel): NextRecord | null {
  if (!next) return null;
  const { value } = next.level;
  if (!gates.has(value)) gates.set(value, next);
  return { level: value, short: next.gates.map(shortOf) };
}

/** By how much a comparison is missed; what is met misses nothing. */
function shortOf({ comparison, have, need, met }: GateResult): number {
  if (met) return 0;
  const lack = comparison === 'at_most' || comparison === 'below' ? have - need : need - have;
  return Math.max(lack, Number.MIN_VALUE);
}
