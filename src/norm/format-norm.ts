import { Document, isMap } from 'yaml';
import type { Norm } from './norm.ts';

/** A norm as a file that people can read: the quantiles of a node on a line. */
export function formatNorm(norm: Norm, about: string): string {
  const document = new Document(norm);
  document.commentBefore = ` ${about}`;
  for (const node of Object.keys(norm.nodes)) {
    const quantiles: unknown = document.getIn(['nodes', node, 'quantiles']);
    if (isMap(quantiles)) quantiles.flow = true;
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
