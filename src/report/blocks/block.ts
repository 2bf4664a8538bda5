import type { BlockArgs } from '../../template/parts.ts';
import type { BlockSignature } from '../../template/vocabulary.ts';
import type { ReportContext } from '../context.ts';
import type { Block } from '../document.ts';

/** What `{% block NAME … %}` puts into a report. Nothing to say: no blocks, and a heading over it goes too. */
export interface ReportBlock extends BlockSignature {
  readonly build: (context: ReportContext, args: BlockArgs) => readonly Block[];
}

/** A count that a template may give. */
export function countOf(value: BlockArgs[string] | undefined, usual: number): number {
  return typeof value === 'number' && value >= 0 ? Math.floor(value) : usual;
}
