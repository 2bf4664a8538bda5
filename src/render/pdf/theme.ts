import type { Tone } from '../../report/document.ts';

/** Sizes in points (1/72 inch), colours as hexadecimal RGB. */
export const THEME = {
  page: { width: 595.28, height: 841.89, left: 58, right: 58, top: 74, bottom: 66 },
  size: { body: 10, small: 8.5, lead: 11, table: 8.8, h1: 19, h2: 13, h3: 11 },
  /** Height of a line as a multiple of its size. */
  leading: { body: 1.65, table: 1.45, tight: 1.3 },
  colour: {
    navy: '#14325C',
    blue: '#2A66AC',
    sky: '#DCE8F5',
    ink: '#27313F',
    muted: '#6A7686',
    line: '#D5DCE5',
    tint: '#F4F7FB',
    amber: '#D08A1D',
    white: '#FFFFFF',
  },
} as const;

export interface ToneColours {
  /** For text and marks; dark enough on white and on `soft`. */
  readonly strong: string;
  readonly soft: string;
}

export const TONES: Readonly<Record<Tone, ToneColours>> = {
  neutral: { strong: '#2A66AC', soft: '#EDF3FA' },
  good: { strong: '#1F7A54', soft: '#E8F4EE' },
  fair: { strong: '#9A6410', soft: '#FBF3E4' },
  poor: { strong: '#AD4526', soft: '#FBEDE7' },
  danger: { strong: '#B3201B', soft: '#FDECEB' },
};

/** Width between the margins. */
export const CONTENT_WIDTH: number = THEME.page.width - THEME.page.left - THEME.page.right;
