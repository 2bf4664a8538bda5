import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { WrittenText } from '../source/written-texts.ts';

// Control characters but tab and line break, separators of lines, and marks that turn the direction of writing.
const UNSEEN = /(?![\t\n\r])\p{Cc}|[\u2028-\u202E\u2066-\u2069]/gu;

/** A character that nobody sees: it comes with copied text, steers a terminal, or turns a line round. */
export function* unseenCharacter(texts: readonly WrittenText[]): Generator<Diagnostic> {
  for (const { text, place: placed, rewrite } of texts) {
    const right = text.replaceAll(UNSEEN, '');
    if (right === text) continue;
    const found = [...new Set(text.match(UNSEEN))].map(codeOf);
    const place = placed();
    const { file: _, ...stretch } = place;
    yield {
      ...place,
      code: 'unseen-character',
      severity: 'warning',
      args: { characters: found, text: right },
      fix: { edits: [{ ...stretch, text: rewrite(right) }] },
    };
  }
}

/** As Unicode names it, such as `U+001B`. */
function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
