import type { PolicyMatch } from '../../advice/advice.ts';
import type { Table, Tone } from '../document.ts';
import { cell } from '../make-blocks.ts';
import type { ReportContext } from '../context.ts';
import type { ReportBlock } from './block.ts';

const STATUS_TONE: Readonly<Record<PolicyMatch['status'], Tone>> = {
  valid: 'good',
  unchecked: 'fair',
  not_yet: 'fair',
  expired: 'poor',
};

/** Policies as leads, with what they rest on and how far they can be trusted. */
export const policies: ReportBlock = {
  build: (context) => (context.advice.policies.length === 0 ? [] : [policyTable(context)]),
};

function policyTable(context: ReportContext): Table {
  const { say, advice, day } = context;
  const columns = ['policy', 'content', 'basis', 'validity', 'fits'] as const;
  const widths = { policy: 1.9, content: 4, basis: 1.7, validity: 1.9, fits: 1 };
  // What may still be had comes first.
  const order: readonly PolicyMatch['status'][] = ['valid', 'unchecked', 'not_yet', 'expired'];
  const sorted = advice.policies.toSorted(
    (a, b) => Number(b.fits) - Number(a.fits) || order.indexOf(a.status) - order.indexOf(b.status),
  );
  return {
    kind: 'table',
    caption: say('report.policies-table', { date: day }),
    columns: columns.map((name) => ({
      title: say(`report.column-${name}`),
      width: widths[name],
      align: 'start',
    })),
    rows: sorted.map((match) => policyRow(match, context)),
  };
}

function policyRow({ policy, status, fits }: PolicyMatch, context: ReportContext) {
  const { say, text } = context;
  const content = say('report.policy-content', {
    content: text(policy.content),
    conditions: text(policy.conditions),
  });
  const open =
    policy.open === undefined ? '' : say('report.policy-open', { open: text(policy.open) });
  const tier = say(`report.tier-${policy.tier}`);
  const validity = say('report.validity', {
    status: say(`report.status-${status}`),
    range: rangeText(policy.valid, context),
    checked: policy.checked,
  });
  return [
    cell(say('report.policy-name', { title: text(policy.title), tier }), { bold: true }),
    cell(`${content}${open}`),
    cell(text(policy.basis)),
    cell(validity, { tone: STATUS_TONE[status] }),
    cell(say(fits ? 'report.fits-yes' : 'report.fits-no'), { tone: fits ? 'good' : 'neutral' }),
  ];
}

function rangeText(
  { from, to }: { readonly from?: string; readonly to?: string },
  { say }: ReportContext,
): string {
  if (from !== undefined && to !== undefined) return say('report.validity-both', { from, to });
  if (from !== undefined) return say('report.validity-from', { from });
  return to === undefined ? say('report.validity-none') : say('report.validity-to', { to });
}
