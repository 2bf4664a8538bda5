import { HeadingLevel, Paragraph } from 'docx';
import type { FileChild } from 'docx';
import type { Block, Heading, List, Paragraph as ParagraphBlock } from '../../report/document.ts';
import { calloutParts, detailCardParts, summaryCardParts } from './cards.ts';
import { barsParts, radarParts } from './charts.ts';
import { leadsIn } from '../leads-in.ts';
import { runs, spanRuns } from './runs.ts';
import { ladderParts, roadmapParts } from './steps.ts';
import { tableParts } from './tables.ts';

/** Every block in order, from a new page where something stands before; a page break becomes a mark on the heading after it. */
export function blockParts(blocks: readonly Block[], fromNewPage: boolean): readonly FileChild[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'heading') {
      const before = blocks[index - 1]?.kind;
      return [headingPart(block, before === undefined ? fromNewPage : before === 'page_break')];
    }
    if (block.kind === 'paragraph') {
      return [paragraphPart(block, leadsIn(blocks, index))];
    }
    return contentParts(block, index);
  });
}

function contentParts(
  block: Exclude<Block, Heading | ParagraphBlock>,
  index: number,
): readonly FileChild[] {
  switch (block.kind) {
    case 'list':
      return listParts(block, index);
    case 'table':
      return tableParts(block);
    case 'summary_cards':
      return summaryCardParts(block);
    case 'callout':
      return calloutParts(block);
    case 'ladder':
      return ladderParts(block);
    case 'radar':
      return radarParts(block);
    case 'bars':
      return barsParts(block);
    case 'detail_card':
      return detailCardParts(block);
    case 'roadmap':
      return roadmapParts(block);
    case 'page_break':
      return [];
  }
}

const LEVELS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

function headingPart({ level, number, text }: Heading, pageBreakBefore: boolean): Paragraph {
  const words = number === '' ? text : `${number}　${text}`;
  return new Paragraph({ heading: LEVELS[level], pageBreakBefore, children: runs(words) });
}

const STYLES = { lead: 'Lead', body: 'Normal', small: 'Small' } as const;

/** `keepNext`: what comes next stands on the same page. */
function paragraphPart({ style, spans }: ParagraphBlock, keepNext: boolean): Paragraph {
  return new Paragraph({ style: STYLES[style], keepNext, children: spanRuns(spans) });
}

/** As many items at the end of a list stay together. */
const KEPT_ITEMS = 3;

/** Every ordered list is an instance of its own, so that each counts from 1. */
function listParts({ ordered, items }: List, instance: number): readonly FileChild[] {
  const mark = ordered
    ? { numbering: { reference: 'ordered', level: 0, instance } }
    : { bullet: { level: 0 } };
  return items.map((spans, index) => {
    const keepNext = index >= items.length - KEPT_ITEMS && index < items.length - 1;
    return new Paragraph({ ...mark, keepNext, children: spanRuns(spans) });
  });
}
