import type { Case } from '../../src/advice/advise.ts';
import { score } from '../../src/scoring/score.ts';
import type { LoadedCatalogue } from '../../src/catalogue/load-catalogue.ts';
import type { Solution } from '../../src/catalogue/types.ts';
import type { LoadedQuestionnaire } from '../../src/questionnaire/load-questionnaire.ts';
import { answers, catalogue, questionnaire } from '../load.ts';

/** A solution as tests write it: lifts as `a 0-1`, where `a` is a capability. */
export interface Drawn {
  readonly id: string;
  readonly lifts: readonly string[];
  readonly price?: number | readonly [number, number];
  readonly months?: number;
  readonly people?: number;
  readonly after?: readonly string[];
  readonly excludes?: readonly string[];
}

const NAMES = { a: 'order_intake', b: 'bom', c: 'quality', d: 'warehouse' } as const;
type Name = keyof typeof NAMES;

const BASE = catalogue();
const SOURCE = { title: '报价' };

/** The shipped catalogue with these solutions instead of its own. */
function catalogueOf(drawn: readonly Drawn[]): LoadedCatalogue {
  return { ...BASE, catalogue: { ...BASE.catalogue, solutions: drawn.map(solutionOf) } };
}

function solutionOf({ id, lifts, price, months = 1, people, after, excludes }: Drawn): Solution {
  const [low, high] = typeof price === 'number' ? [price, price] : (price ?? []);
  return {
    id,
    title: `方案 ${id}`,
    class: 'design',
    summary: '做。',
    forWhom: '小厂',
    prerequisites: [],
    lightness: {},
    risks: [],
    evidence: ['表'],
    steps: ['做'],
    months: { low: 0, high: months },
    lifts: lifts.map((lift) => {
      const [, name, from, to] = /^(\w) (\d)-(\d)$/.exec(lift) ?? [];
      return { capability: NAMES[name as Name], from: Number(from), to: Number(to) };
    }),
    ...(low !== undefined &&
      high !== undefined && {
        cost: { low, middle: Math.round((low + high) / 2), high, verified: true, source: SOURCE },
      }),
    ...(people !== undefined && { people: { low: 0, high: people * 21 * months, who: '谁' } }),
    after: after ?? [],
    excludes: excludes ?? [],
  };
}

export interface Shape {
  /** The weights of a, b, c, d in the main node. */
  readonly weights?: readonly [number, number, number, number];
  readonly needs?: readonly object[];
  readonly main?: object;
}

const known = new Map<string, LoadedQuestionnaire>();

/** Four questions, each worth 0 to 4; a level from 1 to 3 by what `needs` say. */
function questionnaireOf(shape: Shape = {}): LoadedQuestionnaire {
  const key = JSON.stringify(shape);
  const loaded = known.get(key) ?? build(shape);
  known.set(key, loaded);
  return loaded;
}

function build({ weights = [1, 1, 1, 1], needs, main }: Shape): LoadedQuestionnaire {
  const question = (id: Name): object => ({
    id,
    kind: 'single',
    title: id,
    capability: NAMES[id],
    options: [0, 1, 2, 3, 4].map((value) => ({
      code: `L${value}`,
      label: String(value),
      value,
      reaches: value,
    })),
  });
  const own = needs ?? [
    { score: 'n', at_least: 25 },
    { score: 'n', at_least: 50 },
    { score: 'n', at_least: 75 },
  ];
  return questionnaire(
    JSON.stringify({
      id: 'four',
      version: '1.0.0',
      title: '四题',
      languages: ['zh-CN'],
      target: 3,
      sections: [
        { id: 'sec', title: '部分', questions: (['a', 'b', 'c', 'd'] as const).map(question) },
      ],
      scoring: {
        main: 'n',
        nodes: [
          {
            id: 'n',
            title: '总分',
            rule: 'mean',
            items: 'percent',
            of: (['a', 'b', 'c', 'd'] as const).map((id, at) => ({ id, weight: weights[at] })),
            states: { not_applicable: 'exclude', dont_know: 'exclude', skipped: 'exclude' },
            ...main,
            levels: {
              awarded_on: 'lower_bound',
              steps: [
                { value: 0, name: '零级' },
                ...own.map((one, at) => ({ value: at + 1, name: `${at + 1} 级`, needs: one })),
              ],
            },
          },
        ],
      },
    }),
  );
}

/** The four answers as levels, in order; `?` where nobody knows. */
export function caseOf(drawn: readonly Drawn[], levels: string, shape: Shape = {}): Case {
  const loaded = questionnaireOf(shape);
  const given = answers(
    loaded,
    Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((id, at) => [
        id,
        levels[at] === '?' ? { state: 'dont_know' } : `L${levels[at] ?? '0'}`,
      ]),
    ),
  );
  return { loaded, catalogue: catalogueOf(drawn), answers: given, result: score(loaded, given) };
}
