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
import type { ScaleItem } from './scale-items.ts';

/** How well the questions below a node hang together, and where its scale ends. */
export interface ScaleReliability {
  readonly node: string;
  /** Items that enter alpha: those that nine in ten of the firms answered. */
  readonly common: number;
  /** Firms that answered every one of these: only they count for alpha and the correlations. */
  readonly n: number;
  /** Firms that left at least one of them open, or to whom it does not apply. */
  readonly incomplete: number;
  readonly alpha: Reliably<Estimate>;
  /** Of the node's own score, over all firms that have one. */
  readonly ends: Reliably<ScaleEnds>;
  readonly items: readonly ItemReliability[];
}

export interface ItemReliability extends ItemRest {
  readonly question: string;
  readonly turned: boolean;
  /** Enters alpha; what was not asked of most has no correlations. */
  readonly common: boolean;
  /** Firms that answered it. */
  readonly n: number;
  /** Mean place in its range, 0–1, over these; null where nobody did. */
  readonly mean: number | null;
  readonly ends: Reliably<ScaleEnds>;
}

/** What of a firm is looked at. */
export type ScaleFirm = Pick<ScoredFirm, 'nodes' | 'questions'>;

/**
 * A node judged as a scale, over firms that were scored by this questionnaire. A question that is
 * asked of some firms only would leave no firm whole, so it stays out of alpha; gaps in the others
 * take the firm out (listwise).
 */
export function judgeScale(
  questionnaire: Questionnaire,
  node: string,
  firms: readonly ScaleFirm[],
): ScaleReliability {
  const columns = scaleItems(questionnaire, node).map((item) => columnOf(item, firms));
  const common = columns.filter(({ isCommon }) => isCommon);
  const whole = firms.flatMap((_, at) => {
    const row = given(common.map(({ places }) => places[at] ?? null));
    return row.length === common.length ? [row] : [];
  });
  const covariance = covarianceOf(whole, common.length);
  const alpha = cronbachAlpha(covariance);
  const rests = isRefused(alpha) ? [] : itemRests(covariance);
  const restOf = new Map(common.map((column, at) => [column, rests[at]]));
  const percents = given(firms.map(({ nodes }) => nodes[node]?.percent ?? null));
  return {
    node,
    common: common.length,
    n: whole.length,
    incomplete: firms.length - whole.length,
    alpha,
    ends: scaleEnds(percents.map((percent) => percent / 100)),
    items: columns.map((column) => judgeItem(column, restOf.get(column))),
  };
}

interface Column {
  readonly item: ScaleItem;
  /** One for each firm. */
  readonly places: readonly (number | null)[];
  readonly answered: readonly number[];
  readonly isCommon: boolean;
}

function columnOf(item: ScaleItem, firms: readonly ScaleFirm[]): Column {
  const places = firms.map(({ questions }) => item.valueIn(questions[item.question]));
  const answered = given(places);
  return { item, places, answered, isCommon: answered.length >= COMMON * firms.length };
}

const COMMON = 0.9;

function judgeItem({ item, answered, isCommon }: Column, rest?: ItemRest): ItemReliability {
  const n = answered.length;
  return {
    question: item.question,
    turned: item.turned,
    common: isCommon,
    n,
    mean: n === 0 ? null : total(answered) / n,
    ends: scaleEnds(answered),
    item_rest: rest?.item_rest ?? null,
    alpha_if_dropped: rest?.alpha_if_dropped ?? null,
  };
}

function given(values: readonly (number | null)[]): readonly number[] {
  return values.filter((value) => value !== null);
}
