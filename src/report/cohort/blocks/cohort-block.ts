import type { BlockArgs } from '../../../template/parts.ts';
import type { BlockSignature } from '../../../template/vocabulary.ts';
import type { Block } from '../../document.ts';
import type { CohortContext } from '../cohort-context.ts';

/** What `{% block cohort_… %}` puts into a report on many firms. Their names begin alike, and are never changed. */
export interface CohortBlock extends BlockSignature {
  readonly build: (context: CohortContext, args: BlockArgs) => readonly Block[];
}
