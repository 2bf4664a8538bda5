import type { ReportDocument } from '../../report/document.ts';
import type { Theme } from '../../template/theme.ts';
import { COLOURS, TONES } from '../colours.ts';
import { recolouring } from '../recolour.ts';
import { PRINT_STYLE, SCREEN_STYLE } from './sheet.ts';

/** The whole style of a page, with the colours of all renderers and the margins of a printed page. */
export function styleSheet(document: ReportDocument, theme: Theme): string {
  const own = recolouring(theme);
  const themed = (colour: string): string => own.get(colour) ?? colour;
  const colours = Object.entries(COLOURS).map(([name, colour]) => `--${name}:${themed(colour)}`);
  const tones = Object.entries(TONES).map(
    ([tone, { strong, soft }]) => `.tone-${tone}{--strong:${themed(strong)};--soft:${soft}}`,
  );
  const root = `:root{${colours.join(';')}}`;
  const fonts = fontsOf(theme);
  return [root, ...tones, SCREEN_STYLE, ...fonts, PRINT_STYLE, pageMargins(document, theme)].join(
    '\n',
  );
}

/** The fonts a theme names, before those that every machine has. */
function fontsOf({ fonts: { latin, chinese } }: Theme): readonly string[] {
  const names = [latin, chinese].flatMap((name) => (name === undefined ? [] : [`"${name}"`]));
  return names.length === 0 ? [] : [`body{font-family:${[...names, 'sans-serif'].join(',')}}`];
}

/** Running header and page x of y, where the browser prints them. */
function pageMargins({ header, footer }: ReportDocument, theme: Theme): string {
  const counted = footer
    .split(/(\{pages?\})/)
    .map((part) => COUNTERS[part] ?? quoted(part))
    .join(' ');
  const look = `font-size:8pt;color:${theme.colours.muted}`;
  const top = `@top-left{content:${quoted(header.left)};${look}}
@top-right{content:${quoted(header.right)};${look}}`;
  const bottom = `@bottom-center{content:${counted};${look}}`;
  const first =
    '@page:first{@top-left{content:none}@top-right{content:none}@bottom-center{content:none}}';
  return [
    `@page{size:${theme.paper === 'a4' ? 'A4' : 'letter'};margin:20mm 18mm 18mm;`,
    ...(theme.header ? [top] : []),
    ...(theme.footer ? [bottom] : []),
    `}${theme.cover ? `\n${first}` : ''}`,
  ].join('\n');
}

const COUNTERS: Readonly<Record<string, string>> = {
  '{page}': 'counter(page)',
  '{pages}': 'counter(pages)',
};

/** A string of CSS: whatever is neither letter, digit nor space is written by its number. */
function quoted(text: string): string {
  const escaped = text.replace(
    /[^\p{L}\p{N} ]/gu,
    (char) => `\\${(char.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}
