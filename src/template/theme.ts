import type { OwnFonts } from './load-fonts.ts';
import type { Logo } from './logo/logo.ts';

/** How a report looks; every renderer takes of it what its format has. */
export interface Theme {
  /** `#RRGGBB`. */
  readonly colours: ThemeColours;
  readonly fonts: ThemeFonts;
  /** On the cover and in the running header. */
  readonly logo?: Logo;
  /** Words of its own instead of those of the template. */
  readonly words: ThemeWords;
  readonly paper: 'a4' | 'letter';
  /** PDF: whatever it says stands on one page, smaller if it must. */
  readonly one_page: boolean;
  readonly cover: boolean;
  readonly contents: boolean;
  readonly header: boolean;
  readonly footer: boolean;
  /** Headings of level 1 are counted. */
  readonly numbered: boolean;
}

export interface ThemeColours {
  /** Headings, the cover, heads of tables; white text stands on it. */
  readonly primary: string;
  /** Marks beside headings, charts, links. */
  readonly secondary: string;
  /** Short rules and what stands out. */
  readonly accent: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  /** The ground of every second row. */
  readonly tint: string;
}

export interface ThemeFonts {
  /** Names of fonts on the reader's machine, for Word and web pages. */
  readonly chinese?: string;
  readonly latin?: string;
  /** What a PDF is written in before ours. */
  readonly own?: OwnFonts;
}

/** What stands above and below every page; `{page}` and `{pages}` are filled in. */
export interface ThemeWords {
  readonly header_left?: string;
  readonly header_right?: string;
  readonly footer?: string;
}

export const DEFAULT_THEME: Theme = {
  colours: {
    primary: '#14325C',
    secondary: '#2A66AC',
    accent: '#D08A1D',
    text: '#27313F',
    muted: '#6A7686',
    line: '#D5DCE5',
    tint: '#F4F7FB',
  },
  fonts: {},
  words: {},
  paper: 'a4',
  one_page: false,
  cover: true,
  contents: true,
  header: true,
  footer: true,
  numbered: true,
};

/** For a few pages that are a list or a sheet rather than a report. */
export const PLAIN_PAGES: Theme = {
  ...DEFAULT_THEME,
  cover: false,
  contents: false,
  numbered: false,
};
