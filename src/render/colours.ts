import type { Tone } from '../report/document.ts';

/** Colours of every renderer, as hexadecimal RGB. */
export const COLOURS = {
  navy: '#14325C',
  blue: '#2A66AC',
  sky: '#DCE8F5',
  ink: '#27313F',
  muted: '#6A7686',
  line: '#D5DCE5',
  tint: '#F4F7FB',
  amber: '#D08A1D',
  white: '#FFFFFF',
} as const;

interface ToneColours {
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
