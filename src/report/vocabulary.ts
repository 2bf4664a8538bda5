import type { Vocabulary } from '../template/vocabulary.ts';
import { BLOCKS } from './blocks/index.ts';
import { VALUE_SHAPES } from './template-values.ts';

/** The blocks and values that templates of reports may name. */
export const VOCABULARY: Vocabulary = { blocks: BLOCKS, values: VALUE_SHAPES };
