import type { Recommendation } from '../advice/advice.ts';
import type { Solution } from '../catalogue/types.ts';
import { chosenText } from './answer-text.ts';
import { questionTitle } from './context.ts';
import type { ReportContext } from './context.ts';

/** Months as `2–4`, or one number where both ends are the same. */
export function monthsText({ months }: Solution, { say }: ReportContext): string {
  const [low, high] = [String(months.low), String(months.high)];
  return low === high
    ? say('report.months-one', { high })
    : say('report.months-band', { low, high });
}

export function costText({ cost }: Solution, { say, text }: ReportContext): string {
  if (!cost) return say('report.cost-unknown');
  if (cost.high === 0) return say('report.cost-free');
  const band = { low: money(cost.low), high: money(cost.high) };
  return say('report.cost-band', { ...band, source: text(cost.source.title) });
}

/** Yuan with thousands separators. */
export function money(yuan: number): string {
  return String(yuan).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** Why a solution is recommended, in one sentence from the dearest gap it serves. */
export function reasonText({ serves }: Recommendation, context: ReportContext): string {
  const { say, scored, capabilities } = context;
  const [service, ...others] = serves;
  const question = service && context.questions.get(service.gap.question);
  if (!service || !question) return '';
  const reason = say('report.reason', {
    question: questionTitle(context, service.gap.question),
    chosen: chosenText(question, scored.answers.answers.get(question.id), context),
    capability: capabilities.get(service.gap.capability) ?? service.gap.capability,
    from: service.from,
    to: service.to,
  });
  if (others.length === 0) return reason;
  const names = others.map(({ gap }) => capabilities.get(gap.capability) ?? gap.capability);
  const list = [...new Set(names)].join(say('report.list-separator'));
  return say('report.reason-more', { reason, others: list });
}

/** The four fields of 小快轻准; the label only where all four are known. */
export function lightnessText({ lightness }: Solution, { say, text }: ReportContext): string {
  const { smallest, days, light, fit } = lightness;
  const known = [
    ...(smallest === undefined
      ? []
      : [say('report.light-smallest', { smallest: money(smallest) })]),
    ...(days === undefined ? [] : [say('report.light-days', { days })]),
    ...(light === undefined ? [] : [say('report.light-light', { light: text(light) })]),
    ...(fit === undefined ? [] : [say('report.light-fit', { fit: text(fit) })]),
  ];
  const joined = known.join(say('report.sentence-separator'));
  if (known.length === 4) return joined;
  return known.length === 0
    ? say('report.light-none')
    : say('report.light-some', { known: joined });
}
