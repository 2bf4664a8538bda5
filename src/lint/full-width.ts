import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { WrittenText } from '../source/written-texts.ts';

// Digits and Latin letters as wide as a Chinese character; 「，」「。」 and the like belong there.
const WIDE = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g;

// Between two Chinese characters only, so that 1,000 and 10:30 are left alone.
const NARROW = /(?<=\p{Script=Han})[,;:?!](?=\p{Script=Han})/gu;

const BY_NARROW: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};

const WIDE_TO_NARROW = 0xfee0;

/** Full-width digits and letters, and half-width punctuation inside Chinese: they look right and are found by no search. */
export function* fullWidth(texts: readonly WrittenText[]): Generator<Diagnostic> {
  for (const { text, place: placed, isBelow, rewrite } of texts) {
    const right = text
      .replaceAll(WIDE, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - WIDE_TO_NARROW))
      .replaceAll(NARROW, (sign) => BY_NARROW[sign] ?? sign);
    // Survey files say what they say.
    if (right === text || isBelow('import')) continue;
    const found = [...new Set([...text.matchAll(WIDE), ...text.matchAll(NARROW)].flat())];
    const place = placed();
    const { file: _, ...stretch } = place;
    yield {
      ...place,
      code: 'full-width',
      severity: 'warning',
      args: { characters: found, text: right },
      fix: { edits: [{ ...stretch, text: rewrite(right) }] },
    };
  }
}
