import type { Span } from '../../report/document.ts';
import { drawnBy, widthOf } from './faces.ts';
import type { Face, Faces } from './faces.ts';
import { remember } from './remember.ts';

/** A stretch of one line in one face. */
export interface Run {
  readonly text: string;
  readonly face: Face;
  readonly href: string | undefined;
  readonly width: number;
}

export interface Line {
  readonly runs: readonly Run[];
  readonly width: number;
  /** The paragraph ends here: such a line is never stretched. */
  readonly last: boolean;
}

/** Spans → lines no wider than `width` points, by the rules of GB/T 15834 for ends of lines. */
export function breakLines(
  spans: readonly Span[],
  faces: Faces,
  size: number,
  width: number,
): readonly Line[] {
  const known = broken.get(faces) ?? new Map<string, readonly Line[]>();
  broken.set(faces, known);
  const key = keyOf(spans, `${size} ${width}`);
  return remember(known, key, () => breakAnew(spans, faces, size, width));
}

/** What stands between the parts of a key; texts have been cleaned of it. */
const PART = '\u0000';

function keyOf(spans: readonly Span[], sizes: string): string {
  let key = sizes;
  for (const { text, bold = false, href = '' } of spans)
    key += `${PART}${bold ? 'b' : ''}${PART}${href}${PART}${text}`;
  return key;
}

// Most texts of a report stand in the next firm's report too.
const broken = new WeakMap<Faces, Map<string, readonly Line[]>>();

function breakAnew(
  spans: readonly Span[],
  faces: Faces,
  size: number,
  width: number,
): readonly Line[] {
  const lines: Line[] = [];
  for (const paragraph of splitAtNewlines(spans)) {
    const words = paragraph.flatMap((span) => toWords(span, faces, size));
    lines.push(...fill(keepTogether(words), width));
  }
  return lines;
}

/** A piece of text that is not broken. */
interface Word {
  readonly runs: readonly Run[];
  readonly width: number;
  readonly text: string;
}

function splitAtNewlines(spans: readonly Span[]): readonly (readonly Span[])[] {
  const paragraphs: Span[][] = [[]];
  for (const span of spans) {
    for (const [index, text] of span.text.split(/\r\n|\n|\r/).entries()) {
      if (index > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push({ ...span, text });
    }
  }
  return paragraphs;
}

// Letters and digits with what may stand inside them; blanks; two-part marks; then single characters.
const WORDS =
  /[\p{Script=Latin}\p{Nd}](?:[\p{Script=Latin}\p{Nd}.,:/%+\-–_'’]*[\p{Script=Latin}\p{Nd}%])?|\s+|——|……|./gsu;

function toWords(span: Span, faces: Faces, size: number): readonly Word[] {
  return (span.text.match(WORDS) ?? []).map((text) => {
    const face = span.bold && hasAll(text, faces.bold) ? faces.bold : faces.regular;
    const width = widthOf(text, face, size);
    const { href } = span;
    // Nearly every word of a report: one character, one face.
    if (!face.instead) return { runs: [{ text, face, width, href }], width, text };
    const runs = drawnBy(text, face).map((part) => ({
      ...part,
      width: part.text === text ? width : widthOf(part.text, part.face, size),
      href,
    }));
    return { runs, width, text };
  });
}

/** The bold face has the common characters only; a rare one is drawn in the regular face. */
function hasAll(text: string, face: Face): boolean {
  for (const char of text) if (!face.has(char.codePointAt(0) ?? 0)) return false;
  return true;
}

const NOT_FIRST = new Set('→/／·‧、。，．；：？！）〕】」』》〉”’…—～·％‰℃,.;:?!)]}%');
const NOT_LAST = new Set('→/／（〔【「『《〈“‘([{￥¥$+±');

/** What is counted, where it follows its number without a blank. */
const UNITS = new Set('元万亿人年月日号个项题级分家套天周次条处位台页岁倍');

/** Joins words that must not be parted: marks with what they belong to, numbers with their unit. */
function keepTogether(words: readonly Word[]): readonly Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (before && mustJoin(before, word)) joined[joined.length - 1] = join(before, word);
    else joined.push(word);
  }
  return joined;
}

function mustJoin(before: Word, word: Word): boolean {
  const last = before.text.at(-1) ?? '';
  const first = word.text[0] ?? '';
  if (isBlank(before.text) || isBlank(word.text)) return isNumber(before.text) && word.text === ' ';
  // A number that has taken its blank takes the unit too.
  if (before.text.endsWith(' ')) return true;
  if (isNumber(before.text) && UNITS.has(first)) return true;
  // A straight quote after a blank opens, any other closes.
  return first === '"' || NOT_FIRST.has(first) || NOT_LAST.has(last) || OPENING.test(before.text);
}

const OPENING = /^[([{]*"$/;

function isBlank(text: string): boolean {
  return text.trim() === '';
}

const [ZERO, NINE] = [0x30, 0x39];

function isNumber(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last >= ZERO && last <= NINE && /^[\d.,–-]*$/.test(text);
}

function join(a: Word, b: Word): Word {
  return { runs: [...a.runs, ...b.runs], width: a.width + b.width, text: a.text + b.text };
}

function fill(words: readonly Word[], width: number): readonly Line[] {
  const lines: Line[] = [];
  let current: Word[] = [];
  let used = 0;
  const close = (last: boolean): void => {
    lines.push(toLine(current, last));
    current = [];
    used = 0;
  };
  for (const word of words.flatMap((candidate) => fitting(candidate, width))) {
    if (used + word.width > width + TOLERANCE && current.length > 0) {
      close(false);
      if (isBlank(word.text)) continue;
    }
    current.push(word);
    used += word.width;
  }
  close(true);
  return lines;
}

// Adding widths in another order differs in the last digits.
const TOLERANCE = 0.01;

/** A word wider than the line is taken apart: better broken than beyond the margin. */
function fitting(word: Word, width: number): readonly Word[] {
  if (word.width <= width) return [word];
  const parts = atBlanksAndHyphens(word);
  if (parts.length > 1) return parts.flatMap((part) => fitting(part, width));
  const kept = keepTogether(characters(word));
  return kept.flatMap((part) => (part.width <= width ? [part] : characters(part)));
}

function characters(word: Word): readonly Word[] {
  return word.runs.flatMap((run) => cut(run, Array.from(run.text)));
}

function atBlanksAndHyphens(word: Word): readonly Word[] {
  const parts: Word[] = [];
  for (const part of word.runs.flatMap((run) => cut(run, run.text.match(PARTS) ?? []))) {
    const before = parts.at(-1);
    const apart = !before || [before, part].some(({ text }) => isBlank(text));
    if (apart || before.text.endsWith('-')) parts.push(part);
    else parts[parts.length - 1] = join(before, part);
  }
  return parts;
}

const PARTS = /\s+|[^\s-]+-?|-+/gu;

function cut(run: Run, texts: readonly string[]): readonly Word[] {
  const size = run.width / widthOf(run.text, run.face, 1);
  return texts.map((text) => {
    const width = widthOf(text, run.face, size);
    return { runs: [{ ...run, text, width }], width, text };
  });
}

function toLine(words: readonly Word[], last: boolean): Line {
  const end = words.findLastIndex((word) => !isBlank(word.text));
  const runs: Draft[] = [];
  let width = 0;
  for (const word of words.slice(0, end + 1)) {
    for (const run of word.runs) {
      const before = runs.at(-1);
      if (before && before.face === run.face && before.href === run.href) {
        before.text += run.text;
        before.width += run.width;
      } else runs.push({ ...run });
      width += run.width;
    }
  }
  return { runs, width, last };
}

type Draft = { -readonly [key in keyof Run]: Run[key] };
