import type { ReportDocument } from '../../report/document.ts';
import { mapTexts } from '../map-texts.ts';
import type { Face, Faces } from './faces.ts';
import { remember } from './remember.ts';

/** A copy of the document without control characters, each missing character written as its number. */
export function cleanDocument(document: ReportDocument, faces: Faces): ReportDocument {
  return mapTexts(document, cleaner(faces.regular));
}

function cleaner(face: Face): (text: string) => string {
  const known = cleaned.get(face) ?? new Map<string, string>();
  cleaned.set(face, known);
  return (text) => remember(known, text, () => cleanText(text, face));
}

const cleaned = new WeakMap<Face, Map<string, string>>();

/** The characters of a document that the fonts lack, sorted, each once. */
export function missingGlyphs(document: ReportDocument, faces: Faces): readonly string[] {
  const missing = new Set<string>();
  const { regular } = faces;
  const clean = cleaner(regular);
  mapTexts(document, (text) => {
    if (clean(text) === text) return text;
    for (const char of plain(text)) if (!isDrawable(char, regular)) missing.add(char);
    return text;
  });
  return [...missing].toSorted();
}

/** The characters that a font of one's own lacks and ours has, sorted, each once. */
export function replacedGlyphs(
  document: ReportDocument,
  { regular, bold }: Faces,
): readonly string[] {
  const lacks = [regular, bold].flatMap(({ instead }) => instead ?? []);
  const replaced = new Set<string>();
  if (lacks.length === 0) return [];
  mapTexts(document, (text) => {
    for (const char of plain(text)) {
      const code = char.codePointAt(0) ?? 0;
      if (lacks.some(({ face, draws }) => draws(code) && face.has(code))) replaced.add(char);
    }
    return text;
  });
  return [...replaced].toSorted();
}

function cleanText(text: string, face: Face): string {
  const own = plain(text);
  for (const char of own) {
    if (!isDrawable(char, face)) return withNumbers(own, face);
  }
  return own;
}

function withNumbers(text: string, face: Face): string {
  return Array.from(text, (char) => (isDrawable(char, face) ? char : numberOf(char))).join('');
}

/** NFC, so that a base letter and its accent become the one glyph that the font has. */
function plain(text: string): string {
  return text.normalize('NFC').replace(/[^\P{C}\n]/gu, '');
}

function isDrawable(char: string, face: Face): boolean {
  return char === '\n' || face.has(char.codePointAt(0) ?? 0);
}

function numberOf(char: string): string {
  const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `〔U+${code}〕`;
}
