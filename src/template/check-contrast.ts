import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceIndex } from '../source/source-index.ts';
import type { Theme, ThemeColours } from './theme.ts';

/** WCAG 2.2, 1.4.3: what text needs to be read. */
const LEAST = 4.5;

/** Colours of text that cannot be read on their ground. */
export function checkContrast(
  { colours }: Theme,
  written: Partial<ThemeColours>,
  index: SourceIndex,
): readonly Diagnostic[] {
  return PAIRS.flatMap(({ ink, ground }): readonly Diagnostic[] => {
    if (written[ink] === undefined) return [];
    const ratio = contrast(colours[ink], ground === 'white' ? '#FFFFFF' : colours[ground]);
    if (ratio >= LEAST) return [];
    const place = index.locate(['colours', ink]);
    const args = { name: ink, ratio: ratio.toFixed(1), least: String(LEAST) };
    return [{ ...place, code: 'theme-contrast', severity: 'warning', args }];
  });
}

const PAIRS: readonly {
  readonly ink: keyof ThemeColours;
  readonly ground: 'white' | 'tint';
}[] = [
  { ink: 'primary', ground: 'white' },
  { ink: 'secondary', ground: 'white' },
  { ink: 'text', ground: 'tint' },
  { ink: 'muted', ground: 'white' },
];

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
