import { expect, test } from 'vitest';
import { cleanDocument, missingGlyphs } from '../../../src/render/pdf/clean-text.ts';
import { openFaces } from '../../../src/render/pdf/faces.ts';
import { documentOf, FONTS } from './read-pdf.ts';

const FACES = openFaces(FONTS);

function cleaned(text: string): string {
  return cleanDocument(documentOf([], { title: text }), FACES).title;
}

test.each([
  ['a character that no font has', '灯💡具', '灯〔U+1F4A1〕具'],
  ['one of four digits', '灯\u0e01具', '灯〔U+0E01〕具'],
  ['control characters', 'a\u0000b\u001b[31mc\u007f', 'ab[31mc'],
  ['invisible characters', '甲\u200b乙\u202e丙\ufeff', '甲乙丙'],
  ['half of a surrogate pair', '甲\ud83d乙', '甲乙'],
  ['a newline', '甲\n乙', '甲\n乙'],
  ['an accent of its own', 'cafe\u0301', 'café'],
  ['rare characters of names', '㙍䶮喆堃垚淼燊昇', '㙍䶮喆堃垚淼燊昇'],
])(
  'when a text holds %s, then it is written so that the fonts can draw it',
  (_, text, expected) => {
    expect(cleaned(text)).toBe(expected);
  },
);

test('when characters are missing, then each is listed once', () => {
  const document = documentOf([], { title: '💡💡\u0e01', contentsTitle: '💡' });
  expect(missingGlyphs(document, FACES)).toEqual(['\u0e01', '💡']);
});
