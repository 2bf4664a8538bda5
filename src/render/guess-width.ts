/** Width of a text in ems, guessed: the reader's fonts are not known. Rather too wide than too narrow. */
export function guessWidth(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + (WIDE.test(char) ? 1 : 0.6), 0);
}

const WIDE = /[\u1100-\u115F\u2014-\u2026\u2E80-\uFFDC\u{1F000}-\u{3FFFF}]/u;
