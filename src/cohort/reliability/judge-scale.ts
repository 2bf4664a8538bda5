import type { Questionnaire } from '../../questionnaire/types.ts';
import type { ScoredFirm } from '../scored-firm.ts';
import { covarianceOf, total } from './covariance.ts';
import { cronbachAlpha } from './cronbach-alpha.ts';
import { itemRests } from './item-rest.ts';
import type { ItemRest } from './item-rest.ts';
import { isRefused } from './refusal.ts';
import type { Estimate, Reliably } from './refusal.ts';
import { scaleEnds } from './scale-ends.ts';
import type { ScaleEnds } from './scale-ends.ts';
import { scaleItems } from './scale-items.ts';

/** How well the questions below a node hang together, and where its scale ends. */
export interface ScaleReliability {
  readonly node: string;
  /** Firms that answered every item: only these count for alpha and the correlations. */
  readonly n: number;
  /** Firms that left at least one of the items open, or were not asked it. */
  readonly incomplete: number;
  readonly alpha: Reliably<Estimate>;
  /** Of the node's own score, over all firms that have one. */
  readonly ends: Reliably<ScaleEnds>;
  readonly items: readonly ItemReliability[];
}

export interface ItemReliability extends ItemRest {
  readonly question: string;
  readonly turned: boolean;
  /** Firms that answered it. */
  readonly n: number;
  /** Mean place in its range, 0–1, over these; null where nobody did. */
  readonly mean: number | null;
  readonly ends: Reliably<ScaleEnds>;
}

/** What of a firm is looked at. */
export type ScaleFirm = Pick<ScoredFirm, 'nodes' | 'questions'>;

/** A node judged as a scale, over firms that were scored by this questionnaire. Gaps: listwise. */
export function judgeScale(
  questionnaire: Questionnaire,
  node: string,
  firms: readonly ScaleFirm[],
): ScaleReliability {
  const items = scaleItems(questionnaire, node);
  const table = firms.map(({ questions }) =>
    items.map((item) => item.valueIn(questions[item.question])),
  );
  const whole = table.filter((row): row is number[] => row.every((value) => value !== null));
  const covariance = covarianceOf(whole, items.length);
  const alpha = cronbachAlpha(covariance);
  const rests = isRefused(alpha) ? [] : itemRests(covariance);
  return {
    node,
    n: whole.length,
    incomplete: firms.length - whole.length,
    alpha,
    ends: scaleEnds(given(firms.map(({ nodes }) => nodes[node]?.percent ?? null)).map(toShare)),
    items: items.map(({ question, turned }, at) => {
      const values = given(table.map((row) => row[at] ?? null));
      const n = values.length;
      return {
        question,
        turned,
        n,
        mean: n === 0 ? null : total(values) / n,
        ends: scaleEnds(values),
        item_rest: rests[at]?.item_rest ?? null,
        alpha_if_dropped: rests[at]?.alpha_if_dropped ?? null,
      };
    }),
  };
}

function given(values: readonly (number | null)[]): readonly number[] {
  return values.filter((value) => value !== null);
}

function toShare(percent: number): number {
  return percent / 100;
}
