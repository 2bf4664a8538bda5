import { bytePage } from './byte-page.ts';
import { linesIn } from './read-lines.ts';
import { lineScorer } from './score-line.ts';
import type { LineScoring } from './score-line.ts';
import type { Lines } from './whole-lines.ts';

/** What comes of a block of lines: their lines of output, and whether one of them was refused. */
export interface ScoredBlock {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly refused: boolean;
}

/** A filter from blocks of lines to blocks of as many lines. */
export function blockScorer(scoring: LineScoring): (lines: Lines) => ScoredBlock {
  const scoreLine = lineScorer(scoring);
  const page = bytePage(1 << 18);
  return (lines) => {
    let refused = false;
    for (const line of linesIn(lines)) {
      const scored = scoreLine(line);
      page.add(`${scored.bytes}\n`);
      if (scored.refused) refused = true;
    }
    // Whoever writes it may take longer than the next block does.
    return { bytes: new Uint8Array(page.take()), refused };
  };
}
