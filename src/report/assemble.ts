import type { BlockArgs, Part } from '../template/parts.ts';
import type { Block, Heading, Paragraph } from './document.ts';

/**
 * The parts of a template → the blocks of a document: calls are answered, headings with nothing
 * below them are left out, those of level 1 that are left are counted.
 */
export function assemble(
  parts: readonly Part[],
  blocksOf: BlocksOf,
  numbered: boolean,
): readonly Block[] {
  const drafts = parts.flatMap((part): readonly Draft[] => {
    if (part.kind === 'heading') {
      const { kind, level, text, numbered: counted } = part;
      return [{ kind, level, number: '', text, counted }];
    }
    if (part.kind === 'paragraph') {
      const { introduces = false, ...paragraph } = part;
      return [introduces ? { ...paragraph, introduces } : paragraph];
    }
    if (part.kind !== 'call') return [part];
    return blocksOf(part.name, part.args).map(uncounted);
  });
  return withNumbers(withoutLooseBreaks(withoutEmptyHeadings(drafts)), numbered);
}

/** What a call of a template stands for. */
export type BlocksOf = (name: string, args: BlockArgs) => readonly Block[];

type Draft =
  | Exclude<Block, Heading | Paragraph>
  | (Paragraph & { readonly introduces?: true })
  | (Heading & { readonly counted: boolean });

function uncounted(block: Block): Draft {
  return block.kind === 'heading' ? { ...block, counted: false } : block;
}

/** From the end, so that a heading whose only content was an empty heading goes as well. Introductions to nothing go too. */
function withoutEmptyHeadings(drafts: readonly Draft[]): readonly Draft[] {
  const kept: Draft[] = [];
  // The level of the heading that comes next, or what no heading reaches.
  let next = 0;
  for (const draft of drafts.toReversed()) {
    if (draft.kind === 'paragraph' && draft.introduces && next !== Number.POSITIVE_INFINITY)
      continue;
    if (draft.kind === 'page_break') kept.push(draft);
    else if (draft.kind !== 'heading') {
      kept.push(draft);
      next = Number.POSITIVE_INFINITY;
    } else if (draft.level < next) {
      kept.push(draft);
      next = draft.level;
    }
  }
  return kept.toReversed();
}

/** One break between pages, none before the first or after the last. */
function withoutLooseBreaks(drafts: readonly Draft[]): readonly Draft[] {
  const last = drafts.findLastIndex(({ kind }) => kind !== 'page_break');
  return drafts.slice(0, last + 1).filter(({ kind }, index) => {
    if (kind !== 'page_break') return true;
    return index > 0 && drafts[index - 1]?.kind !== 'page_break';
  });
}

function withNumbers(drafts: readonly Draft[], numbered: boolean): readonly Block[] {
  let count = 0;
  return drafts.map((draft): Block => {
    if (draft.kind === 'paragraph') {
      const { introduces: _, ...paragraph } = draft;
      return paragraph;
    }
    if (draft.kind !== 'heading') return draft;
    const { counted, ...heading } = draft;
    if (!counted || !numbered) return heading;
    count += 1;
    return { ...heading, number: String(count) };
  });
}
