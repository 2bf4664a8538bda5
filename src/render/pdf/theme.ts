import type { Theme } from '../../template/theme.ts';
import { COLOURS } from '../colours.ts';

const SIZES = {
  page: { width: 595.28, height: 841.89, left: 58, right: 58, top: 74, bottom: 66 },
  size: { body: 10, small: 8.5, lead: 11, table: 8.8, h1: 19, h2: 13, h3: 11 },
  /** Height of a line as a multiple of its size. */
  leading: { body: 1.65, table: 1.45, tight: 1.3 },
} as const;

/** Sizes in points (1/72 inch). */
export const THEME: typeof SIZES & { readonly colour: typeof COLOURS } = {
  ...SIZES,
  colour: COLOURS,
};

/** Width between the margins. */
export const CONTENT_WIDTH: number = THEME.page.width - THEME.page.left - THEME.page.right;

export interface Paper {
  readonly width: number;
  readonly height: number;
}

export const PAPERS: Readonly<Record<Theme['paper'], Paper>> = {
  a4: { width: SIZES.page.width, height: SIZES.page.height },
  letter: { width: 612, height: 792 },
};

/** Height between the margins of the shortest paper. */
export const LEAST_HEIGHT: number = PAPERS.letter.height - SIZES.page.top - SIZES.page.bottom;
