import type { ReportDocument } from '../../report/document.ts';
import { COLOURS, TONES } from '../colours.ts';
import { PRINT_STYLE, SCREEN_STYLE } from './sheet.ts';

/** The whole style of a page, with the colours of all renderers and the margins of a printed page. */
export function styleSheet(document: ReportDocument): string {
  const colours = Object.entries(COLOURS).map(([name, colour]) => `--${name}:${colour}`);
  const tones = Object.entries(TONES).map(
    ([tone, { strong, soft }]) => `.tone-${tone}{--strong:${strong};--soft:${soft}}`,
  );
  const root = `:root{${colours.join(';')}}`;
  return [root, ...tones, SCREEN_STYLE, PRINT_STYLE, pageMargins(document)].join('\n');
}

/** Running header and page x of y, where the browser prints them. */
function pageMargins({ header, footer }: ReportDocument): string {
  const counted = footer
    .split(/(\{pages?\})/)
    .map((part) => COUNTERS[part] ?? quoted(part))
    .join(' ');
  return `@page{size:A4;margin:20mm 18mm 18mm;
@top-left{content:${quoted(header.left)};font-size:8pt;color:#6A7686}
@top-right{content:${quoted(header.right)};font-size:8pt;color:#6A7686}
@bottom-center{content:${counted};font-size:8pt;color:#6A7686}}
@page:first{@top-left{content:none}@top-right{content:none}@bottom-center{content:none}}`;
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
