import type { Block, Fact } from '../../report/document.ts';
import { plain, strong } from './inline.ts';

type Picture = Extract<Block, { readonly alternative: string }>;

/** A picture in words: its caption, what it shows, its numbers. */
export function pictureLines(block: Picture): readonly string[] {
  return [strong(block.caption), plain(block.alternative), factList(pictureFacts(block))];
}

function pictureFacts(block: Picture): readonly Fact[] {
  switch (block.kind) {
    case 'ladder':
      return block.steps.map(({ name, note, meaning }) => ({
        label: `${name}　${note}`,
        text: meaning,
      }));
    case 'radar':
      return block.axes;
    case 'bars':
      return block.bars;
    case 'roadmap':
      return block.phases.flatMap(({ name, bars }) =>
        bars.map(({ label, text }) => ({ label: `${name}　${label}`, text })),
      );
  }
}

export function factList(facts: readonly Fact[]): string {
  return facts.map(({ label, text }) => `- ${strong(label)}　${plain(text)}`).join('\n');
}
