import type { Recommendation } from '../advice/advice.ts';
import type { Solution } from '../catalogue/types.ts';
import { chosenText } from './answer-text.ts';
import { questionTitle } from './context.ts';
import type { ReportContext } from './context.ts';
import { separated } from '../messages/thousands.ts';

/** Time until it works, such as 「2–4 个月」 or 「1–3 周」; less than a month is told in weeks. */
export function monthsText(
  { months: { low, high } }: Solution,
  { say }: Pick<ReportContext, 'say'>,
): string {
  if (high < 1) return say('report.weeks-band', { low: weeks(low), high: weeks(high) });
  if (low < 1) return say('report.weeks-to-months', { low: weeks(low), high: String(high) });
  if (low === high) return say('report.months-one', { high: String(high) });
  return say('report.months-band', { low: String(low), high: String(high) });
}

function weeks(months: number): string {
  return String(Math.max(1, Math.round(months * 4)));
}

/** The cost with its source. */
export function costText(solution: Solution, context: ReportContext): string {
  const { cost } = solution;
  const short = costShort(solution, context);
  if (!cost || cost.high === 0) return short;
  const source = context.text(cost.source.title);
  return context.say('report.cost-band', { band: short, middle: separated(cost.middle), source });
}

/** The days of one's own people, empty where not known. */
export function peopleText({ people }: Solution, { say, text }: ReportContext): string {
  if (!people) return '';
  const { low, high, who } = people;
  return say('report.people-band', { low: String(low), high: String(high), who: text(who) });
}

/** The cost alone, for tables. */
export function costShort({ cost }: Solution, { say }: Pick<ReportContext, 'say'>): string {
  if (!cost) return say('report.cost-unknown');
  if (cost.high === 0) return say('report.cost-free');
  return say('report.cost-short', { low: separated(cost.low), high: separated(cost.high) });
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

/** What is known of 小快轻准, empty where nothing is; the label is earned by all four fields. */
export function lightnessText({ lightness }: Solution, { say, text }: ReportContext): string {
  const { smallest, days, light, fit } = lightness;
  const known = [
    ...(smallest === undefined
      ? []
      : [say('report.light-smallest', { smallest: separated(smallest) })]),
    ...(days === undefined ? [] : [say('report.light-days', { days })]),
    ...(light === undefined ? [] : [say('report.light-light', { light: text(light) })]),
    ...(fit === undefined ? [] : [say('report.light-fit', { fit: text(fit) })]),
  ];
  const joined = known.join(say('report.sentence-separator'));
  if (known.length === 4) return joined;
  return known.length === 0 ? '' : say('report.light-some', { known: joined });
}
