import type { PlacedLine, ReadPdf } from './read-pdf.ts';

/** Edges of the paper that no text comes near, in points. */
const EDGE = 20;

/** What is wrong with how the pages of a report are laid out, to be read by a person. */
export function layoutFaults(pdf: ReadPdf): readonly string[] {
  return Array.from({ length: pdf.pages }, (_, index) => index + 1).flatMap((page) =>
    [
      ...outside(pdf, page),
      ...overlapping(pdf.allLines(page)),
      ...nearlyEmpty(pdf, page),
      ...endsWithHeading(pdf, page),
    ].map((fault) => `page ${page}: ${fault}`),
  );
}

function outside(pdf: ReadPdf, page: number): readonly string[] {
  const { width, height } = pdf.size(page);
  return pdf
    .allLines(page)
    .filter(
      ({ x, y, width: own, height: tall }) =>
        x < EDGE || y < EDGE || x + own > width - EDGE || y + tall > height - EDGE,
    )
    .map(({ text }) => `"${text}" is beyond the margin`);
}

/** Parts of the height of a line that two may share: ascenders stand above the letters. */
const SHARED = 0.45;

function overlapping(lines: readonly PlacedLine[]): readonly string[] {
  const shown = lines.filter(({ text }) => text.trim() !== '');
  return shown.flatMap((a, index) =>
    shown
      .slice(index + 1)
      .filter((b) => {
        const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
        const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
        return across > 2 && down > SHARED * Math.min(a.height, b.height);
      })
      .map((b) => `"${a.text}" and "${b.text}" overlap`),
  );
}

/** Fewer lines look forgotten on a page of their own. */
const FEWEST = 3;

function nearlyEmpty(pdf: ReadPdf, page: number): readonly string[] {
  const lines = pdf.lines(page).filter(({ text }) => text.trim() !== '');
  return page === 1 || lines.length >= FEWEST ? [] : [`only ${lines.length} lines`];
}

function endsWithHeading(pdf: ReadPdf, page: number): readonly string[] {
  const headings = pdf.bookmarks.filter((one) => one.page === page);
  const last =
    pdf
      .lines(page)
      .toSorted((a, b) => a.y - b.y)
      .at(-1)
      ?.text.trim() ?? '';
  const bare = (text: string): string => text.replaceAll(/\s/g, '');
  return headings.some(({ title }) => last.length > 3 && bare(title).endsWith(bare(last)))
    ? [`the heading "${last}" stands at the bottom`]
    : [];
}
