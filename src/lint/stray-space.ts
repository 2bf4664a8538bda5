import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { WrittenText } from '../source/written-texts.ts';

// Full-width and zero-width spaces among them.
const STRAY = /^[\s\u200B-\u200D\u2060]+|[\s\u200B-\u200D\u2060]+$/g;

/** A text that begins or ends with a space: an id that looks right and is not, an answer that matches nothing. */
export function* straySpace(texts: readonly WrittenText[]): Generator<Diagnostic> {
  for (const { text, place: placed, rewrite } of texts) {
    const trimmed = text.replaceAll(STRAY, '');
    if (trimmed === text) continue;
    const place = placed();
    const { file: _, ...stretch } = place;
    const finding = { ...place, code: 'stray-space', severity: 'warning', args: { text } } as const;
    // What is left of nothing but spaces is for a person to say.
    if (trimmed === '') yield finding;
    else yield { ...finding, fix: { edits: [{ ...stretch, text: rewrite(trimmed) }] } };
  }
}
