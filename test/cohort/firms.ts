import { firmScorer } from '../../src/batch/score-firm.ts';
import { viewOf } from '../../src/scoring/view.ts';
import { buildCohort } from '../../src/cohort/build-cohort.ts';
import type { CohortOptions } from '../../src/cohort/build-cohort.ts';
import type { Cohort } from '../../src/cohort/cohort.ts';
import { firmCondenser } from '../../src/cohort/condense-firm.ts';
import type { GatesByLevel } from '../../src/cohort/condense-firm.ts';
import { firmGatherer } from '../../src/cohort/gather-firms.ts';
import type { FirmPlans } from '../../src/cohort/reckon-funding.ts';
import { groupFields } from '../../src/cohort/group-fields.ts';
import type { GroupField } from '../../src/cohort/group-fields.ts';
import type { ScoredFirm } from '../../src/cohort/scored-firm.ts';
import type { LoadedQuestionnaire } from '../../src/questionnaire/load-questionnaire.ts';
import { sayIn } from '../../src/messages/message.ts';
import type { Language } from '../../src/messages/message.ts';
import { cohortContext } from '../../src/report/cohort/cohort-context.ts';
import type { CohortContext } from '../../src/report/cohort/cohort-context.ts';
import { answers, catalogue, questionnaire } from '../load.ts';

/** Two dimensions of two questions; level 1 from 40 points with one question at level 2, level 2 from 80. */
const MINI: LoadedQuestionnaire = questionnaire(`
id: mini
version: 1.0.0
title: 小问卷
languages: [zh-CN]
target: 2
measurement: formative
sections:
  - id: all
    title: 全部
    questions:
      - { id: a, kind: level, title: 甲, capability: finance, options: &steps [{ code: '0', label: 零 }, { code: '1', label: 一 }, { code: '2', label: 二 }, { code: '3', label: 三 }, { code: '4', label: 四 }] }
      - { id: b, kind: level, title: 乙, capability: purchasing, options: *steps }
      - { id: c, kind: level, title: 丙, capability: warehouse, options: *steps }
      - { id: d, kind: level, title: 丁, capability: quality, options: *steps }
scoring:
  main: total
  dimensions: [first, second]
  nodes:
    - { id: first, title: 一维, rule: mean, of: [a, b], items: percent, states: { not_applicable: exclude, dont_know: exclude, skipped: exclude }, minimum_coverage: 0 }
    - { id: second, title: 二维, rule: mean, of: [c, d], items: percent, states: { not_applicable: exclude, dont_know: exclude, skipped: exclude }, minimum_coverage: 0 }
    - id: total
      title: 总分
      rule: mean
      of: [first, second]
      items: percent
      states: { not_applicable: exclude, dont_know: exclude, skipped: exclude }
      minimum_coverage: 0
      levels:
        awarded_on: score
        steps:
          - { value: 0, name: 起步 }
          - value: 1
            name: 一级
            needs: { all: [{ score: total, title: 总分, at_least: 40 }, { title: 到二级的题, count: [a, b, c, d], where: 2, at_least: 1 }] }
          - { value: 2, name: 二级, needs: { score: total, title: 总分, at_least: 80 } }
`);

export interface Told {
  readonly firm?: string;
  readonly key?: string;
  readonly wave?: string | null;
  /** Answers to a, b, c, d, as digits; anything else is left out. */
  readonly given?: string;
  readonly profile?: Readonly<Record<string, unknown>>;
  readonly kept?: Readonly<Record<string, string>>;
  readonly row?: number;
}

/** A firm that was scored. */
export function firm({
  firm: name = '示例厂',
  key,
  wave = null,
  given = '0000',
  profile = {},
  kept = {},
  row = 1,
}: Told): ScoredFirm {
  const values = given
    .split('')
    .flatMap((digit, at) => (/\d/.test(digit) ? [['abcd'[at] ?? '', digit]] : []));
  const sheet = answers(MINI, Object.fromEntries(values), { ...profile, name });
  const around = { key: key ?? name, wave, source: { file: 'scores.csv', row }, kept };
  return scoreFirm({ answers: sheet, view: viewOf(MINI, sheet) }, around);
}

const CATALOGUE = catalogue();
const PROFILE = CATALOGUE.catalogue.profile;
const scoreFirm = firmScorer(MINI, PROFILE);

export const FIELDS: ReadonlyMap<string, GroupField> = groupFields(PROFILE);

/** The picture of some firms. */
export function cohort(
  firms: readonly ScoredFirm[],
  { plans = new Map(), ...options }: Partial<CohortOptions> & { readonly plans?: FirmPlans } = {},
): Cohort {
  const { by = [['town']], where = [], stages = ['走访', '需求', '方案'] } = options;
  const ids = new Set([...by.flat(), ...where.map(({ field }) => field)]);
  const fields = [...ids].flatMap((id) => FIELDS.get(id) ?? []);
  const columns = [...stages, '贷款', '评估人', '权重'];
  const gates: GatesByLevel = new Map();
  const condense = firmCondenser(
    { questionnaire: MINI.questionnaire, catalogue: CATALOGUE, fields, columns },
    gates,
  );
  const gatherer = firmGatherer();
  for (const one of firms) gatherer.add(condense(one));
  return buildCohort({
    engine: 'test',
    questionnaire: MINI.questionnaire,
    catalogue: CATALOGUE,
    gathered: gatherer.gathered(),
    gates,
    fields,
    refused: 0,
    otherQuestionnaire: 0,
    options: { ...options, by, where, stages },
    plans,
  });
}

/** A picture with the words for it. */
export function contextOf(told: Cohort, language: Language = 'zh-CN'): CohortContext {
  return cohortContext({
    cohort: told,
    questionnaire: MINI.questionnaire,
    catalogue: CATALOGUE.catalogue,
    fields: FIELDS,
    say: sayIn(language),
    language,
    day: '2026-11-22',
    time: '2026-11-22T10:00:00+08:00',
  });
}
