import type { Vocabulary } from '../template/vocabulary.ts';
import { BLOCKS } from './blocks/index.ts';
import { COHORT_BLOCKS } from './cohort/blocks/index.ts';
import { COHORT_SHAPES } from './cohort/cohort-values.ts';
import { VALUE_SHAPES } from './template-values.ts';

/** The blocks and values that templates of reports may name. */
export const VOCABULARY: Vocabulary = { blocks: BLOCKS, values: VALUE_SHAPES };

/** Those that templates of reports on many firms may name. */
export const COHORT_VOCABULARY: Vocabulary = { blocks: COHORT_BLOCKS, values: COHORT_SHAPES };
