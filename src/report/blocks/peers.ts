import type { NodeNorm, Norm } from '../../norm/norm.ts';
import { placeInNorm } from '../../norm/place-in-norm.ts';
import type { Dimension, ReportContext } from '../context.ts';
import type { Block } from '../document.ts';
import { cell, paragraph } from '../make-blocks.ts';

/** The firm among others, dimension by dimension, with who they are; nothing where no norm was given. */
export function peerBlocks(context: ReportContext): readonly Block[] {
  const { say, norm } = context;
  const compared = norm ? comparedWith(norm, context) : [];
  if (!norm || compared.length === 0) return [];
  const columns = ['dimension', 'own', 'place', 'middle', 'median', 'firms'] as const;
  return [
    paragraph(say('report.peers-note', norm.norm), 'small'),
    {
      kind: 'table',
      caption: say('report.peers'),
      columns: columns.map((name) => ({
        title: say(`report.peers-${name}`),
        width: name === 'dimension' ? 1.4 : 1,
        align: name === 'dimension' ? 'start' : 'end',
      })),
      rows: compared.map((one) => {
        const { p25, p50, p75 } = one.node.quantiles;
        const [low, middle, high] = [p25, p50, p75].map(context.number);
        return [
          cell(one.title, { bold: true }),
          cell(context.number(one.percent)),
          cell(placeText(one, context)),
          cell(`${low}–${high}`),
          cell(middle ?? ''),
          cell(String(one.node.n)),
        ];
      }),
    },
  ];
}

/** The same in words, for those who do not see the picture. */
export function peersAlternative(context: ReportContext): string {
  const { say, norm } = context;
  const compared = norm ? comparedWith(norm, context) : [];
  if (!norm || compared.length === 0) return '';
  const values = compared.map((one) => {
    const { p25, p50, p75 } = one.node.quantiles;
    const [low = '', middle = '', high = ''] = [p25, p50, p75].map(context.number);
    return say('report.peers-value', {
      title: one.title,
      place: placeText(one, context),
      low,
      middle,
      high,
    });
  });
  return say('report.peers-alternative', {
    ...norm.norm,
    values: values.join(say('report.list-separator')),
  });
}

interface ComparedDimension {
  readonly title: string;
  /** Share of the dimension's own range, 0–100. */
  readonly percent: number;
  readonly node: NodeNorm;
}

function comparedWith(
  { nodes }: Norm,
  { dimensions }: ReportContext,
): readonly ComparedDimension[] {
  return dimensions.flatMap(({ node: { id }, result, title }: Dimension) => {
    const node = Object.hasOwn(nodes, id) ? nodes[id] : undefined;
    return node && result.percent !== null ? [{ title, percent: result.percent, node }] : [];
  });
}

function placeText({ percent, node }: ComparedDimension, { say }: ReportContext): string {
  const { side, percentile } = placeInNorm(percent, node);
  return say('report.peers-percentile', { side, percentile });
}
