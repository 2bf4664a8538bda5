import { firmScorer } from '../../../src/batch/score-firm.ts';
import { viewOf } from '../../../src/scoring/view.ts';
import type { ScoredFirm } from '../../../src/cohort/scored-firm.ts';
import type { LoadedQuestionnaire } from '../../../src/questionnaire/load-questionnaire.ts';
import { answers, catalogue, tiny } from '../../load.ts';

const PROFILE = catalogue().catalogue.profile;

const question = (id: string): string => `
      - id: ${id}
        kind: single
        title: ${id}
        not_applicable: true
        options:
          - { code: A, label: a, value: 0 }
          - { code: B, label: b, value: 1 }
          - { code: C, label: c, value: 2 }`;

/** Three questions of 0–2, two of them in a dimension; levels at 50 and 70 %. */
export const LOADED: LoadedQuestionnaire = tiny(
  ['one', 'two', 'three'].map(question).join(''),
  `
  main: total
  dimensions: [pair]
  nodes:
    - { id: pair, title: p, rule: mean, items: percent, of: [one, { id: two, reverse: true }] }
    - id: total
      title: t
      rule: mean
      items: percent
      of: [{ id: pair, weight: 2 }, { id: three, weight: 1 }]
      levels:
        awarded_on: score
        steps:
          - { value: 0, name: l0 }
          - { value: 1, name: l1, needs: { score: total, at_least: 50 } }
          - { value: 2, name: l2, needs: { score: total, at_least: 70 } }
`,
);

const scoreFirm = firmScorer(LOADED, PROFILE);

/** A row from a code for each question; a dash leaves one out, N says that it does not apply. */
export function firm(
  key: string,
  codes: string,
  kept: Readonly<Record<string, string>> = {},
  wave: string | null = null,
): ScoredFirm {
  const given = ['one', 'two', 'three'].flatMap((id, at) => {
    const code = codes[at] ?? '-';
    if (code === '-') return [];
    return [[id, code === 'N' ? { state: 'not_applicable', reason: '没有' } : code] as const];
  });
  const around = { key, wave, source: { file: 'rows.csv', row: 2 }, kept };
  const own = answers(LOADED, Object.fromEntries(given));
  return scoreFirm({ answers: own, view: viewOf(LOADED, own) }, around);
}

/** So many firms, their codes taken in turn. */
export function firms(count: number, codes: readonly string[]): readonly ScoredFirm[] {
  const known = new Map(codes.map((code) => [code, firm('k', code)]));
  return Array.from({ length: count }, (_, at) => {
    const own = known.get(codes[at % codes.length] ?? '');
    if (!own) throw new Error('no codes');
    return { ...own, key: `k${String(at).padStart(4, '0')}` };
  });
}
