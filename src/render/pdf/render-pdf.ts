import type { Block, Heading, ReportDocument } from '../../report/document.ts';
import { DEFAULT_THEME } from '../../template/theme.ts';
import type { Theme } from '../../template/theme.ts';
import { detailCardPieces, summaryCardPieces } from './blocks/cards.ts';
import { barPieces, radarPieces } from './blocks/charts.ts';
import { ladderPieces } from './blocks/ladder.ts';
import { roadmapPieces } from './blocks/roadmap.ts';
import { tablePieces } from './blocks/table.ts';
import { calloutPieces, headingPieces, listPieces, paragraphPieces } from './blocks/text.ts';
import type { NextAnchor } from './blocks/text.ts';
import { leadsIn } from '../leads-in.ts';
import { cleanDocument, missingGlyphs, replacedGlyphs } from './clean-text.ts';
import { openFaces } from './faces.ts';
import type { PdfFonts } from './faces.ts';
import { flow } from './flow.ts';
import { keepEnds } from './keep-ends.ts';
import { drawContents, drawCover, drawMargins, reserveContents } from './front.ts';
import type { ContentsEntry } from './front.ts';
import { Pen } from './pen.ts';
import type { PenOptions } from './pen.ts';
import type { Piece } from './piece.ts';

export type { PdfFonts } from './faces.ts';

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Characters that the fonts lack; the pages show their numbers instead. */
  readonly missing: readonly string[];
  /** Characters that the font of the theme lacks; they are drawn in ours. */
  readonly replaced: readonly string[];
}

/** How a file is written. */
export interface PdfWriting {
  readonly theme?: Theme;
  /** Without the tree of headings, tables and pictures that screen readers and archives want. */
  readonly untagged?: boolean;
}

/** A report document → PDF. The same document gives the same bytes. */
export async function renderPdf(
  document: ReportDocument,
  fonts: PdfFonts,
  { theme = DEFAULT_THEME, untagged = false }: PdfWriting = {},
): Promise<RenderedPdf> {
  const scales = theme.one_page ? ONE_PAGE : [1];
  const at = (scale: number): Drawn => draw(document, fonts, { theme, tagged: !untagged, scale });
  for (const scale of scales.slice(0, -1)) {
    const drawn = at(scale);
    if (drawn.pen.pages === 1) return finish(drawn);
  }
  return finish(at(scales.at(-1) ?? 1));
}

/** How small a page may be drawn so that it is the only one; below this nobody can read it. */
const ONE_PAGE = [1, 0.94, 0.88, 0.82, 0.76, 0.7];

interface Drawn {
  readonly pen: Pen;
  readonly missing: readonly string[];
  readonly replaced: readonly string[];
}

async function finish({ pen, missing, replaced }: Drawn): Promise<RenderedPdf> {
  const pages = pen.pages;
  return { bytes: await pen.finish(), pages, missing, replaced };
}

function draw(
  document: ReportDocument,
  fonts: PdfFonts,
  way: Pick<PenOptions, 'theme' | 'tagged' | 'scale'>,
): Drawn {
  const { theme } = way;
  const faces = openFaces(fonts);
  const clean = cleanDocument(document, faces);
  const missing = clean === document ? [] : missingGlyphs(document, faces);
  const { meta, title, language } = clean;
  const keywords = meta.keywords.join(', ');
  const pen = new Pen({
    faces,
    title,
    language,
    ...meta,
    keywords,
    ...way,
    proof: clean.proof,
    profile: fonts.profile,
  });
  if (theme.cover) drawCover(clean.cover, theme.logo, pen);
  const contents = theme.contents ? reserveContents(clean.blocks, pen) : undefined;
  const entries: ContentsEntry[] = [];
  flow(keepEnds(toPieces(clean.blocks, pen, entries)), pen);
  if (contents) drawContents(clean.contentsTitle, entries, contents, pen);
  drawMargins(clean, theme, pen);
  return { pen, missing, replaced: replacedGlyphs(document, faces) };
}

/** Lays out every block; a page break becomes a mark on the piece after it. */
function toPieces(blocks: readonly Block[], pen: Pen, entries: ContentsEntry[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let breakBefore = false;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'page_break') {
      breakBefore = true;
      continue;
    }
    const own = layOut(block, pen, entries);
    const leads = block.kind === 'paragraph' && leadsIn(blocks, index);
    const [first, ...others] = leads ? own.map((piece) => ({ ...piece, keep: true })) : own;
    if (!first) continue;
    pieces.push({ ...first, breakBefore }, ...others);
    breakBefore = false;
  }
  return pieces;
}

function layOut(
  block: Exclude<Block, { kind: 'page_break' }>,
  pen: Pen,
  entries: ContentsEntry[],
): readonly Piece[] {
  switch (block.kind) {
    case 'heading':
      return headingPieces(block, pen, noteHeading(entries));
    case 'paragraph':
      return paragraphPieces(block, pen);
    case 'list':
      return listPieces(block, pen);
    case 'table':
      return tablePieces(block, pen);
    case 'summary_cards':
      return summaryCardPieces(block, pen);
    case 'callout':
      return calloutPieces(block, pen);
    case 'ladder':
      return ladderPieces(block, pen);
    case 'radar':
      return radarPieces(block, pen);
    case 'bars':
      return barPieces(block, pen);
    case 'detail_card':
      return detailCardPieces(block, pen);
    case 'roadmap':
      return roadmapPieces(block, pen);
  }
}

/** Bookmarks every heading; those of level 1 also stand in the contents. */
function noteHeading(entries: ContentsEntry[]): NextAnchor {
  return (heading: Heading, pen: Pen, y: number) => {
    if (heading.level === 3) return;
    pen.bookmark(`${heading.number} ${heading.text}`.trim(), heading.level);
    if (heading.level !== 1) return;
    const anchor = `section-${entries.length + 1}`;
    pen.anchor(anchor, y);
    entries.push({ number: heading.number, text: heading.text, anchor, page: pen.pages });
  };
}
