import type { Block } from '../document.ts';
import { listOf } from '../make-blocks.ts';
import type { ReportContext } from '../context.ts';
import type { ReportBlock } from './block.ts';
import { rankDimensions } from '../next-dimensions.ts';

/** Which dimensions to look at next, in the questionnaire's own words; none where it has none. */
export const nextDimensions: ReportBlock = { build: ranking };

function ranking({ dimensions, say, text }: ReportContext): readonly Block[] {
  const ranked = rankDimensions(dimensions);
  if (ranked.length === 0) return [];
  const items = ranked.map(({ dimension, step }) => {
    const title = { text: say('report.dimension-next', { title: dimension.title }), bold: true };
    if (!step) return [title, { text: say('report.dimension-next-unknown') }];
    const meaning = step.meaning === undefined ? '' : text(step.meaning);
    return [
      { text: say('report.dimension-next-level', { level: text(step.name) }), bold: true },
      title,
      { text: meaning },
    ];
  });
  return [listOf(items, true)];
}
